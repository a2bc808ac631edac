package id.padan.linkage;

import java.util.function.LongUnaryOperator;

/**
 * Identity numbers of 16 digits. The first cell holds the number, four bits a digit; the second
 * what it says of its bearer: {@link #dateOf}, {@link #isFemale}, {@link #isDoubtful}.
 *
 * <p>A number that repeats one digit or counts up is missing, and so is one of less than ten
 * digits. One of ten to fifteen lost its end: zeros stand there, and {@link #lost} tells how many.
 * A leading {@code ?} says that the sender doubts it; a date that cannot be and serial 0000 are
 * doubtful too.
 */
final class NikColumn extends Column {

  private static final int DIGITS = 16;
  private static final int FEWEST_DIGITS = 10;
  private static final long COUNTED_UP = 0x1234567890123456L;
  private static final int DIGIT_BITS = 4;
  private static final long ALL_BUT_FIRST = -1L >>> DIGIT_BITS;
  private static final int SHOWN = 6;
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final long FEMALE = 1L << 32;
  private static final long DOUBTFUL = 1L << 33;
  private static final int LOST_AT = 34;

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
    CharSequence number = doubted ? text.subSequence(1, text.length()) : text;
    long digits = number.length() == DIGITS ? Digits.of(number) : 0;
    if (digits == 0) {
      number = Digits.scanned(number);
      digits = Digits.of(number);
    }
    if (number.length() < FEWEST_DIGITS) {
      return;
    }
    int lost = DIGITS - number.length();
    boolean oneDigit = digits >>> DIGIT_BITS == (digits & ALL_BUT_FIRST >>> lost * DIGIT_BITS);
    if (!oneDigit && digits != COUNTED_UP >>> lost * DIGIT_BITS) {
      long value = digits << lost * DIGIT_BITS;
      cells[at] = value;
      cells[at + 1] = bearer(value, doubted || lost > 0) | (long) lost << LOST_AT;
    }
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

  /** How many of the last digits are not known. */
  static int lost(long bearer) {
    return (int) (bearer >>> LOST_AT);
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
      digits.append((char) ('0' + (cells[at] >>> (DIGITS - 1 - i) * DIGIT_BITS & 15)));
    }
    return digits.append("*".repeat(DIGITS - SHOWN - lost(cells[at + 1]))).toString();
  }

  /** The first six digits; every other digit is a star. */
  static String masked(String digits) {
    return digits.substring(0, SHOWN) + "*".repeat(digits.length() - SHOWN);
  }
}
