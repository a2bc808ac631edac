package id.padan.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The fields that are compared one by one once the cheap ones are known, in their order, and what
 * they can still add to a sum of weights.
 */
final class CostlyFields {

  private final int[] fields;
  private final double[][][] bits;

  /** By alternative, most that the fields from each place on can add, rarity left out. */
  private final double[][] most;

  /** By alternative, most that all fields can add if others of the two households are linked. */
  private final double[] mostSupported;

  /**
   * All fields that are not among the cheap ones, nor unknown.
   *
   * @param bits by alternative, field and level
   * @param unknown fields that tell who else is linked, as long as that is not known; {@link #most}
   *     counts on no more than that nobody is
   */
  CostlyFields(Comparator[] comparators, int[] cheap, int[] unknown, double[][][] bits) {
    this.bits = bits;
    // Who else is linked is quicker to tell than how alike two names are.
    fields =
        IntStream.concat(supports(comparators, true), supports(comparators, false))
            .filter(f -> IntStream.of(cheap).noneMatch(field -> field == f))
            .filter(f -> IntStream.of(unknown).noneMatch(field -> field == f))
            .toArray();
    most = new double[bits.length][fields.length + 1];
    mostSupported = new double[bits.length];
    for (int c = 0; c < bits.length; c++) {
      for (int f : unknown) {
        most[c][fields.length] += Math.max(0, bits[c][f][Support.NONE]);
        mostSupported[c] += best(c, f);
      }
      for (int i = fields.length - 1; i >= 0; i--) {
        most[c][i] = most[c][i + 1] + best(c, fields[i]);
        mostSupported[c] += best(c, fields[i]);
      }
    }
  }

  private static IntStream supports(Comparator[] comparators, boolean wanted) {
    return IntStream.range(0, comparators.length)
        .filter(f -> comparators[f] instanceof SupportComparator == wanted);
  }

  private double best(int alternative, int field) {
    return Arrays.stream(bits[alternative][field]).max().orElse(0);
  }

  int[] fields() {
    return fields;
  }

  /** Most that the fields from the i-th on can add against an alternative, rarity left out. */
  double most(int alternative, int i) {
    return most[alternative][i];
  }

  /** Most that all fields can add against an alternative, if others turn out to be linked. */
  double mostSupported(int alternative) {
    return mostSupported[alternative];
  }

  /**
   * The last level of the i-th field with which the sums may still reach the floors, or -1.
   *
   * @param sums by alternative
   * @param floor of the sum against strangers, to which rarity may still add
   * @param otherFloor of all other sums
   */
  int lowestUseful(int i, double[] sums, double floor, double otherFloor) {
    int level = bits[0][fields[i]].length - 1;
    for (int c = 0; c < sums.length; c++) {
      double[] ofField = bits[c][fields[i]];
      double wanted = (c == 0 ? floor : otherFloor) - sums[c] - most[c][i + 1];
      while (level >= 0 && ofField[level] < wanted) {
        level--;
      }
    }
    return level;
  }
}
