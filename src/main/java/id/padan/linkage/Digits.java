package id.padan.linkage;

/** Numbers with four bits a decimal digit, the last digit lowest. */
final class Digits {

  private Digits() {}

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
