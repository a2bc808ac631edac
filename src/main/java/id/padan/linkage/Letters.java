package id.padan.linkage;

/**
 * Which letters a word holds, two bits a letter: once, twice or more. Shows at once that two words
 * are too far apart to be worth comparing.
 */
final class Letters {

  private static final int BITS = 2;
  private static final long ONCE = 0x5555555555555555L;

  private Letters() {}

  /** Letters of {@code word}; those beyond A to Z share the places of others. */
  static long of(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      int place = word.charAt(i) % 32 * BITS;
      letters |= (letters >>> place & 1) == 0 ? 1L << place : 2L << place;
    }
    return letters;
  }

  /** Letters of two words written as one. */
  static long joined(long x, long y) {
    return x | y | (x & y & ONCE) << 1;
  }

  /** False only if {@code part} has a letter that {@code word} has not, or has less often. */
  static boolean areAll(long part, long word) {
    return (part & ~word) == 0;
  }

  /** Never more than the letters that stand in one word and not in the other. */
  static int apart(long x, long y) {
    return Long.bitCount(x ^ y);
  }
}
