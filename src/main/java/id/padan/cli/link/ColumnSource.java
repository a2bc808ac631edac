package id.padan.cli.link;

import id.padan.model.IndonesianDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Where a model's column comes from in a list. */
interface ColumnSource {

  /** The list has nothing like it. */
  ColumnSource NONE = record -> null;

  String START = ".start";

  int DIGITS_OF_DATE = 8;

  int DIGITS_OF_YEAR = 4;

  /** A year of two digits is the latest one up to here: the same list is read alike every day. */
  LocalDate LAST_DAY = LocalDate.of(2029, 12, 31);

  CharSequence value(CharSequence[] record);

  /**
   * The source by the first of {@code headers} that the list has.
   *
   * @param headers {@code name}; {@code a + b} joins two columns with a space; {@code a.start6} is
   *     the first six characters, nothing where there are fewer
   * @param indexOf place of a header, or -1
   */
  static ColumnSource of(List<String> headers, ToIntFunction<String> indexOf) {
    for (String header : headers) {
      List<ColumnSource> parts = new ArrayList<>();
      String[] names = header.split("\\+");
      for (String name : names) {
        ColumnSource part = single(name.strip(), indexOf);
        if (part != NONE) {
          parts.add(part);
        }
      }
      if (parts.size() == names.length) {
        return parts.size() == 1 ? parts.get(0) : joined(parts);
      }
    }
    return NONE;
  }

  /**
   * This source for a column of dates: those that only people and spreadsheets write are given as
   * yyyy-mm-dd.
   */
  default ColumnSource ofDates() {
    return record -> {
      CharSequence text = value(record);
      if (text == null || text.isEmpty() || isPlainDate(text)) {
        return text;
      }
      IndonesianDate.Parsed date = IndonesianDate.parse(text.toString(), LAST_DAY);
      return date.kind() == IndonesianDate.Kind.DATE ? date.date().toString() : text;
    };
  }

  /** Whether a date needs no help: digits, with a year of four first or last. */
  private static boolean isPlainDate(CharSequence text) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '/' || c == '.') {
        first = first < 0 ? i : first;
        last = i;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return first < 0
        ? text.length() == DIGITS_OF_DATE
        : first == DIGITS_OF_YEAR || last == text.length() - 1 - DIGITS_OF_YEAR;
  }

  private static ColumnSource joined(List<ColumnSource> parts) {
    return record ->
        parts.stream().map(part -> part.value(record)).collect(Collectors.joining(" ")).strip();
  }

  private static ColumnSource single(String name, ToIntFunction<String> indexOf) {
    int start = name.indexOf(START);
    int index = indexOf.applyAsInt(start < 0 ? name : name.substring(0, start));
    if (index < 0) {
      return NONE;
    }
    if (start < 0) {
      return record -> record[index];
    }
    int length = Integer.parseInt(name.substring(start + START.length()));
    return record -> {
      CharSequence text = withoutPoints(record[index]);
      return text.length() < length ? "" : text.subSequence(0, length);
    };
  }

  /** 17.71.01.1001 begins with 177101. */
  private static CharSequence withoutPoints(CharSequence text) {
    boolean points = text.length() > 2 && text.charAt(2) == '.';
    return points ? text.toString().replace(".", "") : text;
  }
}
