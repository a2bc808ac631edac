package id.padan.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Two rows as a model sees them, and as it could see them if their values were others. */
final class ComparedPair {

  private final PairScorer scorer;
  private final int a;
  private final int b;
  private final long pattern;
  private final int[] levels;
  private final double[] rarities;

  private ComparedPair(PairScorer scorer, int a, int b, int fields) {
    this.scorer = scorer;
    this.a = a;
    this.b = b;
    this.pattern = scorer.pattern();
    this.levels = IntStream.range(0, fields).map(scorer::level).toArray();
    this.rarities =
        IntStream.range(0, fields).mapToDouble(f -> scorer.rarity(f, a, b, levels[f])).toArray();
  }

  static ComparedPair of(PairScorer scorer, int a, int b, int fields) {
    return new ComparedPair(scorer.score(a, b), a, b, fields);
  }

  int a() {
    return a;
  }

  int b() {
    return b;
  }

  /** Levels and rarities, to be kept. */
  Evidence evidence() {
    return Evidence.of(pattern, rarities);
  }

  /** Levels by field; not to be changed. */
  int[] levels() {
    return levels;
  }

  /** Bits by field for how rare the values are; not to be changed. */
  double[] rarities() {
    return rarities;
  }

  /** The levels that a field may show once one row takes over the value of the other. */
  int[] levelsIfEqual(int field, int[] agreeing) {
    int ofA = scorer.levelOf(field, a, a);
    int ofB = scorer.levelOf(field, b, b);
    return ofA == 0 && ofB == 0
        ? agreeing
        : Arrays.stream(new int[] {1, ofA, ofB}).filter(l -> l > 0).distinct().sorted().toArray();
  }

  /** What is known of the value that a row would have instead. */
  enum Instead {
    /** One row takes over the other's value. */
    TAKEN_OVER,
    /** Any value that gives the level. */
    ANY
  }

  /** Fewest bits of rarity that a field can have at another level. */
  double leastRarity(int field, int level, Instead instead) {
    double least = Math.min(rarityOf(field, a, level, -1), rarityOf(field, b, level, -1));
    // A value of which only its likeness is known may be the commonest of all.
    return instead == Instead.TAKEN_OVER || least == 0 ? least : -scorer.mostRarity(field);
  }

  /** Most bits of rarity that a field can have at another level: the commoner value counts. */
  double mostRarity(int field, int level) {
    return Math.max(rarityOf(field, a, level, 1), rarityOf(field, b, level, 1));
  }

  private double rarityOf(int field, int row, int level, int sign) {
    if (level == 0) {
      return 0;
    }
    if (scorer.levelOf(field, row, row) != 0) {
      return scorer.rarity(field, row, row, level);
    }
    int other = row == a ? b : a;
    return scorer.levelOf(field, other, other) != 0
        ? scorer.rarity(field, other, other, level)
        : sign * scorer.mostRarity(field);
  }
}
