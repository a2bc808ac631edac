package id.padan.linkage;

/**
 * Tells which hashes have been met twice, by two bits a place: most values of a key belong to one
 * record only, and need not be sorted.
 */
final class Repeats {

  private static final int BITS_A_ROW = 8;

  private final long[] once;
  private final long[] twice;
  private final int shift;

  Repeats(int rows) {
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(8, Math.min(rows, 1 << 27)) * BITS_A_ROW);
    this.once = new long[1 << bits - 6];
    this.twice = new long[1 << bits - 6];
    this.shift = Integer.SIZE - bits;
  }

  void add(int hash) {
    int place = hash >>> shift;
    long bit = 1L << place;
    twice[place >>> 6] |= once[place >>> 6] & bit;
    once[place >>> 6] |= bit;
  }

  /** False only if the hash was added once. */
  boolean mayRepeat(int hash) {
    int place = hash >>> shift;
    return (twice[place >>> 6] >>> place & 1) != 0;
  }
}
