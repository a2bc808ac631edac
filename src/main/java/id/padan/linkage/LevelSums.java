package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sums of weights for every combination of levels of the fields that are cheap to compare, so that
 * most pairs are dismissed by one look into a table.
 */
final class LevelSums {

  private static final int MOST_COMBINATIONS = 1 << 18;

  private final int[] fields;
  private final int[] levels;
  private final int[] steps;
  private final double[][] sums;
  private PairScorer.Prospect[] prospects;

  /**
   * Sums over {@code fields}.
   *
   * @param fields numbers of fields in the model
   * @param weights by alternative, field and level
   * @param start by alternative, what the sum begins with
   */
  LevelSums(int[] fields, double[][][] weights, double[] start) {
    this.fields = fields;
    this.levels = IntStream.of(fields).map(f -> weights[0][f].length).toArray();
    this.steps = new int[fields.length];
    for (int i = 0, size = 1; i < fields.length; size *= levels[i++]) {
      steps[i] = size;
    }
    sums = new double[start.length][];
    Arrays.setAll(sums, c -> added(start[c], weights[c]));
  }

  /** Grows field by field: each level of the next stands behind all combinations so far. */
  private double[] added(double start, double[][] weights) {
    double[] shorter = {start};
    for (int i = 0; i < fields.length; i++) {
      double[] longer = new double[shorter.length * levels[i]];
      for (int at = 0; at < longer.length; at++) {
        longer[at] = shorter[at % shorter.length] + weights[fields[i]][at / shorter.length];
      }
      shorter = longer;
    }
    return shorter;
  }

  /**
   * The fields to be summed up: all that are cheap, in their order, as far as the table can hold.
   */
  static int[] choose(List<LinkageModel.Field> fields, Comparator[] comparators) {
    List<Integer> chosen = new ArrayList<>();
    long size = 1;
    for (int f = 0; f < comparators.length; f++) {
      long more = size * fields.get(f).kind().levelCount();
      if (!comparators[f].isCostly() && more <= MOST_COMBINATIONS) {
        chosen.add(f);
        size = more;
      }
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  int[] fields() {
    return fields;
  }

  /** What one level of the i-th field adds to the index of a combination. */
  int step(int i) {
    return steps[i];
  }

  double sum(int alternative, int index) {
    return sums[alternative][index];
  }

  /** What the levels of the other fields can make of a combination at most. */
  PairScorer.Prospect prospect(int index) {
    return prospects[index];
  }

  /**
   * Sets what can become of each combination.
   *
   * @param floor sum that is to be reached against every alternative
   * @param alone by alternative, the most that all other fields add
   * @param supported the same if others of the two households turn out to be linked
   * @param rejected masks of levels by field, of limits that reject
   */
  void markProspects(double floor, double[] alone, double[] supported, List<int[]> rejected) {
    prospects = new PairScorer.Prospect[sums[0].length];
    for (int index = 0; index < prospects.length; index++) {
      prospects[index] =
          reaches(index, floor, alone)
              ? PairScorer.Prospect.OPEN
              : reaches(index, floor, supported)
                  ? PairScorer.Prospect.IF_SUPPORTED
                  : PairScorer.Prospect.NONE;
    }
    rejected.stream().filter(this::asksForNoOther).forEach(this::reject);
  }

  private boolean reaches(int index, double floor, double[] most) {
    for (int c = 0; c < most.length; c++) {
      if (sums[c][index] + most[c] < floor) {
        return false;
      }
    }
    return true;
  }

  private boolean asksForNoOther(int[] masks) {
    long asked = Arrays.stream(masks).filter(mask -> mask != Limits.ANY).count();
    return asked == IntStream.of(fields).filter(f -> masks[f] != Limits.ANY).count();
  }

  /** A limit holds for a combination if it does for each of its levels. */
  private void reject(int[] masks) {
    boolean[] holds = {true};
    for (int i = 0; i < fields.length; i++) {
      boolean[] longer = new boolean[holds.length * levels[i]];
      for (int at = 0; at < longer.length; at++) {
        longer[at] = holds[at % holds.length] && (masks[fields[i]] >>> at / holds.length & 1) != 0;
      }
      holds = longer;
    }
    for (int index = 0; index < holds.length; index++) {
      prospects[index] = holds[index] ? PairScorer.Prospect.NONE : prospects[index];
    }
  }
}
