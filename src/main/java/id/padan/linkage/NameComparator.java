package id.padan.linkage;

/**
 * Levels of {@link FieldKind#NAME}: tokens are paired whatever their order, best pairs first. Holds
 * the pair of names at hand, so one instance a thread.
 */
final class NameComparator implements Comparator {

  private static final int EQUAL = 1;
  private static final int SPELLING = 2;
  private static final int SHORT = 3;
  private static final int NEAR = 4;
  private static final int PART = 5;
  private static final int RHYME = 6;
  private static final int LOOSE = 7;
  private static final int PARTIAL = 8;
  private static final int DIFFERENT = 9;

  /** Letters for which one slip beyond the first is still {@code near}. */
  private static final int LETTERS_A_SLIP = 10;

  /** Shorter names are another name after one slip. */
  private static final int SHORTEST_WORD = 6;

  /** Letters for each of which one slip is {@code loose}. */
  private static final int LOOSE_LETTERS = 3;

  private static final int SHORTEST_CUT = 8;
  private static final double LEAST_SHORT_BITS = 7;

  private final NameTable names;
  private final int at;
  private final TokenPairing pairing;

  NameComparator(NameTable names, int at) {
    this.names = names;
    this.at = at;
    this.pairing = names.newPairing();
  }

  static NameComparator of(RecordTable table, String column) {
    return new NameComparator(table.column(column, NameColumn.class).names(), table.at(column));
  }

  @Override
  public Comparator another() {
    return new NameComparator(names, at);
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
    if (x == y) {
      return EQUAL;
    }
    // Names in two cells can only be equal if one of them has aliases or a father beside it.
    boolean plain = x >= 0 && y >= 0;
    return plain && last < SPELLING ? DIFFERENT : best(x, y, last);
  }

  @Override
  public double rarity(long[] cells, int a, int b, int level) {
    if (level < EQUAL || level > LOOSE) {
      return 0;
    }
    return adjustment(cells, a, b);
  }

  /** That of the name that says less. */
  private double adjustment(long[] cells, int a, int b) {
    return Math.min(
        NameColumn.adjustment(cells[a + at + 1]), NameColumn.adjustment(cells[b + at + 1]));
  }

  @Override
  public double mostRarity(long[] cells, int a, int b) {
    return Math.max(0, adjustment(cells, a, b));
  }

  @Override
  public double mostRarity() {
    return (float) names.information().adjustment().limitBits(); // as cells hold it
  }

  private int best(long x, long y, int last) {
    names.show(x, pairing.left());
    names.show(y, pairing.right());
    int level = compare(last);
    return x >= 0 && y >= 0 ? level : bestOfLong(names.get(x), names.get(y), level, last);
  }

  /** What names tell that have aliases or a father's name. */
  private int bestOfLong(Name x, Name y, int level, int last) {
    int best = level;
    for (int i = 0; x.aliases() != null && i < x.aliases().length; i++) {
      best = Math.min(best, Math.max(SPELLING, compare(x.aliases()[i], y, last)));
    }
    for (int i = 0; y.aliases() != null && i < y.aliases().length; i++) {
      best = Math.min(best, Math.max(SPELLING, compare(x, y.aliases()[i], last)));
    }
    return haveOtherFathers(x, y) ? Math.max(PARTIAL, best) : best;
  }

  private boolean haveOtherFathers(Name x, Name y) {
    return x.father() != null
        && y.father() != null
        && compare(x.father(), y.father(), DIFFERENT) == DIFFERENT;
  }

  private int compare(Name x, Name y, int last) {
    pairing.left().set(x);
    pairing.right().set(y);
    return compare(last);
  }

  /** The level of the two names that were set; one beyond {@code last} need not be found. */
  private int compare(int last) {
    pairing.pairBySound();
    if (pairing.isWhole()) {
      return pairing.left().isSame(pairing.right()) ? EQUAL : SPELLING;
    }
    if (pairing.isTorn()) {
      return SPELLING;
    }
    if (last <= SPELLING) {
      return DIFFERENT;
    }
    pairing.lookAtRest();
    pairing.pair(TokenPairing.BY_LIKENESS);
    pairing.pair(TokenPairing.BY_ABBREVIATION);
    int level = strictLevel();
    if (level <= SHORT) {
      return level;
    }
    if (isCutOff(pairing.left(), pairing.right()) || isCutOff(pairing.right(), pairing.left())) {
      return SHORT;
    }
    if (last >= NEAR) {
      level = Math.min(level, asOneWord());
    }
    if (level <= NEAR || last < PART) {
      return level;
    }
    pairing.pair(TokenPairing.BY_PART);
    level = Math.min(level, strictLevel());
    return last >= LOOSE ? Math.min(level, looseLevel()) : level;
  }

  private int strictLevel() {
    int worst = pairing.worst();
    if (pairing.isWhole()) {
      return switch (worst) {
        case TokenPairing.BY_SOUND -> SPELLING;
        case TokenPairing.BY_LIKENESS -> NEAR;
        case TokenPairing.BY_PART -> PART;
        default -> SHORT;
      };
    }
    if (pairing.isSubset()) {
      boolean telling = pairing.pairedBits() >= LEAST_SHORT_BITS;
      if (!telling) {
        return PARTIAL;
      }
      return switch (worst) {
        case TokenPairing.BY_LIKENESS -> LOOSE;
        case TokenPairing.BY_PART -> PART;
        default -> SHORT;
      };
    }
    return isMostlyPaired() ? PARTIAL : DIFFERENT;
  }

  private boolean isMostlyPaired() {
    return pairing.pairedBits() >= pairing.mostFreeBits();
  }

  /** What is left when tokens with several slips are paired too. */
  private int looseLevel() {
    pairing.pair(TokenPairing.LOOSELY);
    if (pairing.isWhole()) {
      return LOOSE;
    }
    return pairing.isSubset() || isMostlyPaired() ? PARTIAL : DIFFERENT;
  }

  /** What is left, written as one word: tokens run together, torn apart or damaged twice. */
  private int asOneWord() {
    int ofLeft = pairing.left().freeLength();
    int ofRight = pairing.right().freeLength();
    int longer = Math.max(ofLeft, ofRight);
    int shorter = Math.min(ofLeft, ofRight);
    int allowed = longer / LOOSE_LETTERS;
    // Beside another name two letters may rhyme; alone they are another name.
    int slips = pairing.pairedBits() > 0 ? Math.max(1, allowed) : allowed;
    if (shorter == 0 || longer - shorter > allowed || pairing.areFreeApart(slips)) {
      return DIFFERENT;
    }
    String left = pairing.left().freeJoined();
    String right = pairing.right().freeJoined();
    int distance = EditDistance.of(left, right);
    if (!pairing.hasEqualCounts()) {
      boolean torn = distance <= 1 + longer / LETTERS_A_SLIP;
      return torn && longer >= SHORTEST_WORD ? NEAR : distance <= allowed ? LOOSE : DIFFERENT;
    }
    if (TokenLikeness.doRhyme(left, right)) {
      return RHYME;
    }
    boolean known = longer >= SHORTEST_WORD || pairing.pairedBits() >= LEAST_SHORT_BITS;
    return distance == 1 && known ? NEAR : distance <= allowed ? LOOSE : DIFFERENT;
  }

  /** Whether one name is the beginning of the other, where a column was too narrow. */
  private static boolean isCutOff(FreeTokens cut, FreeTokens whole) {
    return cut.length() >= SHORTEST_CUT && cut.isStartOf(whole) && cut.bits() >= LEAST_SHORT_BITS;
  }
}
