package id.padan.linkage;

/**
 * Optimal string alignment: the fewest letters left out, put in, replaced, or exchanged with their
 * neighbour, in the bit-parallel form of Hyyrö (2003).
 */
final class EditDistance {

  private static final int LONGEST = 64;

  private EditDistance() {}

  /** Distance of the first 64 letters of {@code a} and all of {@code b}; A to Z. */
  static int of(String a, String b) {
    int length = Math.min(a.length(), LONGEST);
    if (length == 0) {
      return b.length();
    }
    long[] positions = new long[32];
    for (int i = 0; i < length; i++) {
      positions[a.charAt(i) & 31] |= 1L << i;
    }
    long last = 1L << length - 1;
    long rising = -1L;
    long falling = 0;
    long diagonal = 0;
    long before = 0;
    int distance = length;
    for (int j = 0; j < b.length(); j++) {
      long match = positions[b.charAt(j) & 31];
      long exchanged = (~diagonal & match) << 1 & before;
      diagonal = (match & rising) + rising ^ rising | match | falling | exchanged;
      long up = falling | ~(diagonal | rising);
      long down = diagonal & rising;
      distance += (up & last) != 0 ? 1 : 0;
      distance -= (down & last) != 0 ? 1 : 0;
      up = up << 1 | 1;
      rising = down << 1 | ~(diagonal | up);
      falling = diagonal & up;
      before = match;
    }
    return distance;
  }
}
