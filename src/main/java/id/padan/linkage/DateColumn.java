package id.padan.linkage;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Dates as yyyymmdd; missing is 0. Texts are 1980-12-31, 31-12-1980 (also with slashes or dots) or
 * 19801231.
 */
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
      return lengths[0] == 8 ? parts[0] : 0;
    }
    return switch (lengths[0] * 10 + lengths[2]) {
      case 42, 41 -> date(parts[0], parts[1], parts[2]);
      case 24, 14 -> date(parts[2], parts[1], parts[0]);
      default -> 0;
    };
  }

  private static int date(int year, int month, int day) {
    return (year * 100 + month) * 100 + day;
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
