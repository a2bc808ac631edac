package id.padan.decile;

import java.util.Arrays;

/**
 * Cuts ranked households into ten groups of equal weight.
 *
 * <p>With W the weight of all and C the weight of strictly lower scores, the decile is {@code
 * min(10, 1 + floor(10 C / W))}: households with equal scores are never parted.
 */
final class DecileCut {

  private DecileCut() {}

  /**
   * @param scores lower is poorer; units do not matter
   * @param weights one a score, at least 1; their sum below 2^59
   * @return one decile a score, 1 (poorest) to 10
   */
  static int[] deciles(long[] scores, long[] weights) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compare(scores[a], scores[b]));
    long total = Arrays.stream(weights).reduce(0, Math::addExact);
    int[] deciles = new int[scores.length];
    long lower = 0;
    for (int start = 0; start < order.length; ) {
      int decile = (int) Math.min(10, 1 + Math.multiplyExact(10, lower) / total);
      long score = scores[order[start]];
      int next = start;
      for (; next < order.length && scores[order[next]] == score; next++) {
        deciles[order[next]] = decile;
        lower += weights[order[next]];
      }
      start = next;
    }
    return deciles;
  }
}
