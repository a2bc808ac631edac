package id.padan.linkage;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Dates as yyyymmdd; missing is 0. Texts are ISO dates: 1980-12-31. */
final class DateColumn extends Column {

  private int[] values = new int[16];
  private int rows;

  @Override
  void add(String text) {
    if (rows == values.length) {
      values = Arrays.copyOf(values, rows * 2);
    }
    values[rows++] = isBlank(text) ? 0 : parsed(text);
  }

  private static int parsed(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < 10; i++) {
      if (i != 4 && i != 7) {
        int digit = text.charAt(i) - '0';
        if (digit < 0 || digit > 9) {
          return 0;
        }
        value = value * 10 + digit;
      }
    }
    return value;
  }

  /** The date as yyyymmdd, or 0. */
  int get(int row) {
    return values[row];
  }

  /**
   * {@code year}; {@code swapped}: the date whichever of day and month comes first; {@code
   * monthday}.
   */
  @Override
  IntToLongFunction key(String aspect) {
    return switch (aspect) {
      case "" -> row -> present(values[row]);
      case "year" -> row -> present(values[row] / 10000);
      case "monthday" -> row -> present(values[row] % 10000);
      case "swapped" -> row -> present(swapped(values[row]));
      default -> throw noSuchAspect(aspect);
    };
  }

  private static long present(int value) {
    return value == 0 ? 0 : Hash.of((long) value);
  }

  private static int swapped(int date) {
    int month = date / 100 % 100;
    int day = date % 100;
    return date / 10000 * 10000 + Math.min(month, day) * 100 + Math.max(month, day);
  }

  @Override
  String shown(int row) {
    int date = values[row];
    if (date == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder(10);
    append(text, date % 100);
    append(text.append('-'), date / 100 % 100);
    append(text.append('-'), date / 1_000_000);
    append(text, date / 10000 % 100);
    return text.toString();
  }

  private static void append(StringBuilder text, int twoDigits) {
    text.append((char) ('0' + twoDigits / 10)).append((char) ('0' + twoDigits % 10));
  }
}
