package id.padan.linkage;

/** Which tokens of two names belong together; those that were paired stay so. */
final class TokenPairing {

  static final int BY_SOUND = 0;
  static final int BY_LIKENESS = 1;
  static final int BY_ABBREVIATION = 2;
  static final int BY_PART = 3;
  static final int LOOSELY = 4;

  private static final int MOST_TOKENS = 8;
  private static final int SHORTEST_SIMILAR = 3;
  private static final int SHORTEST_PART = 4;
  private static final double LEAST_SIMILARITY = 0.9;

  /** Shorter tokens are another name after one slip. */
  private static final int SHORTEST_WORD = 6;

  /** Letters for each of which one slip may be. */
  private static final int LOOSE_LETTERS = 3;

  /** Letters from which another vowel within a name is a slip and no other name. */
  private static final int LONG_WORD = 7;

  private static final String VOWELS = "AEIOU";

  private static final int LONGEST_KNOWN = 24;

  /** By the lengths of two tokens, most letters in one only that leave room for likeness. */
  private static final byte[] ROOM = room();

  private final Name left;
  private final Name right;
  private final NameTokens tokens;
  private final int[] x;
  private final int[] y;
  private int freeX;
  private int freeY;
  private int worst;
  private float pairedBits;

  TokenPairing(Name left, Name right) {
    this.left = left;
    this.right = right;
    this.tokens = left.tokens();
    this.x = left.numbers();
    this.y = right.numbers();
    this.freeX = (1 << Math.min(x.length, MOST_TOKENS)) - 1;
    this.freeY = (1 << Math.min(y.length, MOST_TOKENS)) - 1;
  }

  /** Pairs the tokens that are still free and belong together in the given way. */
  void pair(int how) {
    for (int i = 0; freeX >>> i != 0; i++) {
      for (int j = 0; (freeX >>> i & 1) != 0 && freeY >>> j != 0; j++) {
        if ((freeY >>> j & 1) != 0 && belong(x[i], y[j], how)) {
          freeX &= ~(1 << i);
          freeY &= ~(1 << j);
          worst = Math.max(worst, how);
          float bits = Math.min(tokens.bits(x[i]), tokens.bits(y[j]));
          pairedBits += how >= BY_PART ? bits / 2 : bits;
        }
      }
    }
  }

  private boolean belong(int s, int t, int how) {
    return switch (how) {
      case BY_SOUND -> tokens.sound(s) == tokens.sound(t);
      case BY_LIKENESS -> mayBeAlike(s, t) && areAlike(tokens.text(s), tokens.text(t));
      case BY_ABBREVIATION -> isShort(s, t) || isShort(t, s);
      case BY_PART -> isPart(s, t) || isPart(t, s);
      default -> areLooselyAlike(s, t);
    };
  }

  private static byte[] room() {
    byte[] room = new byte[(LONGEST_KNOWN + 1) * (LONGEST_KNOWN + 1)];
    for (int m = 0; m <= LONGEST_KNOWN; m++) {
      for (int n = 0; n <= LONGEST_KNOWN; n++) {
        // Jaro and Winkler reach 0.9 only if matches / m + matches / n is 1.5 or more.
        int shared = (int) Math.ceil(1.5 * m * n / Math.max(1, m + n));
        boolean tooShort = m < SHORTEST_SIMILAR || n < SHORTEST_SIMILAR;
        room[m * (LONGEST_KNOWN + 1) + n] =
            (byte) (tooShort ? -1 : Math.max(2, m + n - 2 * shared));
      }
    }
    return room;
  }

  /** Whether the letters leave room for the similarity or the one slip that is asked for. */
  private boolean mayBeAlike(int s, int t) {
    int m = Math.min(LONGEST_KNOWN, tokens.length(s));
    int n = Math.min(LONGEST_KNOWN, tokens.length(t));
    return Letters.apart(tokens.letters(s), tokens.letters(t)) <= ROOM[m * (LONGEST_KNOWN + 1) + n]
        || m == LONGEST_KNOWN
        || n == LONGEST_KNOWN;
  }

  /** A slip of the pen. */
  private static boolean areAlike(String s, String t) {
    if (doRhyme(s, t)) {
      return false;
    }
    return JaroWinkler.similarity(s, t) >= LEAST_SIMILARITY
        || Math.min(s.length(), t.length()) >= SHORTEST_WORD && EditDistance.of(s, t) <= 1;
  }

  private boolean areLooselyAlike(int s, int t) {
    int allowed = Math.max(tokens.length(s), tokens.length(t)) / LOOSE_LETTERS;
    return Math.min(tokens.length(s), tokens.length(t)) >= SHORTEST_PART
        && Letters.apart(tokens.letters(s), tokens.letters(t)) <= 2 * allowed
        && EditDistance.of(tokens.text(s), tokens.text(t)) <= allowed;
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

  private boolean isShort(int brief, int full) {
    return tokens.length(brief) < tokens.length(full)
            && Letters.areAll(tokens.letters(brief), tokens.letters(full))
            && isAbbreviation(tokens.text(brief), tokens.text(full))
        || tokens.isNickname(brief, tokens.sound(full));
  }

  private static boolean isAbbreviation(String brief, String full) {
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

  /** What people are called by: ARDI for SUTARDI, TONI for ANTONIUS. */
  private boolean isPart(int part, int full) {
    return tokens.length(part) >= SHORTEST_PART
        && tokens.length(full) > tokens.length(part) + 1
        && Letters.areAll(tokens.letters(part), tokens.letters(full))
        && tokens.text(full).contains(tokens.text(part));
  }

  /** Whether every token has its partner. */
  boolean isWhole() {
    return freeX == 0 && freeY == 0;
  }

  /** Whether one name has no token without partner. */
  boolean isSubset() {
    return freeX == 0 || freeY == 0;
  }

  /** Whether the tokens without partner sound the same when they are written as one word. */
  boolean isTorn() {
    if (hasEqualCounts() || isSubset() || Math.abs(left.length() - right.length()) > 2) {
      return false;
    }
    String x = freeLeft();
    String y = freeRight();
    return Sound.startAlike(x, y) && Sound.of(x).equals(Sound.of(y));
  }

  boolean hasEqualCounts() {
    return x.length == y.length;
  }

  /** The loosest way in which a pair was found. */
  int worst() {
    return worst;
  }

  /** Information of all pairs, bits; those found by part or loosely count half. */
  float pairedBits() {
    return pairedBits;
  }

  /** Information of the tokens without partner, of the name that has more of it. */
  float mostFreeBits() {
    return Math.max(bits(x, freeX), bits(y, freeY));
  }

  /** Letters of the left name's tokens without partner. */
  int freeLettersLeft() {
    return length(x, freeX);
  }

  int freeLettersRight() {
    return length(y, freeY);
  }

  /** Whether the letters of the tokens without partner tell that more slips lie between. */
  boolean areFreeApart(int slips) {
    return Letters.apart(letters(x, freeX), letters(y, freeY)) > 2 * slips;
  }

  /** Tokens without partner, joined. */
  String freeLeft() {
    return freeX == (1 << x.length) - 1 ? left.joined() : joined(x, freeX);
  }

  String freeRight() {
    return freeY == (1 << y.length) - 1 ? right.joined() : joined(y, freeY);
  }

  private String joined(int[] numbers, int free) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; free >>> i != 0; i++) {
      joined.append((free >>> i & 1) != 0 ? tokens.text(numbers[i]) : "");
    }
    return joined.toString();
  }

  private int length(int[] numbers, int free) {
    int length = 0;
    for (int i = 0; free >>> i != 0; i++) {
      length += (free >>> i & 1) != 0 ? tokens.length(numbers[i]) : 0;
    }
    return length;
  }

  private long letters(int[] numbers, int free) {
    long letters = 0;
    for (int i = 0; free >>> i != 0; i++) {
      letters =
          (free >>> i & 1) != 0 ? Letters.joined(letters, tokens.letters(numbers[i])) : letters;
    }
    return letters;
  }

  private float bits(int[] numbers, int free) {
    float bits = 0;
    for (int i = 0; free >>> i != 0; i++) {
      bits += (free >>> i & 1) != 0 ? tokens.bits(numbers[i]) : 0;
    }
    return bits;
  }
}
