package id.padan.linkage;

import java.util.function.LongUnaryOperator;

/**
 * Dates. Texts are 1980-12-31, 31-12-1980 (also with slashes or dots), 19801231 or 31121980. A cell
 * holds yyyymmdd as a number in its low half, and the same four bits a digit in its high half.
 */
final class DateColumn extends Column {

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2199;

  @Override
  void encode(CharSequence text, long[] cells, int at) {
    int date = isBlank(text) ? 0 : parsed(text);
    cells[at] = Digits.of(date) << Integer.SIZE | date;
  }

  private static int parsed(CharSequence text) {
    int[] parts = new int[3];
    int[] lengths = new int[3];
    int part = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        parts[part] = parts[part] * 10 + digit;
        lengths[part]++;
      } else if (++part == 3 || "-/.".indexOf(text.charAt(i)) < 0) {
        return 0;
      }
    }
    if (part == 0) {
      return lengths[0] != 8 ? 0 : isDay(parts[0] % 10000) ? parts[0] : dayFirst(parts[0]);
    }
    return switch (lengths[0] * 10 + lengths[2]) {
      case 42, 41 -> date(parts[0], parts[1], parts[2]);
      case 24, 14 -> date(parts[2], parts[1], parts[0]);
      default -> 0;
    };
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static boolean isDay(int monthDay) {
    int month = monthDay / 100;
    int day = monthDay % 100;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /** The date of ddmmyyyy; what is none is kept as it is, for it may be one with a slip. */
  private static int dayFirst(int digits) {
    int monthDay = digits / 10000 % 100 * 100 + digits / 1_000_000;
    return isYear(digits % 10000) && isDay(monthDay) ? digits % 10000 * 10000 + monthDay : digits;
  }

  private static int date(int year, int month, int day) {
    return month > 99 || day > 99 ? 0 : (year * 100 + month) * 100 + day;
  }

  /**
   * {@code year}; {@code swapped}: the date whichever of day and month comes first; {@code
   * monthday}.
   */
  @Override
  LongUnaryOperator key(String aspect) {
    return switch (aspect) {
      case "" -> cell -> present((int) cell);
      case "year" -> cell -> present((int) cell / 10000);
      case "monthday" -> cell -> present((int) cell % 10000);
      case "swapped" -> cell -> present(swapped((int) cell));
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
  String shown(long[] cells, int at) {
    int date = (int) cells[at];
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
