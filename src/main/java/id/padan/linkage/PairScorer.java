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
  private final Against[] against;
  private final Limits limits;
  private final Limits sureRejections;
  private final double linkBits;
  private final double reviewBits;
  private final LevelSums cheap;
  private final int[] costly;
  private final int[] together;
  private final double[] sums;

  private long pattern;
  private double weight;

  /**
   * Weights of a match against one alternative.
   *
   * @param bits by field and level
   * @param mostAhead most that the costly fields from each place in their order can still add,
   *     rarity left out
   * @param mostAlone the same for a pair of which no other people will ever be known
   */
  private record Against(double[][] bits, double[] mostAhead, double[] mostAlone) {

    double[] most(boolean supported) {
      return supported ? mostAhead : mostAlone;
    }
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
    double[][][] bits = weigher.bits();
    double[] start = weigher.starts();
    cheap = new LevelSums(LevelSums.choose(fields, comparators), bits, start);
    costly = costlyFields();
    together = model.scheme().together().stream().mapToInt(table::at).toArray();
    against = new Against[bits.length];
    for (int c = 0; c < against.length; c++) {
      against[c] = new Against(bits[c], mostAhead(bits[c], true), mostAhead(bits[c], false));
    }
    sums = new double[against.length];
    markHopeless();
  }

  private PairScorer(PairScorer other) {
    model = other.model;
    table = other.table;
    comparators = other.comparators;
    against = other.against;
    limits = other.limits;
    sureRejections = other.sureRejections;
    linkBits = other.linkBits;
    reviewBits = other.reviewBits;
    cheap = other.cheap;
    costly = other.costly;
    together = other.together;
    sums = new double[against.length];
  }

  /** A scorer of the same table and model, for another thread. */
  PairScorer another() {
    return new PairScorer(this);
  }

  private int[] costlyFields() {
    return IntStream.range(0, comparators.length)
        .filter(f -> Arrays.stream(cheap.fields()).noneMatch(field -> field == f))
        .toArray();
  }

  /** What is not known yet, who else is linked, may still add its most in the end. */
  private double[] mostAhead(double[][] bits, boolean supported) {
    double[] most = new double[costly.length + 1];
    for (int i = costly.length - 1; i >= 0; i--) {
      int f = costly[i];
      double ofField = Arrays.stream(bits[f]).max().orElse(0);
      boolean unknown = isUnknown(comparators[f]);
      for (int before = unknown ? costly.length : i; before >= 0; before--) {
        most[before] += unknown && !supported ? 0 : ofField;
      }
    }
    return most;
  }

  private void markHopeless() {
    double[] most = Arrays.stream(against).mapToDouble(one -> one.mostAhead()[0]).toArray();
    most[0] += Arrays.stream(costly).mapToDouble(f -> comparators[f].mostRarity()).sum();
    cheap.markHopeless(reviewBits, most, sureRejections.masks());
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
   * Weighs a pair as far as needed to know whether it may be linked or reviewed, now or once it is
   * known who else is linked. If it may, {@link #weight()} and {@link #band()} hold its result.
   */
  boolean mayReachReview(long[] cells, int a, int b) {
    int index = compareCheap(cells, a, b);
    return !cheap.isHopeless(index)
        && addCostly(cells, a, b, index, reviewBits)
        && sureRejections.lowest(pattern) != Band.REJECT;
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

  private boolean addCostly(long[] cells, int a, int b, int index, double floor) {
    for (int c = 0; c < against.length; c++) {
      sums[c] = cheap.sum(c, index);
    }
    boolean supported = hasHome(cells, a) && hasHome(cells, b);
    double rarity = 0;
    for (int f : costly) {
      rarity += comparators[f].mostRarity(cells, a, b);
    }
    for (int i = 0; i < costly.length; i++) {
      int f = costly[i];
      int lowest = lowestUseful(i, supported, floor - rarity, floor);
      int level = comparators[f].level(cells, a, b, lowest);
      if (level > lowest) {
        return false;
      }
      pattern |= (long) level << f * LEVEL_BITS;
      rarity -= comparators[f].mostRarity(cells, a, b);
      sums[0] += comparators[f].rarity(cells, a, b, level);
      for (int c = 0; c < against.length; c++) {
        sums[c] += against[c].bits()[f][level];
        double ahead = against[c].most(supported)[i + 1] + (c == 0 ? rarity : 0);
        if (sums[c] + ahead < floor) {
          return false;
        }
      }
    }
    weigh();
    return true;
  }

  /**
   * The last level of the i-th costly field with which the sums may still reach the floors, or -1.
   *
   * @param floor of the sum against strangers, to which rarity may still add
   */
  private int lowestUseful(int i, boolean supported, double floor, double otherFloor) {
    int level = against[0].bits()[costly[i]].length - 1;
    for (int c = 0; c < against.length; c++) {
      double[] bits = against[c].bits()[costly[i]];
      double wanted = (c == 0 ? floor : otherFloor) - sums[c] - against[c].most(supported)[i + 1];
      while (level >= 0 && bits[level] < wanted) {
        level--;
      }
    }
    return level;
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
    for (int c = 1; c < against.length; c++) {
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
