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
  private final int[] steps;
  private final double[][] sums;
  private final PairScorer.Prospect[] prospects;

  /**
   * Sums over {@code fields}.
   *
   * @param fields numbers of fields in the model
   * @param weights by alternative, field and level
   * @param start by alternative, what the sum begins with
   */
  LevelSums(int[] fields, double[][][] weights, double[] start) {
    this.fields = fields;
    this.steps = new int[fields.length];
    int size = 1;
    for (int i = 0; i < fields.length; i++) {
      steps[i] = size;
      size *= weights[0][fields[i]].length;
    }
    sums = new double[start.length][size];
    prospects = new PairScorer.Prospect[size];
    for (int c = 0; c < start.length; c++) {
      for (int index = 0; index < size; index++) {
        sums[c][index] = start[c];
        for (int i = 0; i < fields.length; i++) {
          double[] ofField = weights[c][fields[i]];
          sums[c][index] += ofField[index / steps[i] % ofField.length];
        }
      }
    }
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
    for (int i = 0; i < prospects.length; i++) {
      int index = i;
      boolean isRejected = rejected.stream().anyMatch(masks -> holds(masks, index));
      prospects[i] =
          isRejected || !reaches(index, floor, supported)
              ? PairScorer.Prospect.NONE
              : reaches(index, floor, alone)
                  ? PairScorer.Prospect.OPEN
                  : PairScorer.Prospect.IF_SUPPORTED;
    }
  }

  private boolean reaches(int index, double floor, double[] most) {
    return IntStream.range(0, most.length).allMatch(c -> sums[c][index] + most[c] >= floor);
  }

  private boolean holds(int[] masks, int index) {
    int named = 0;
    for (int i = 0; i < fields.length; i++) {
      int levels = i + 1 < steps.length ? steps[i + 1] / steps[i] : prospects.length / steps[i];
      int mask = masks[fields[i]];
      if ((mask >>> index / steps[i] % levels & 1) == 0) {
        return false;
      }
      named += mask == -1 ? 0 : 1;
    }
    return named == Arrays.stream(masks).filter(mask -> mask != -1).count();
  }
}
