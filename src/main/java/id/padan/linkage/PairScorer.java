package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weighs pairs of one table by one model. Holds the last pair's result, so one instance a thread.
 */
public final class PairScorer {

  private static final int LEVEL_BITS = 4;
  private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;

  private final LinkageModel.Weights model;
  private final Comparator[] comparators;
  private final double[][] bits;
  private final double[] mostAhead;
  private final double[] worst;
  private final List<int[]> limitMasks;

  private long pattern;
  private double weight;

  public PairScorer(LinkageModel model, RecordTable table) {
    this.model = model.scheme().weights();
    List<LinkageModel.Field> fields = this.model.fields();
    limitMasks = new ArrayList<>();
    comparators = new Comparator[fields.size()];
    bits = new double[fields.size()][];
    mostAhead = new double[fields.size()];
    worst = new double[fields.size()];
    for (int f = fields.size() - 1; f >= 0; f--) {
      LinkageModel.Field field = fields.get(f);
      comparators[f] = field.kind().bind(table, field.columns());
      bits[f] = bitsOf(field);
      worst[f] = Arrays.stream(bits[f]).min().orElse(0);
      if (f > 0) {
        mostAhead[f - 1] =
            mostAhead[f] + Arrays.stream(bits[f]).max().orElse(0) + comparators[f].mostRarity();
      }
    }
    this.model.limits().forEach(limit -> limitMasks.add(masksOf(limit, fields)));
  }

  private PairScorer(PairScorer other) {
    model = other.model;
    comparators = other.comparators;
    bits = other.bits;
    mostAhead = other.mostAhead;
    worst = other.worst;
    limitMasks = other.limitMasks;
  }

  /** A scorer of the same table and model, for another thread. */
  PairScorer another() {
    return new PairScorer(this);
  }

  private static double[] bitsOf(LinkageModel.Field field) {
    double[] bits = new double[field.kind().levelCount()];
    field.levels().forEach((name, level) -> bits[field.kind().numberOf(name)] = level.bits());
    return bits;
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
    weight = 0;
    for (int f = 0; f < comparators.length; f++) {
      int level = comparators[f].level(a, b);
      pattern |= (long) level << f * LEVEL_BITS;
      weight += bits[f][level] + comparators[f].rarity(a, b, level);
      if (weight + mostAhead[f] < floor) {
        return false;
      }
    }
    return true;
  }

  /** Match weight of the last pair: log2 likelihood ratio, bits. */
  public double weight() {
    return weight;
  }

  /** Levels of the last pair, four bits a field, the first field lowest. */
  public long pattern() {
    return pattern;
  }

  /** Level of one field of the last pair. */
  public int level(int field) {
    return (int) (pattern >>> field * LEVEL_BITS) & LEVEL_MASK;
  }

  /** Bits that the level of one field weighs by itself, without rarity. */
  double bits(int field, int level) {
    return bits[field][level];
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

  /** The first limit that keeps the last pair below {@link Band#LINK}. */
  Optional<LinkageModel.Limit> firstLimit() {
    return IntStream.range(0, limitMasks.size())
        .filter(i -> model.limits().get(i).atMost() != Band.LINK && holds(limitMasks.get(i)))
        .mapToObj(model.limits()::get)
        .findFirst();
  }

  /** Bits that the last pair would lose if this field showed its worst level. */
  double gain(int field) {
    return bits[field][level(field)] - worst[field];
  }

  private boolean holds(int[] masks) {
    for (int f = 0; f < masks.length; f++) {
      if ((masks[f] >>> level(f) & 1) == 0) {
        return false;
      }
    }
    return true;
  }
}
