package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares of a model's levels among matches and among each alternative, fitted to counted patterns.
 */
final class Estimate {

  private static final int MATCH = 0;
  private static final int STRANGER = 1;

  /** Alternatives after this one are rare, and stay as the model says. */
  private static final int HOUSEHOLD = 2;

  private static final int MOST_ROUNDS = 300;
  private static final double LEAST_CHANGE = 1e-9;
  private static final double PRIOR_PAIRS = 50;
  private static final double LEAST_SHARE = 1e-6;

  /** Records of the registry for which shares of pairs are told, whatever the table's size. */
  private static final double POPULATION = 1_000_000;

  private final LinkageModel.Weights start;
  private final List<LinkageModel.Field> fields;
  private final int rows;
  private final double[][][] first;
  private final double[][][] shares;
  private final double[] classes;

  /** Begins with the values of {@code start}. */
  Estimate(LinkageModel.Weights start, int rows) {
    this.start = start;
    this.fields = start.fields();
    this.rows = rows;
    List<LinkageModel.Cuts.Alternative> alternatives = start.cuts().alternatives();
    shares = new double[1 + alternatives.size()][fields.size()][];
    classes = new double[shares.length];
    classes[MATCH] = start.cuts().prior();
    for (int c = 0; c < shares.length; c++) {
      for (int f = 0; f < fields.size(); f++) {
        shares[c][f] = sharesOf(fields.get(f), c);
      }
      if (c > MATCH) {
        classes[c] = (1 - classes[MATCH]) * alternatives.get(c - 1).share();
      }
    }
    first = copy(shares, 1);
  }

  private static double[] sharesOf(LinkageModel.Field field, int c) {
    double[] shares = new double[field.kind().levelCount()];
    field
        .levels()
        .forEach(
            (name, level) ->
                shares[field.kind().numberOf(name)] =
                    c == MATCH ? level.m() : level.others().get(c - 1));
    return shares;
  }

  private static double[][][] copy(double[][][] shares, double factor) {
    return Arrays.stream(shares)
        .map(
            ofClass ->
                Arrays.stream(ofClass)
                    .map(levels -> Arrays.stream(levels).map(s -> s * factor).toArray())
                    .toArray(double[][]::new))
        .toArray(double[][][]::new);
  }

  /**
   * Repeats expectation and maximisation until nothing changes.
   *
   * @param random pairs drawn at random: all strangers, but for a few
   * @param candidates one array if the matches are not known; else the pairs that are none, then
   *     those that are
   */
  LinkageModel.Weights fit(PatternCounts.Count[] random, List<PatternCounts.Count[]> candidates) {
    double change = 1;
    for (int round = 0; round < MOST_ROUNDS && change > LEAST_CHANGE; round++) {
      double[] before = classes.clone();
      strangers(random);
      step(candidates);
      change = 0;
      for (int c = 0; c <= Math.min(HOUSEHOLD, classes.length - 1); c++) {
        change = Math.max(change, c == STRANGER ? 0 : Math.abs(classes[c] / before[c] - 1));
      }
    }
    return weights();
  }

  private void strangers(PatternCounts.Count[] random) {
    double[][] seen = copy(first, PRIOR_PAIRS)[STRANGER];
    for (PatternCounts.Count count : random) {
      addTo(seen, count.pattern(), posterior(count.pattern())[STRANGER] * count.pairs());
    }
    for (int f = 0; f < seen.length; f++) {
      normalise(STRANGER, f, seen[f]);
    }
  }

  private void step(List<PatternCounts.Count[]> candidates) {
    double[][][] seen = copy(first, PRIOR_PAIRS);
    double[] pairs = new double[classes.length];
    boolean known = candidates.size() > 1;
    for (int part = 0; part < candidates.size(); part++) {
      for (PatternCounts.Count count : candidates.get(part)) {
        double[] posterior = posterior(count.pattern());
        if (known) {
          know(posterior, part == 1);
        }
        for (int c = 0; c < classes.length; c++) {
          pairs[c] += posterior[c] * count.pairs();
          addTo(seen[c], count.pattern(), posterior[c] * count.pairs());
        }
      }
    }
    classes[STRANGER] = 1;
    for (int c = 0; c < classes.length; c++) {
      if (c != STRANGER) {
        if (c <= HOUSEHOLD) {
          classes[c] = Math.max(1, pairs[c]) / (rows * POPULATION / 2);
          for (int f = 0; f < fields.size(); f++) {
            normalise(c, f, seen[c][f]);
          }
        }
        classes[STRANGER] -= classes[c];
      }
    }
  }

  private static void addTo(double[][] seen, long pattern, double pairs) {
    for (int f = 0; f < seen.length; f++) {
      seen[f][PairScorer.levelOf(pattern, f)] += pairs;
    }
  }

  private static void know(double[] posterior, boolean match) {
    double others = 1 - posterior[MATCH];
    posterior[MATCH] = match ? 1 : 0;
    for (int c = STRANGER; c < posterior.length; c++) {
      posterior[c] = match ? 0 : posterior[c] / others;
    }
  }

  /** Pinned levels stay; the others share what is left. */
  private void normalise(int c, int f, double[] seen) {
    LinkageModel.Field field = fields.get(f);
    double left = 1;
    double sum = 0;
    for (String name : field.levels().keySet()) {
      int level = field.kind().numberOf(name);
      if (field.levels().get(name).pinned()) {
        left -= first[c][f][level];
      } else {
        sum += seen[level];
      }
    }
    for (String name : field.levels().keySet()) {
      int level = field.kind().numberOf(name);
      if (!field.levels().get(name).pinned()) {
        shares[c][f][level] = Math.max(LEAST_SHARE, left * seen[level] / sum);
      }
    }
  }

  private double[] posterior(long pattern) {
    double[] posterior = classes.clone();
    double sum = 0;
    for (int c = 0; c < classes.length; c++) {
      for (int f = 0; f < fields.size(); f++) {
        int level = PairScorer.levelOf(pattern, f);
        if (level > 0 && shares[c][f][level] > 0) {
          posterior[c] *= shares[c][f][level];
        }
      }
      sum += posterior[c];
    }
    for (int c = 0; c < classes.length; c++) {
      posterior[c] /= sum;
    }
    return posterior;
  }

  private LinkageModel.Weights weights() {
    List<LinkageModel.Cuts.Alternative> alternatives = new ArrayList<>();
    for (int c = STRANGER; c < classes.length; c++) {
      String name = start.cuts().alternatives().get(c - 1).name();
      alternatives.add(new LinkageModel.Cuts.Alternative(name, classes[c] / (1 - classes[MATCH])));
    }
    List<LinkageModel.Field> fitted = new ArrayList<>();
    for (int f = 0; f < fields.size(); f++) {
      FallingWeights.force(shares[MATCH][f], shares[STRANGER][f], falling(fields.get(f)));
      fitted.add(fitted(fields.get(f), f));
    }
    return new LinkageModel.Weights(
        fitted,
        start.limits(),
        new LinkageModel.Cuts(classes[MATCH], alternatives, start.cuts().bands()));
  }

  /** Levels that the model weighs and training may move, in the order in which they must fall. */
  private static int[] falling(LinkageModel.Field field) {
    return Arrays.stream(field.kind().falling())
        .filter(
            number -> {
              LinkageModel.Level level = field.levels().get(field.kind().level(number).name());
              return level != null && !level.pinned();
            })
        .toArray();
  }

  private LinkageModel.Field fitted(LinkageModel.Field field, int f) {
    Map<String, LinkageModel.Level> levels = new LinkedHashMap<>();
    field
        .levels()
        .forEach(
            (name, level) -> {
              int number = field.kind().numberOf(name);
              List<Double> others = new ArrayList<>();
              for (int c = STRANGER; c < classes.length; c++) {
                others.add(shares[c][f][number]);
              }
              levels.put(
                  name, new LinkageModel.Level(shares[MATCH][f][number], others, level.pinned()));
            });
    return new LinkageModel.Field(
        field.name(), field.kind(), field.columns(), field.tolerance(), levels, field.label());
  }
}
