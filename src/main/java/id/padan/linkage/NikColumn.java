package id.padan.linkage;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Identity numbers of 16 digits, four bits a digit.
 *
 * <p>A number that is not 16 digits, repeats one digit or counts up is missing. A leading {@code ?}
 * says that the sender doubts it; a date that cannot be and serial 0000 are doubtful too.
 */
final class NikColumn extends Column {

  private static final int DIGITS = 16;
  private static final int SHOWN = 6;
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private long[] values = new long[16];
  private boolean[] doubtful = new boolean[16];
  private int rows;

  @Override
  void add(String text) {
    if (rows == values.length) {
      values = Arrays.copyOf(values, rows * 2);
      doubtful = Arrays.copyOf(doubtful, rows * 2);
    }
    if (!isBlank(text)) {
      boolean doubted = text.charAt(0) == '?';
      long value = parsed(doubted ? text.substring(1) : text);
      values[rows] = value;
      doubtful[rows] = doubted || value != 0 && !isPlausible(value);
    }
    rows++;
  }

  private static long parsed(String text) {
    if (text.length() != DIGITS || text.equals("1234567890123456")) {
      return 0;
    }
    long value = 0;
    for (int i = 0; i < DIGITS; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value = value << 4 | digit;
    }
    boolean oneDigit = value == Long.rotateLeft(value, 4);
    return oneDigit ? 0 : value;
  }

  private static boolean isPlausible(long nik) {
    int day = twoDigits(nik, 6) % 40;
    int month = twoDigits(nik, 8);
    return (nik & 0xFFFF) != 0
        && twoDigits(nik, 6) <= 71
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= DAYS[month - 1];
  }

  /** The two digits that start at {@code index}, 0 to 14. */
  private static int twoDigits(long nik, int index) {
    int pair = (int) (nik >>> (DIGITS - 2 - index) * 4);
    return (pair >>> 4 & 15) * 10 + (pair & 15);
  }

  /** The number with four bits a digit, or 0. */
  long get(int row) {
    return values[row];
  }

  boolean isDoubtful(int row) {
    return doubtful[row];
  }

  /** Whether day, month and year in the number are those of {@code date} (yyyymmdd). */
  boolean hasDate(int row, int date) {
    long nik = values[row];
    return twoDigits(nik, 6) % 40 == date % 100
        && twoDigits(nik, 8) == date / 100 % 100
        && twoDigits(nik, 10) == date / 10000 % 100;
  }

  boolean isFemale(int row) {
    return twoDigits(values[row], 6) > 40;
  }

  /** {@code person}: area, date and sex, without the serial. */
  @Override
  IntToLongFunction key(String aspect) {
    int shift =
        switch (aspect) {
          case "" -> 0;
          case "person" -> 16;
          default -> throw noSuchAspect(aspect);
        };
    return row -> values[row] == 0 ? 0 : Hash.of(values[row] >>> shift);
  }

  @Override
  String shown(int row) {
    if (values[row] == 0) {
      return "";
    }
    StringBuilder digits = new StringBuilder(DIGITS);
    for (int i = 0; i < SHOWN; i++) {
      digits.append((char) ('0' + (values[row] >>> (DIGITS - 1 - i) * 4 & 15)));
    }
    return digits.append("*".repeat(DIGITS - SHOWN)).toString();
  }

  /** The first six digits; every other digit is a star. */
  static String masked(String digits) {
    return digits.substring(0, SHOWN) + "*".repeat(digits.length() - SHOWN);
  }
}
