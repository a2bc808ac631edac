package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sums of weights for every combination of levels of the fields that are cheap to compare, so that
 * most pairs are dismissed by one look into a table.
 */
final class LevelSums {

  private static final int MOST_COMBINATIONS = 1 << 18;

  private final int[] fields;
  private final int[] steps;
  private final double[][] sums;
  private final boolean[] hopeless;

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
    hopeless = new boolean[size];
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

  /** Whether no levels of the other fields can make a combination reach the review cut. */
  boolean isHopeless(int index) {
    return hopeless[index];
  }

  /**
   * Marks the combinations that cannot reach {@code floor}, or that a limit rejects.
   *
   * @param most by alternative, the most that all other fields add
   * @param rejected masks of levels by field, of limits that reject
   */
  void markHopeless(double floor, double[] most, List<int[]> rejected) {
    for (int index = 0; index < hopeless.length; index++) {
      for (int c = 0; c < most.length; c++) {
        hopeless[index] |= sums[c][index] + most[c] < floor;
      }
      for (int[] masks : rejected) {
        hopeless[index] |= holds(masks, index);
      }
    }
  }

  private boolean holds(int[] masks, int index) {
    int named = 0;
    for (int i = 0; i < fields.length; i++) {
      int levels = i + 1 < steps.length ? steps[i + 1] / steps[i] : hopeless.length / steps[i];
      int mask = masks[fields[i]];
      if ((mask >>> index / steps[i] % levels & 1) == 0) {
        return false;
      }
      named += mask == -1 ? 0 : 1;
    }
    return named == Arrays.stream(masks).filter(mask -> mask != -1).count();
  }
}
