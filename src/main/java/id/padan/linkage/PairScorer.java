package id.padan.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighs pairs of one table by one model. Holds the last pair's result, so one instance a thread.
 */
public final class PairScorer {

  private static final int LEVEL_BITS = 4;
  private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;

  private final LinkageModel.Weights model;
  private final RecordTable table;
  private final Comparator[] comparators;
  private final double[][][] bits;
  private final Limits limits;
  private final Limits sureRejections;
  private final double linkBits;
  private final double reviewBits;
  private final LevelSums cheap;
  private final CostlyFields costly;

  /** The costly fields that rarity adds to. */
  private final int[] rare;

  private final int[] together;
  private final double[] sums;

  private long pattern;
  private double weight;

  /** What can become of a pair. */
  enum Prospect {
    /** Neither linked nor reviewed, whoever else is linked. */
    NONE,
    /** Neither linked nor reviewed, unless an entity turns out to have rows in both households. */
    IF_SUPPORTED,
    /** May be linked or reviewed. */
    OPEN
  }

  public PairScorer(LinkageModel model, RecordTable table) {
    this.model = model.scheme().weights();
    this.table = table;
    List<LinkageModel.Field> fields = this.model.fields();
    comparators =
        fields.stream().map(field -> field.kind().bind(table, field)).toArray(Comparator[]::new);
    limits = Limits.of(this.model);
    sureRejections = limits.rejectionsWithout(f -> isUnknown(comparators[f]));
    linkBits = this.model.cuts().linkBits();
    reviewBits = this.model.cuts().reviewBits();
    Weigher weigher = new Weigher(this.model);
    bits = weigher.bits();
    cheap = new LevelSums(LevelSums.choose(fields, comparators), bits, weigher.starts());
    int[] unknown =
        IntStream.range(0, comparators.length).filter(f -> isUnknown(comparators[f])).toArray();
    costly = new CostlyFields(comparators, cheap.fields(), unknown, bits);
    rare = IntStream.of(costly.fields()).filter(f -> comparators[f].mostRarity() > 0).toArray();
    // Where nothing more becomes known of a household, it does not matter whether there is one.
    together =
        unknown.length > 0
            ? model.scheme().together().stream().mapToInt(table::at).toArray()
            : new int[0];
    sums = new double[bits.length];
    markProspects();
  }

  private PairScorer(PairScorer other) {
    model = other.model;
    table = other.table;
    comparators =
        Arrays.stream(other.comparators).map(Comparator::another).toArray(Comparator[]::new);
    bits = other.bits;
    limits = other.limits;
    sureRejections = other.sureRejections;
    linkBits = other.linkBits;
    reviewBits = other.reviewBits;
    cheap = other.cheap;
    costly = other.costly;
    rare = other.rare;
    together = other.together;
    sums = new double[bits.length];
  }

  /** A scorer of the same table and model, for another thread. */
  PairScorer another() {
    return new PairScorer(this);
  }

  private void markProspects() {
    double[] alone = IntStream.range(0, sums.length).mapToDouble(c -> costly.most(c, 0)).toArray();
    double[] supported =
        IntStream.range(0, sums.length).mapToDouble(costly::mostSupported).toArray();
    double rarity =
        IntStream.of(costly.fields()).mapToDouble(f -> comparators[f].mostRarity()).sum();
    alone[0] += rarity;
    supported[0] += rarity;
    cheap.markProspects(reviewBits, alone, supported, sureRejections.masks());
  }

  private boolean isUnknown(Comparator comparator) {
    return comparator instanceof SupportComparator && table.support() == null;
  }

  /** Weighs a pair completely. */
  public PairScorer score(int a, int b) {
    return score(table.cells(), a * table.stride(), b * table.stride());
  }

  /** Weighs a pair whose rows begin at {@code a} and {@code b} in {@code cells}. */
  PairScorer score(long[] cells, int a, int b) {
    addCostly(cells, a, b, compareCheap(cells, a, b), Double.NEGATIVE_INFINITY);
    return this;
  }

  /**
   * Weighs a pair only as far as needed to know whether it may be linked or reviewed. If it is
   * open, {@link #weight()} and {@link #band()} hold its result.
   */
  Prospect prospect(long[] cells, int a, int b) {
    int index = compareCheap(cells, a, b);
    Prospect most = cheap.prospect(index);
    if (most == Prospect.OPEN) {
      most = addCostly(cells, a, b, index, reviewBits);
    }
    return switch (most) {
      case NONE -> Prospect.NONE;
      case IF_SUPPORTED -> mayBeSupported(cells, a, b) ? most : Prospect.NONE;
      case OPEN -> sureRejections.lowest(pattern) == Band.REJECT ? Prospect.NONE : most;
    };
  }

  private int compareCheap(long[] cells, int a, int b) {
    int[] fields = cheap.fields();
    long levels = 0;
    int index = 0;
    for (int i = 0; i < fields.length; i++) {
      int level = comparators[fields[i]].level(cells, a, b);
      levels |= (long) level << fields[i] * LEVEL_BITS;
      index += level * cheap.step(i);
    }
    pattern = levels;
    return index;
  }

  private Prospect addCostly(long[] cells, int a, int b, int index, double floor) {
    for (int c = 0; c < sums.length; c++) {
      sums[c] = cheap.sum(c, index);
    }
    int[] fields = costly.fields();
    double rarity = 0;
    for (int f : rare) {
      rarity += comparators[f].mostRarity(cells, a, b);
    }
    for (int i = 0; i < fields.length; i++) {
      int f = fields[i];
      Comparator comparator = comparators[f];
      int last =
          comparator.isGradual()
              ? costly.lowestUseful(i, sums, floor - rarity, floor)
              : reaches(floor, i, rarity) ? Integer.MAX_VALUE : -1;
      if (last < 0) {
        return Prospect.IF_SUPPORTED;
      }
      int level = comparator.level(cells, a, b, last);
      if (level > last) {
        return Prospect.IF_SUPPORTED;
      }
      pattern |= (long) level << f * LEVEL_BITS;
      rarity -= comparator.mostRarity(cells, a, b);
      sums[0] += comparator.rarity(cells, a, b, level);
      for (int c = 0; c < sums.length; c++) {
        sums[c] += bits[c][f][level];
      }
    }
    weigh();
    return reaches(floor, fields.length, rarity) ? Prospect.OPEN : Prospect.IF_SUPPORTED;
  }

  /** Whether the fields from the i-th costly one on may lift all sums to {@code floor}. */
  private boolean reaches(double floor, int i, double rarity) {
    for (int c = 0; c < sums.length; c++) {
      if (sums[c] + costly.most(c, i) + (c == 0 ? rarity : 0) < floor) {
        return false;
      }
    }
    return true;
  }

  /** Whether it may become known who else of two rows' households is linked. */
  boolean mayBeSupported(long[] cells, int a, int b) {
    return hasHome(cells, a) && hasHome(cells, b);
  }

  private boolean hasHome(long[] cells, int row) {
    for (int at : together) {
      if (cells[row + at] != 0) {
        return true;
      }
    }
    return false;
  }

  private void weigh() {
    weight = sums[0];
    for (int c = 1; c < sums.length; c++) {
      if (sums[c] < weight) {
        weight = sums[c];
      }
    }
  }

  /** Match weight of the last pair: log2 likelihood ratio, bits. */
  public double weight() {
    return weight;
  }

  /** Log2 odds that the last pair is a match: its weight and the prior. */
  double odds() {
    return weight + model.cuts().priorBits();
  }

  /** Levels of the last pair, four bits a field, the first field lowest. */
  public long pattern() {
    return pattern;
  }

  /** Level of one field of the last pair. */
  public int level(int field) {
    return levelOf(pattern, field);
  }

  static int levelOf(long pattern, int field) {
    return (int) (pattern >>> field * LEVEL_BITS) & LEVEL_MASK;
  }

  /** Posterior probability of the last pair, 0 to 1. */
  public double probability() {
    return model.cuts().posterior(weight);
  }

  /** Where weight and limits put the last pair. */
  public Band band() {
    Band band = weight >= linkBits ? Band.LINK : weight >= reviewBits ? Band.REVIEW : Band.REJECT;
    Band limit = limit();
    return limit.compareTo(band) < 0 ? limit : band;
  }

  /** The lowest band of all limits that hold for the last pair; LINK if none does. */
  Band limit() {
    return limits.lowest(pattern);
  }

  /** Bits that {@code level} of a field would add or take for how rare these two values are. */
  double rarity(int field, int a, int b, int level) {
    int stride = table.stride();
    return comparators[field].rarity(table.cells(), a * stride, b * stride, level);
  }

  /** Most bits that rarity adds to or takes from a field. */
  double mostRarity(int field) {
    return comparators[field].mostRarity();
  }

  /**
   * Level of one field of two rows; 0 for a row with itself says that it has no value. Who else is
   * linked is no value of a row.
   */
  int levelOf(int field, int a, int b) {
    int stride = table.stride();
    return comparators[field] instanceof SupportComparator
        ? 0
        : comparators[field].level(table.cells(), a * stride, b * stride);
  }

  LinkageModel.Cuts cuts() {
    return model.cuts();
  }
}
