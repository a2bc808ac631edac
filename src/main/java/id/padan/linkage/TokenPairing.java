package id.padan.linkage;

/**
 * Which tokens of two names belong together; those that were paired stay so. Used again for one
 * pair of names after the other, so one instance a thread.
 */
final class TokenPairing {

  static final int BY_SOUND = 0;
  static final int BY_LIKENESS = 1;
  static final int BY_ABBREVIATION = 2;
  static final int BY_PART = 3;
  static final int LOOSELY = 4;

  private static final int SHORTEST_LOOSE = 4;

  /** Letters for each of which one slip may be. */
  private static final int LOOSE_LETTERS = 3;

  private final FreeTokens left;
  private final FreeTokens right;

  /** By way, a bit for each two tokens that may be paired so. */
  private final long[] mayBe = new long[LOOSELY + 1];

  private int worst;
  private float pairedBits;

  TokenPairing(NameTokens known) {
    left = new FreeTokens(known);
    right = new FreeTokens(known);
  }

  FreeTokens left() {
    return left;
  }

  FreeTokens right() {
    return right;
  }

  /** Pairs tokens of one sound, once both names are set; the rest may be paired in other ways. */
  void pairBySound() {
    worst = BY_SOUND;
    pairedBits = 0;
    for (int i = 0; left.reaches(i); i++) {
      for (int j = 0; right.reaches(j); j++) {
        if (right.isFree(j) && left.sound(i) == right.sound(j)) {
          join(i, j, BY_SOUND);
          break;
        }
      }
    }
  }

  /** Looks once at what is left, to spare the other ways what they cannot pair. */
  void lookAtRest() {
    long alike = 0;
    long brief = 0;
    long part = 0;
    long loose = 0;
    for (int i = 0; left.reaches(i); i++) {
      for (int j = 0; left.isFree(i) && right.reaches(j); j++) {
        if (right.isFree(j)) {
          int m = left.length(i);
          int n = right.length(j);
          long x = left.letters(i);
          long y = right.letters(j);
          long place = 1L << i * FreeTokens.MOST + j;
          int apart = Letters.apart(x, y);
          alike |= apart <= TokenLikeness.room(m, n) ? place : 0;
          loose |= apart <= 2 * slips(m, n) ? place : 0;
          part |= m < n ? Letters.areAll(x, y) ? place : 0 : Letters.areAll(y, x) ? place : 0;
          brief |= left.isNickname(i) || right.isNickname(j) ? place : 0;
        }
      }
    }
    mayBe[BY_LIKENESS] = alike;
    mayBe[BY_ABBREVIATION] = brief | part;
    mayBe[BY_PART] = part;
    mayBe[LOOSELY] = loose;
  }

  /**
   * Pairs the tokens that are still free and belong together.
   *
   * @param how any way but by sound; {@link #lookAtRest} must have been called
   */
  void pair(int how) {
    for (long rest = mayBe[how]; rest != 0; rest &= rest - 1) {
      int place = Long.numberOfTrailingZeros(rest);
      int i = place / FreeTokens.MOST;
      int j = place % FreeTokens.MOST;
      if (left.isFree(i) && right.isFree(j) && belong(i, j, how)) {
        join(i, j, how);
      }
    }
  }

  private void join(int i, int j, int how) {
    left.take(i);
    right.take(j);
    worst = Math.max(worst, how);
    float bits = Math.min(left.bits(i), right.bits(j));
    pairedBits += how == LOOSELY ? bits / 2 : bits;
  }

  private boolean belong(int i, int j, int how) {
    return switch (how) {
      case BY_LIKENESS -> TokenLikeness.areAlike(left.text(i), right.text(j));
      case BY_ABBREVIATION -> isShort(left, i, right, j) || isShort(right, j, left, i);
      case BY_PART -> isPart(left, i, right, j) || isPart(right, j, left, i);
      default -> areLooselyAlike(i, j);
    };
  }

  private static boolean isShort(FreeTokens of, int brief, FreeTokens other, int full) {
    return of.length(brief) < other.length(full)
            && Letters.areAll(of.letters(brief), other.letters(full))
            && TokenLikeness.isAbbreviation(of.text(brief), other.text(full))
        || of.isNickname(brief, other.sound(full));
  }

  private static boolean isPart(FreeTokens of, int part, FreeTokens other, int full) {
    return of.length(part) < other.length(full)
        && TokenLikeness.isPart(of.text(part), other.text(full));
  }

  private boolean areLooselyAlike(int i, int j) {
    int m = left.length(i);
    int n = right.length(j);
    return Math.min(m, n) >= SHORTEST_LOOSE
        && EditDistance.of(left.text(i), right.text(j)) <= slips(m, n);
  }

  private static int slips(int m, int n) {
    return Math.max(m, n) / LOOSE_LETTERS;
  }

  /** Whether every token has its partner. */
  boolean isWhole() {
    return left.isEmpty() && right.isEmpty();
  }

  /** Whether one name has no token without partner. */
  boolean isSubset() {
    return left.isEmpty() || right.isEmpty();
  }

  /** Whether the tokens without partner sound the same when they are written as one word. */
  boolean isTorn() {
    return !hasEqualCounts()
        && !isSubset()
        && Math.abs(left.length() - right.length()) <= 2
        && Sound.startAlike(left.firstFree(), right.firstFree())
        && Sound.of(left.freeJoined()).equals(Sound.of(right.freeJoined()));
  }

  boolean hasEqualCounts() {
    return left.count() == right.count();
  }

  /** The loosest way in which a pair was found. */
  int worst() {
    return worst;
  }

  /** Information of all pairs, bits; those found loosely count half. */
  float pairedBits() {
    return pairedBits;
  }

  /** Information of the tokens without partner, of the name that has more of it. */
  float mostFreeBits() {
    return Math.max(left.freeBits(), right.freeBits());
  }

  /** Whether the letters of the tokens without partner tell that more slips lie between. */
  boolean areFreeApart(int slips) {
    return Letters.apart(left.freeLetters(), right.freeLetters()) > 2 * slips;
  }
}
