package id.padan.linkage;

/** How two tokens of names may be one: by a slip of the pen, or as abbreviation of the other. */
final class TokenLikeness {

  private static final double LEAST_SIMILARITY = 0.9;
  private static final int SHORTEST_SIMILAR = 3;

  /** A shorter part of a name stands at its beginning. */
  private static final int SHORTEST_PART = 3;

  /** Shorter words are another name after one slip. */
  private static final int SHORTEST_WORD = 6;

  /** Letters from which another vowel within a name is a slip and no other name. */
  private static final int LONG_WORD = 7;

  private static final String VOWELS = "AEIOU";

  private static final int LENGTHS_KNOWN = 24;

  /** By the lengths of two words, most letters in one only that leave room for likeness. */
  private static final byte[] ROOM = room();

  private TokenLikeness() {}

  private static byte[] room() {
    byte[] room = new byte[LENGTHS_KNOWN * LENGTHS_KNOWN];
    for (int m = 0; m < LENGTHS_KNOWN; m++) {
      for (int n = 0; n < LENGTHS_KNOWN; n++) {
        // Jaro and Winkler reach 0.9 only if matches / m + matches / n is 1.5 or more.
        int shared = (int) Math.ceil(1.5 * m * n / Math.max(1, m + n));
        boolean tooShort = m < SHORTEST_SIMILAR || n < SHORTEST_SIMILAR;
        room[m * LENGTHS_KNOWN + n] = (byte) (tooShort ? -1 : Math.max(2, m + n - 2 * shared));
      }
    }
    return room;
  }

  /** Most letters in one word only that leave room for likeness; -1 if a word is too short. */
  static int room(int m, int n) {
    return m < LENGTHS_KNOWN && n < LENGTHS_KNOWN ? ROOM[m * LENGTHS_KNOWN + n] : Long.SIZE;
  }

  /** A slip of the pen. */
  static boolean areAlike(String s, String t) {
    if (doRhyme(s, t)) {
      return false;
    }
    return JaroWinkler.similarity(s, t) >= LEAST_SIMILARITY
        || Math.min(s.length(), t.length()) >= SHORTEST_WORD && EditDistance.of(s, t) <= 1;
  }

  /**
   * One vowel for another, or another first letter: how the names of siblings differ, RINA and RINI
   * or BUDI and RUDI. Within a long name another vowel is a slip.
   */
  static boolean doRhyme(String s, String t) {
    int at = s.length() == t.length() ? mismatch(s, t, 0) : -1;
    if (at < 0 || mismatch(s, t, at + 1) >= 0) {
      return false;
    }
    boolean vowels = isVowel(s.charAt(at)) && isVowel(t.charAt(at));
    boolean within = s.length() >= LONG_WORD && at > 0 && at < s.length() - 1;
    return at == 0 || vowels && !within;
  }

  /** The first place from {@code from} at which two words of one length differ, or -1. */
  private static int mismatch(String s, String t, int from) {
    for (int i = from; i < s.length(); i++) {
      if (s.charAt(i) != t.charAt(i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }

  /**
   * What people are called by: YANTO for SUGIYANTO, TONI for ANTONIUS, AG for AGUS. A name that is
   * only a letter longer is a slip, or another name: ANDI and ANDIN.
   */
  static boolean isPart(String part, String full) {
    return full.length() > part.length() + 1
        && (part.length() < SHORTEST_PART ? full.startsWith(part) : full.contains(part));
  }

  /** A first letter, or the first consonants. */
  static boolean isAbbreviation(String brief, String full) {
    return brief.charAt(0) == full.charAt(0) && (brief.length() == 1 || isSkeleton(brief, full));
  }

  /** The first consonants of a name: KDK for KADEK, MD for MADE. */
  private static boolean isSkeleton(String skeleton, String full) {
    int next = 0;
    for (int i = 0; i < full.length() && next < skeleton.length(); i++) {
      if (!isVowel(full.charAt(i))) {
        if (full.charAt(i) != skeleton.charAt(next)) {
          return false;
        }
        next++;
      }
    }
    return next == skeleton.length() && skeleton.length() < full.length();
  }
}
