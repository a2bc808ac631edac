package id.padan.linkage;

/** Numbers with four bits a decimal digit, the last digit lowest. */
final class Digits {

  private static final int MOST = 16;

  /** The letter that each digit looks like to a scanner or a hurried eye. */
  static final String LOOKALIKES = "OIZEASGTBG";

  private Digits() {}

  /**
   * The digits of a number as it was written or scanned, where letters may stand for the digits
   * that they look like.
   *
   * @return 0 if it is none: more than 16 signs, another sign, or less than half digits
   */
  static long scanned(CharSequence text, int from) {
    int length = text.length() - from;
    if (length > MOST) {
      return 0;
    }
    long value = 0;
    int letters = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c - '0';
      if (digit < 0 || digit > 9) {
        digit = c == 'l' ? 1 : LOOKALIKES.indexOf(Character.toUpperCase(c));
        letters++;
      }
      if (digit < 0) {
        return 0;
      }
      value = value << 4 | digit;
    }
    return 2 * letters > length ? 0 : value;
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
