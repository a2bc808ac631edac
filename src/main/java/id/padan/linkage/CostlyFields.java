package id.padan.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The fields that are compared one by one once the cheap ones are known, in their order, and what
 * they can still add to a sum of weights.
 */
final class CostlyFields {

  private static final java.util.Comparator<Boolean> TRUE_FIRST =
      java.util.Comparator.reverseOrder();

  private final int[] fields;
  private final double[][][] bits;

  /** By alternative, most that the fields from each place on can add, rarity left out. */
  private final double[][] most;

  /** By alternative, most that all fields can add if others of the two households are linked. */
  private final double[] mostSupported;

  /**
   * All fields that are not among the cheap ones.
   *
   * @param bits by alternative, field and level
   * @param isUnknown whether it is not known yet who else is linked; {@link #most} counts on no
   *     more than that nobody is
   */
  CostlyFields(Comparator[] comparators, int[] cheap, double[][][] bits, boolean isUnknown) {
    this.bits = bits;
    // Who else is linked is quicker to tell than how alike two names are.
    fields =
        IntStream.range(0, comparators.length)
            .filter(f -> IntStream.of(cheap).noneMatch(field -> field == f))
            .boxed()
            .sorted(
                java.util.Comparator.comparing(
                    f -> comparators[f] instanceof SupportComparator, TRUE_FIRST))
            .mapToInt(Integer::intValue)
            .toArray();
    most = new double[bits.length][fields.length + 1];
    mostSupported = new double[bits.length];
    for (int c = 0; c < bits.length; c++) {
      for (int i = fields.length - 1; i >= 0; i--) {
        double[] ofField = bits[c][fields[i]];
        double best = Arrays.stream(ofField).max().orElse(0);
        boolean later = isUnknown && comparators[fields[i]] instanceof SupportComparator;
        double ahead = later ? Math.max(0, ofField[Support.NONE]) : best;
        for (int before = later ? fields.length : i; before >= 0; before--) {
          most[c][before] += ahead;
        }
        mostSupported[c] += best;
      }
    }
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
