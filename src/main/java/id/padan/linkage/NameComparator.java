package id.padan.linkage;

import java.util.Arrays;

/** Levels of {@link FieldKind#NAME}: tokens are paired whatever their order, best pairs first. */
record NameComparator(NameTable names, int at) implements Comparator {

  private static final int EQUAL = 1;
  private static final int SPELLING = 2;
  private static final int SHORT = 3;
  private static final int NEAR = 4;
  private static final int RHYME = 5;
  private static final int LOOSE = 6;
  private static final int PARTIAL = 7;
  private static final int DIFFERENT = 8;

  /** Letters for which one slip beyond the first is still {@code near}. */
  private static final int LETTERS_A_SLIP = 10;

  /** Shorter names are another name after one slip. */
  private static final int SHORTEST_WORD = 6;

  /** Letters for each of which one slip is {@code loose}. */
  private static final int LOOSE_LETTERS = 3;

  private static final int SHORTEST_CUT = 8;
  private static final double LEAST_SHORT_BITS = 7;

  static NameComparator of(RecordTable table, String column) {
    return new NameComparator(table.column(column, NameColumn.class).names(), table.at(column));
  }

  @Override
  public boolean isCostly() {
    return true;
  }

  @Override
  public boolean isGradual() {
    return true;
  }

  @Override
  public int level(long[] cells, int a, int b) {
    return level(cells, a, b, DIFFERENT);
  }

  @Override
  public int level(long[] cells, int a, int b, int last) {
    long x = cells[a + at];
    long y = cells[b + at];
    if (x == 0 || y == 0) {
      return 0;
    }
    return x == y ? EQUAL : last < SPELLING ? DIFFERENT : best(names.get(x), names.get(y), last);
  }

  @Override
  public double rarity(long[] cells, int a, int b, int level) {
    if (level < EQUAL || level > LOOSE) {
      return 0;
    }
    return adjustment(cells, a, b);
  }

  private double adjustment(long[] cells, int a, int b) {
    float x = NameColumn.bitsOf(cells[a + at + 1]);
    float y = NameColumn.bitsOf(cells[b + at + 1]);
    return names.information().adjustment(Math.min(x, y));
  }

  @Override
  public double mostRarity(long[] cells, int a, int b) {
    boolean given = cells[a + at] != 0 && cells[b + at] != 0;
    return given ? Math.max(0, adjustment(cells, a, b)) : 0;
  }

  @Override
  public double mostRarity() {
    return names.information().adjustment().limitBits();
  }

  private int best(Name x, Name y, int last) {
    int level = compare(x, y, last);
    for (int i = 0; x.aliases() != null && i < x.aliases().length; i++) {
      level = Math.min(level, Math.max(SPELLING, compare(x.aliases()[i], y, last)));
    }
    for (int i = 0; y.aliases() != null && i < y.aliases().length; i++) {
      level = Math.min(level, Math.max(SPELLING, compare(x, y.aliases()[i], last)));
    }
    return haveOtherFathers(x, y) ? Math.max(PARTIAL, level) : level;
  }

  private static boolean haveOtherFathers(Name x, Name y) {
    return x.father() != null
        && y.father() != null
        && compare(x.father(), y.father(), DIFFERENT) == DIFFERENT;
  }

  /** The level of two names; one beyond {@code last} need not be found. */
  private static int compare(Name x, Name y, int last) {
    TokenPairing pairing = new TokenPairing(x, y);
    pairing.pair(TokenPairing.BY_SOUND);
    if (pairing.isWhole()) {
      return Arrays.equals(x.numbers(), y.numbers()) ? EQUAL : SPELLING;
    }
    if (pairing.isTorn()) {
      return SPELLING;
    }
    if (last <= SPELLING) {
      return DIFFERENT;
    }
    pairing.pair(TokenPairing.BY_LIKENESS);
    pairing.pair(TokenPairing.BY_ABBREVIATION);
    int level = strictLevel(pairing);
    if (level <= SHORT) {
      return level;
    }
    if (isCutOff(x, y) || isCutOff(y, x)) {
      return SHORT;
    }
    if (last >= NEAR) {
      level = Math.min(level, asOneWord(pairing));
    }
    return last >= LOOSE ? Math.min(level, looseLevel(pairing)) : level;
  }

  private static int strictLevel(TokenPairing pairing) {
    int worst = pairing.worst();
    if (pairing.isWhole()) {
      return worst == TokenPairing.BY_SOUND
          ? SPELLING
          : worst == TokenPairing.BY_LIKENESS ? NEAR : SHORT;
    }
    if (pairing.isSubset()) {
      boolean telling = pairing.pairedBits() >= LEAST_SHORT_BITS;
      return !telling ? PARTIAL : worst == TokenPairing.BY_LIKENESS ? LOOSE : SHORT;
    }
    return isMostlyPaired(pairing) ? PARTIAL : DIFFERENT;
  }

  private static boolean isMostlyPaired(TokenPairing pairing) {
    return pairing.pairedBits() >= pairing.mostFreeBits();
  }

  /** What is left when tokens with several slips, and parts of tokens, are paired too. */
  private static int looseLevel(TokenPairing pairing) {
    pairing.pair(TokenPairing.BY_PART);
    pairing.pair(TokenPairing.LOOSELY);
    if (pairing.isWhole()) {
      return pairing.worst() == TokenPairing.LOOSELY ? LOOSE : PARTIAL;
    }
    return pairing.isSubset() || isMostlyPaired(pairing) ? PARTIAL : DIFFERENT;
  }

  /** What is left, written as one word: tokens run together, torn apart or damaged twice. */
  private static int asOneWord(TokenPairing pairing) {
    int longer = Math.max(pairing.freeLettersLeft(), pairing.freeLettersRight());
    int shorter = Math.min(pairing.freeLettersLeft(), pairing.freeLettersRight());
    int allowed = longer / LOOSE_LETTERS;
    // Beside another name two letters may rhyme; alone they are another name.
    int slips = pairing.pairedBits() > 0 ? Math.max(1, allowed) : allowed;
    if (shorter == 0 || longer - shorter > allowed || pairing.areFreeApart(slips)) {
      return DIFFERENT;
    }
    String left = pairing.freeLeft();
    String right = pairing.freeRight();
    int distance = EditDistance.of(left, right);
    if (!pairing.hasEqualCounts()) {
      boolean torn = distance <= 1 + longer / LETTERS_A_SLIP;
      return torn && longer >= SHORTEST_WORD ? NEAR : distance <= allowed ? LOOSE : DIFFERENT;
    }
    if (TokenPairing.doRhyme(left, right)) {
      return RHYME;
    }
    boolean known = longer >= SHORTEST_WORD || pairing.pairedBits() >= LEAST_SHORT_BITS;
    return distance == 1 && known ? NEAR : distance <= allowed ? LOOSE : DIFFERENT;
  }

  /** Whether one name is the beginning of the other, where a column was too narrow. */
  private static boolean isCutOff(Name cut, Name whole) {
    int length = cut.length();
    return length >= SHORTEST_CUT
        && length < whole.length()
        && Letters.areAll(cut.letters(), whole.letters())
        && cut.bits() >= LEAST_SHORT_BITS
        && whole.joined().startsWith(cut.joined());
  }
}
