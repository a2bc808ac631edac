package id.padan.linkage;

import java.util.function.LongUnaryOperator;

/**
 * Identity numbers of 16 digits. The first cell holds the number, four bits a digit; the second
 * what it says of its bearer: {@link #dateOf}, {@link #isFemale}, {@link #isDoubtful}.
 *
 * <p>A number that is not 16 digits, repeats one digit or counts up is missing. A leading {@code ?}
 * says that the sender doubts it; a date that cannot be and serial 0000 are doubtful too.
 */
final class NikColumn extends Column {

  private static final int DIGITS = 16;
  private static final long COUNTED_UP = 0x1234567890123456L;
  private static final int SHOWN = 6;
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final long FEMALE = 1L << 32;
  private static final long DOUBTFUL = 1L << 33;

  @Override
  int width() {
    return 2;
  }

  @Override
  void encode(CharSequence text, long[] cells, int at) {
    if (isBlank(text)) {
      return;
    }
    boolean doubted = text.charAt(0) == '?';
    long value = parsed(text, doubted ? 1 : 0);
    if (value != 0) {
      cells[at] = value;
      cells[at + 1] = bearer(value, doubted);
    }
  }

  private static long parsed(CharSequence text, int from) {
    if (text.length() != from + DIGITS) {
      return 0;
    }
    long value = 0;
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value = value << 4 | digit;
    }
    boolean oneDigit = value == Long.rotateLeft(value, 4);
    return oneDigit || value == COUNTED_UP ? 0 : value;
  }

  private static long bearer(long nik, boolean doubted) {
    int day = Digits.twoAt(nik, 9);
    int month = Digits.twoAt(nik, 7);
    int year = Digits.twoAt(nik, 5);
    boolean plausible =
        (nik & 0xFFFF) != 0
            && day <= 71
            && month >= 1
            && month <= 12
            && day % 40 >= 1
            && day % 40 <= DAYS[month - 1];
    return (year * 100 + month) * 100 + day % 40
        | (day > 40 ? FEMALE : 0)
        | (doubted || !plausible ? DOUBTFUL : 0);
  }

  /** Birth date as yymmdd of the second cell. */
  static int dateOf(long bearer) {
    return (int) bearer;
  }

  static boolean isFemale(long bearer) {
    return (bearer & FEMALE) != 0;
  }

  static boolean isDoubtful(long bearer) {
    return (bearer & DOUBTFUL) != 0;
  }

  /** {@code person}: area, date and sex, without the serial. */
  @Override
  LongUnaryOperator key(String aspect) {
    int shift =
        switch (aspect) {
          case "" -> 0;
          case "person" -> 16;
          default -> throw noSuchAspect(aspect);
        };
    return cell -> cell == 0 ? 0 : Hash.of(cell >>> shift);
  }

  @Override
  String shown(long[] cells, int at) {
    if (cells[at] == 0) {
      return "";
    }
    StringBuilder digits = new StringBuilder(DIGITS);
    for (int i = 0; i < SHOWN; i++) {
      digits.append((char) ('0' + (cells[at] >>> (DIGITS - 1 - i) * 4 & 15)));
    }
    return digits.append("*".repeat(DIGITS - SHOWN)).toString();
  }

  /** The first six digits; every other digit is a star. */
  static String masked(String digits) {
    return digits.substring(0, SHOWN) + "*".repeat(digits.length() - SHOWN);
  }
}
