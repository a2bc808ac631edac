package id.padan.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weighs patterns of levels by a model alone, without records. It gives what {@link PairScorer}
 * gives for a pair that shows the pattern, and may be asked for patterns that no pair shows. Thread
 * safe.
 */
final class Weigher {

  private final LinkageModel.Weights model;
  private final double[] starts;
  private final double[][][] bits;
  private final List<Rule> rules = new ArrayList<>();

  /** A limit by the numbers of fields and levels; the sets of levels are bit masks. */
  private record Rule(int[] fields, int[] masks, LinkageModel.Limit limit) {

    boolean holds(int[] levels) {
      for (int i = 0; i < fields.length; i++) {
        if ((masks[i] >>> levels[fields[i]] & 1) == 0) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The weight of a pattern.
   *
   * @param against number of the likeliest alternative, which a match must beat
   * @param bits match weight against it, the prior left out
   */
  record Weight(int against, double bits) {}

  Weigher(LinkageModel.Weights model) {
    this.model = model;
    int alternatives = model.cuts().alternatives().size();
    starts = new double[alternatives];
    bits = new double[alternatives][model.fields().size()][];
    for (int c = 0; c < alternatives; c++) {
      starts[c] = -log2(model.cuts().alternatives().get(c).share());
      for (int f = 0; f < model.fields().size(); f++) {
        bits[c][f] = bitsOf(model.fields().get(f), c);
      }
    }
    model.limits().stream()
        .filter(limit -> limit.atMost() != Band.LINK)
        .forEach(limit -> rules.add(rule(limit)));
  }

  private static double[] bitsOf(LinkageModel.Field field, int alternative) {
    double[] bits = new double[field.kind().levelCount()];
    field
        .levels()
        .forEach(
            (name, level) ->
                bits[field.kind().numberOf(name)] =
                    log2(level.m() / level.others().get(alternative)));
    return bits;
  }

  private static double log2(double ratio) {
    return Math.log(ratio) / Math.log(2);
  }

  private Rule rule(LinkageModel.Limit limit) {
    List<LinkageModel.Field> fields = model.fields();
    int[] numbers = new int[limit.when().size()];
    int[] masks = new int[numbers.length];
    int next = 0;
    for (int f = 0; f < fields.size(); f++) {
      if (limit.when().containsKey(fields.get(f).name())) {
        for (String level : limit.when().get(fields.get(f).name())) {
          masks[next] |= 1 << fields.get(f).kind().numberOf(level);
        }
        numbers[next++] = f;
      }
    }
    return new Rule(numbers, masks, limit);
  }

  /**
   * By alternative, field and level, what {@link #bits(int, int, int)} gives; not to be changed.
   */
  double[][][] bits() {
    return bits;
  }

  /** By alternative, what {@link #start} gives; not to be changed. */
  double[] starts() {
    return starts;
  }

  /** Bits for how rare an alternative is, before anything is compared. */
  double start(int alternative) {
    return starts[alternative];
  }

  /** Bits that a level of a field weighs against an alternative, without rarity. */
  double bits(int alternative, int field, int level) {
    return bits[alternative][field][level];
  }

  /**
   * Weighs a pattern.
   *
   * @param levels by field
   * @param rarities bits by field for how rare the values are; they count against strangers only
   */
  Weight weight(int[] levels, double[] rarities) {
    int against = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < starts.length; c++) {
      double sum = sum(c, levels, rarities);
      if (sum < least) {
        least = sum;
        against = c;
      }
    }
    return new Weight(against, least);
  }

  /** Weights of a pattern against every alternative. */
  double[] sums(int[] levels, double[] rarities) {
    return IntStream.range(0, starts.length).mapToDouble(c -> sum(c, levels, rarities)).toArray();
  }

  private double sum(int alternative, int[] levels, double[] rarities) {
    double sum = starts[alternative];
    for (int f = 0; f < levels.length; f++) {
      sum += (alternative == 0 ? rarities[f] : 0) + bits[alternative][f][levels[f]];
    }
    return sum;
  }

  /** Least weight of a band; there is none for {@link Band#REJECT}. */
  double cut(Band band) {
    return switch (band) {
      case LINK -> model.cuts().linkBits();
      case REVIEW -> model.cuts().reviewBits();
      case REJECT -> Double.NEGATIVE_INFINITY;
    };
  }

  /** Where a weight alone puts a pattern, limits left out. */
  Band band(Weight weight) {
    return weight.bits() >= cut(Band.LINK)
        ? Band.LINK
        : weight.bits() >= cut(Band.REVIEW) ? Band.REVIEW : Band.REJECT;
  }

  /** Where weight and limits put a pattern. */
  Band band(int[] levels, double[] rarities) {
    Band band = band(weight(levels, rarities));
    return limit(levels)
        .map(LinkageModel.Limit::atMost)
        .filter(atMost -> atMost.compareTo(band) < 0)
        .orElse(band);
  }

  /** Of the limits that hold for a pattern, the first of the strictest. */
  Optional<LinkageModel.Limit> limit(int[] levels) {
    LinkageModel.Limit strictest = null;
    for (Rule rule : rules) {
      boolean stricter =
          strictest == null || rule.limit().atMost().compareTo(strictest.atMost()) < 0;
      if (stricter && rule.holds(levels)) {
        strictest = rule.limit();
      }
    }
    return Optional.ofNullable(strictest);
  }

  /** Whether a limit could hold if only {@code changed} fields showed other levels. */
  boolean mayForbid(int[] levels, int[] changed) {
    for (Rule rule : rules) {
      boolean may = true;
      for (int i = 0; may && i < rule.fields().length; i++) {
        int field = rule.fields()[i];
        may = (rule.masks()[i] >>> levels[field] & 1) != 0 || contains(changed, field);
      }
      if (may) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(int[] numbers, int wanted) {
    for (int number : numbers) {
      if (number == wanted) {
        return true;
      }
    }
    return false;
  }
}
