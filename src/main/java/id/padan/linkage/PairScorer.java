package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weighs pairs of one table by one model. Holds the last pair's result, so one instance a thread.
 */
public final class PairScorer {

  private static final int LEVEL_BITS = 4;
  private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;

  private final LinkageModel.Weights model;
  private final Comparator[] comparators;
  private final Against[] against;
  private final double[] sums;
  private final List<int[]> limitMasks;

  private long pattern;
  private Against likelier;
  private double weight;

  /**
   * Weights of a match against one alternative.
   *
   * @param start bits for how rare the alternative is
   * @param bits by field and level
   * @param mostAhead most that the fields after each can still add
   */
  private record Against(double start, double[][] bits, double[] mostAhead) {}

  public PairScorer(LinkageModel model, RecordTable table) {
    this.model = model.scheme().weights();
    List<LinkageModel.Field> fields = this.model.fields();
    limitMasks = new ArrayList<>();
    comparators = new Comparator[fields.size()];
    for (int f = 0; f < comparators.length; f++) {
      comparators[f] = fields.get(f).kind().bind(table, fields.get(f));
    }
    List<LinkageModel.Cuts.Alternative> alternatives = this.model.cuts().alternatives();
    against = new Against[alternatives.size()];
    sums = new double[against.length];
    for (int c = 0; c < against.length; c++) {
      against[c] = against(alternatives.get(c).share(), c);
    }
    this.model.limits().forEach(limit -> limitMasks.add(masksOf(limit, fields)));
  }

  private Against against(double share, int alternative) {
    List<LinkageModel.Field> fields = model.fields();
    double[][] bits = new double[fields.size()][];
    double[] mostAhead = new double[fields.size()];
    for (int f = fields.size() - 1; f >= 0; f--) {
      FieldKind kind = fields.get(f).kind();
      double[] ofField = new double[kind.levelCount()];
      fields
          .get(f)
          .levels()
          .forEach(
              (name, level) ->
                  ofField[kind.numberOf(name)] = log2(level.m() / level.others().get(alternative)));
      bits[f] = ofField;
      if (f > 0) {
        mostAhead[f - 1] =
            mostAhead[f]
                + Arrays.stream(ofField).max().orElse(0)
                + (alternative == 0 ? comparators[f].mostRarity() : 0);
      }
    }
    return new Against(-log2(share), bits, mostAhead);
  }

  private static double log2(double ratio) {
    return Math.log(ratio) / Math.log(2);
  }

  private PairScorer(PairScorer other) {
    model = other.model;
    comparators = other.comparators;
    against = other.against;
    sums = new double[against.length];
    limitMasks = other.limitMasks;
  }

  /** A scorer of the same table and model, for another thread. */
  PairScorer another() {
    return new PairScorer(this);
  }

  private static int[] masksOf(LinkageModel.Limit limit, List<LinkageModel.Field> fields) {
    int[] masks = new int[fields.size()];
    for (int f = 0; f < masks.length; f++) {
      masks[f] = -1;
      if (limit.when().containsKey(fields.get(f).name())) {
        masks[f] = 0;
        for (String level : limit.when().get(fields.get(f).name())) {
          masks[f] |= 1 << fields.get(f).kind().numberOf(level);
        }
      }
    }
    return masks;
  }

  /** Weighs a pair completely. */
  public PairScorer score(int a, int b) {
    reaches(a, b, Double.NEGATIVE_INFINITY);
    return this;
  }

  /**
   * Weighs a pair as far as needed to know whether it reaches {@code floor} bits. If it does,
   * {@link #weight()} and {@link #band()} hold its result.
   */
  boolean reaches(int a, int b, double floor) {
    pattern = 0;
    for (int c = 0; c < against.length; c++) {
      sums[c] = against[c].start();
    }
    for (int f = 0; f < comparators.length; f++) {
      int level = comparators[f].level(a, b);
      pattern |= (long) level << f * LEVEL_BITS;
      double rare = comparators[f].rarity(a, b, level);
      sums[0] += rare;
      for (int c = 0; c < against.length; c++) {
        sums[c] += against[c].bits()[f][level];
        if (sums[c] + against[c].mostAhead()[f] < floor) {
          return false;
        }
      }
    }
    likelier = against[0];
    weight = sums[0];
    for (int c = 1; c < against.length; c++) {
      if (sums[c] < weight) {
        weight = sums[c];
        likelier = against[c];
      }
    }
    return true;
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
    Band band =
        weight >= model.cuts().linkBits()
            ? Band.LINK
            : weight >= model.cuts().reviewBits() ? Band.REVIEW : Band.REJECT;
    Band limit = limit();
    return limit.compareTo(band) < 0 ? limit : band;
  }

  /** The lowest band of all limits that hold for the last pair; LINK if none does. */
  Band limit() {
    Band lowest = Band.LINK;
    for (int i = 0; i < limitMasks.size(); i++) {
      Band atMost = model.limits().get(i).atMost();
      if (atMost.compareTo(lowest) < 0 && holds(limitMasks.get(i))) {
        lowest = atMost;
      }
    }
    return lowest;
  }

  private boolean holds(int[] masks) {
    for (int f = 0; f < masks.length; f++) {
      if ((masks[f] >>> level(f) & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Bits that {@code level} of a field would add or take for how rare these two values are. */
  double rarity(int field, int a, int b, int level) {
    return comparators[field].rarity(a, b, level);
  }

  /** Most bits that rarity adds to or takes from a field. */
  double mostRarity(int field) {
    return comparators[field].mostRarity();
  }

  /** Level of one field of two rows; 0 for a row with itself says that it has no value. */
  int levelOf(int field, int a, int b) {
    return comparators[field].level(a, b);
  }

  LinkageModel.Cuts cuts() {
    return model.cuts();
  }
}
