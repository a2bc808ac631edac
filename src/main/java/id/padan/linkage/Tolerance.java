package id.padan.linkage;

import java.util.List;

/**
 * How far two values may be apart.
 *
 * @param most largest distance of each level between the first and the last, or of all but the
 *     last, rising; in the unit of the values, or as a share of the larger one
 * @param relative whether they are shares, over 0
 */
public record Tolerance(List<Double> most, boolean relative) {

  /** For kinds that measure no distance. */
  public static final Tolerance NONE = new Tolerance(List.of(), false);

  /** Of the distances in {@link #most()}, how many are exceeded by {@code distance}. */
  int exceeded(double distance) {
    int exceeded = 0;
    while (exceeded < most.size() && distance > most.get(exceeded)) {
      exceeded++;
    }
    return exceeded;
  }
}
