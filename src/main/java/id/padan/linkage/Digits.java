package id.padan.linkage;

/** Numbers with four bits a decimal digit, the last digit lowest. */
final class Digits {

  private static final int MOST = 16;

  private static final String SIGNS = " .-'\u2019\u00A0";

  private Digits() {}

  /**
   * A long number as it was written, saved or scanned: signs between its digits and the sign before
   * a spreadsheet's text are left out, letters become the digits that they look like.
   *
   * @return digits only; empty if it is none, has more than 16 digits, or fewer digits than letters
   */
  static CharSequence scanned(CharSequence written) {
    CharSequence text = whole(written);
    int end = text.length();
    StringBuilder digits = null; // as long as all is well
    int letters = 0;
    boolean point = false;
    boolean power = false;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      int digit = c >= '0' && c <= '9' ? c - '0' : -1;
      if (digit >= 0 && digits == null) {
        continue;
      }
      digits = digits == null ? new StringBuilder(MOST).append(text, 0, i) : digits;
      if (digit < 0) {
        digit = Lookalikes.digit(c);
        letters += digit < 0 ? 0 : 1;
        point |= isPoint(c);
        power |= c == 'E' || c == 'e';
      }
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      } else if (SIGNS.indexOf(c) < 0) {
        return "";
      }
    }
    CharSequence all = digits == null ? text : digits;
    // 1.20212E15 is a number that lost its digits.
    boolean broken = point && power || 2 * letters > all.length() || all.length() > MOST;
    return broken ? "" : all;
  }

  /** A number without the {@code .0} that a spreadsheet put behind it. */
  static CharSequence whole(CharSequence text) {
    int length = text.length();
    boolean decimal =
        length > 2 && text.charAt(length - 1) == '0' && isPoint(text.charAt(length - 2));
    return decimal ? text.subSequence(0, length - 2) : text;
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == ',';
  }

  /** Digits as a number with four bits each; 0 if any is none. */
  static long of(CharSequence digits) {
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /** One digit differs, or two neighbouring digits are exchanged. */
  static boolean isOneSlip(long x, long y) {
    long difference = x ^ y;
    int shift = Long.numberOfTrailingZeros(difference) & ~3 & 63;
    long digits = difference >>> shift;
    if (digits > 0 && digits <= 0xF) {
      return true;
    }
    long low = x >>> shift & 0xFF;
    return digits > 0xF && digits <= 0xFF && (low >>> 4 | (low & 0xF) << 4) == (y >>> shift & 0xFF);
  }

  /** The two digits that start {@code index} digits before the last. */
  static int twoAt(long digits, int index) {
    int pair = (int) (digits >>> (index - 1) * 4);
    return (pair >>> 4 & 15) * 10 + (pair & 15);
  }

  /** The lowest eight digits of {@code value}, four bits each. */
  static long of(int value) {
    long digits = 0;
    int rest = value;
    for (int shift = 0; rest > 0; shift += 4) {
      digits |= (long) (rest % 10) << shift;
      rest /= 10;
    }
    return digits;
  }
}
