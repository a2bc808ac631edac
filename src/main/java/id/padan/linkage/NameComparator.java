package id.padan.linkage;

import java.util.Arrays;

/** Levels of {@link FieldKind#NAME}: tokens are paired whatever their order, best pairs first. */
record NameComparator(NameTable names, int at) implements Comparator {

  private static final int EQUAL = 1;
  private static final int SPELLING = 2;
  private static final int SHORT = 3;
  private static final int NEAR = 4;
  private static final int LOOSE = 5;
  private static final int PARTIAL = 6;
  private static final int DIFFERENT = 7;

  /** Letters for which one slip beyond the first is still {@code near}. */
  private static final int LETTERS_A_SLIP = 10;

  /** Shorter names are another name after one slip: RINA and RINI. */
  private static final int SHORTEST_WORD = 6;

  /** Letters for each of which one slip is {@code loose}. */
  private static final int LOOSE_LETTERS = 3;

  private static final String VOWELS = "AEIOU";
  private static final int MOST_TOKENS = 8;
  private static final int SHORTEST_SIMILAR = 3;
  private static final double LEAST_SIMILARITY = 0.9;
  private static final double LEAST_SHORT_BITS = 7;

  static NameComparator of(RecordTable table, String column) {
    return new NameComparator(table.column(column, NameColumn.class).names(), table.at(column));
  }

  @Override
  public boolean isCostly() {
    return true;
  }

  @Override
  public int level(long[] cells, int a, int b) {
    long x = cells[a + at];
    long y = cells[b + at];
    if (x == 0 || y == 0) {
      return 0;
    }
    return x == y ? EQUAL : best(names.get(x), names.get(y));
  }

  @Override
  public double rarity(long[] cells, int a, int b, int level) {
    if (level < EQUAL || level > LOOSE) {
      return 0;
    }
    float x = names.get(cells[a + at]).bits();
    float y = names.get(cells[b + at]).bits();
    return names.information().adjustment(Math.min(x, y));
  }

  @Override
  public double mostRarity() {
    return names.information().adjustment().limitBits();
  }

  private int best(NameTable.Name x, NameTable.Name y) {
    int level = compare(x, y);
    for (int i = 0; x.aliases() != null && i < x.aliases().length; i++) {
      level = Math.min(level, Math.max(SPELLING, compare(names.get(x.aliases()[i]), y)));
    }
    for (int i = 0; y.aliases() != null && i < y.aliases().length; i++) {
      level = Math.min(level, Math.max(SPELLING, compare(x, names.get(y.aliases()[i]))));
    }
    return level;
  }

  private static int compare(NameTable.Name x, NameTable.Name y) {
    if (x.joinedSound() == y.joinedSound() || x.keys().all() == y.keys().all()) {
      return Arrays.equals(x.tokens(), y.tokens()) ? EQUAL : SPELLING;
    }
    Pairing pairing = new Pairing(x.tokens(), y.tokens());
    pairing.pair(Pairing.BY_SOUND);
    pairing.pair(Pairing.BY_LIKENESS);
    pairing.pair(Pairing.BY_ABBREVIATION);
    int level = pairing.level();
    return level <= SHORT ? level : Math.min(level, pairing.asOneWord());
  }

  /** Which tokens of two names belong together. */
  private static final class Pairing {

    static final int BY_SOUND = 0;
    static final int BY_LIKENESS = 1;
    static final int BY_ABBREVIATION = 2;

    private final NameTable.Token[] x;
    private final NameTable.Token[] y;
    private int freeX;
    private int freeY;
    private int worst;
    private float pairedBits;

    Pairing(NameTable.Token[] x, NameTable.Token[] y) {
      this.x = x;
      this.y = y;
      this.freeX = (1 << Math.min(x.length, MOST_TOKENS)) - 1;
      this.freeY = (1 << Math.min(y.length, MOST_TOKENS)) - 1;
    }

    void pair(int how) {
      for (int i = 0; freeX >>> i != 0; i++) {
        for (int j = 0; (freeX >>> i & 1) != 0 && freeY >>> j != 0; j++) {
          if ((freeY >>> j & 1) != 0 && belong(x[i], y[j], how)) {
            freeX &= ~(1 << i);
            freeY &= ~(1 << j);
            worst = Math.max(worst, how);
            pairedBits += Math.min(x[i].bits(), y[j].bits());
          }
        }
      }
    }

    private static boolean belong(NameTable.Token s, NameTable.Token t, int how) {
      return switch (how) {
        case BY_SOUND -> s.sound() == t.sound();
        case BY_LIKENESS ->
            s.text().length() >= SHORTEST_SIMILAR
                && t.text().length() >= SHORTEST_SIMILAR
                && mayBeAlike(s, t)
                && areAlike(s.text(), t.text());
        default -> isInitial(s, t) || isInitial(t, s) || isNickname(s, t) || isNickname(t, s);
      };
    }

    /** Whether the letters leave room for the similarity or the one slip that is asked for. */
    private static boolean mayBeAlike(NameTable.Token s, NameTable.Token t) {
      int m = s.text().length();
      int n = t.text().length();
      int shared = (3 * m * n + 2 * (m + n) - 1) / (2 * (m + n));
      return Letters.apart(s.letters(), t.letters()) <= Math.max(2, m + n - 2 * shared);
    }

    /** A slip of the pen; one vowel for another is how siblings' names differ: RINA and RINI. */
    private static boolean areAlike(String s, String t) {
      if (differInOneVowel(s, t)) {
        return false;
      }
      return JaroWinkler.similarity(s, t) >= LEAST_SIMILARITY
          || Math.min(s.length(), t.length()) >= SHORTEST_WORD && EditDistance.of(s, t) <= 1;
    }

    private static boolean differInOneVowel(String s, String t) {
      int at = s.length() == t.length() ? Arrays.mismatch(s.toCharArray(), t.toCharArray()) : -1;
      return at >= 0
          && VOWELS.indexOf(s.charAt(at)) >= 0
          && VOWELS.indexOf(t.charAt(at)) >= 0
          && s.regionMatches(at + 1, t, at + 1, s.length() - at - 1);
    }

    private static boolean isInitial(NameTable.Token initial, NameTable.Token full) {
      return initial.text().length() == 1 && full.text().charAt(0) == initial.text().charAt(0);
    }

    private static boolean isNickname(NameTable.Token nickname, NameTable.Token full) {
      if (nickname.formalSounds() != null) {
        for (int sound : nickname.formalSounds()) {
          if (sound == full.sound()) {
            return true;
          }
        }
      }
      return false;
    }

    int level() {
      if (freeX == 0 && freeY == 0) {
        return worst == BY_SOUND ? SPELLING : worst == BY_LIKENESS ? NEAR : SHORT;
      }
      if (freeX == 0 || freeY == 0) {
        return worst != BY_LIKENESS && pairedBits >= LEAST_SHORT_BITS ? SHORT : PARTIAL;
      }
      return pairedBits >= Math.max(bits(x, freeX), bits(y, freeY)) ? PARTIAL : DIFFERENT;
    }

    /** What is left, written as one word: tokens run together, torn apart or damaged twice. */
    int asOneWord() {
      String left = joined(x, freeX);
      String right = joined(y, freeY);
      int longer = Math.max(left.length(), right.length());
      int allowed = longer / LOOSE_LETTERS;
      if (left.isEmpty() || right.isEmpty() || Math.abs(left.length() - right.length()) > allowed) {
        return DIFFERENT;
      }
      int distance = EditDistance.of(left, right);
      if (x.length != y.length && distance <= 1 + longer / LETTERS_A_SLIP) {
        return longer >= SHORTEST_WORD ? NEAR : LOOSE;
      }
      return distance <= allowed ? LOOSE : DIFFERENT;
    }

    private static String joined(NameTable.Token[] tokens, int free) {
      StringBuilder joined = new StringBuilder();
      for (int i = 0; free >>> i != 0; i++) {
        joined.append((free >>> i & 1) != 0 ? tokens[i].text() : "");
      }
      return joined.toString();
    }

    private static float bits(NameTable.Token[] tokens, int free) {
      float bits = 0;
      for (int i = 0; free >>> i != 0; i++) {
        bits += (free >>> i & 1) != 0 ? tokens[i].bits() : 0;
      }
      return bits;
    }
  }
}
