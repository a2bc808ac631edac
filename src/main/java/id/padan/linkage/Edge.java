package id.padan.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pair at or above the review cut. Sorts by falling weight, then by rows.
 *
 * @param a lower row
 * @param b higher row
 * @param weight match weight, bits
 * @param band where weight and limits put it
 */
public record Edge(int a, int b, double weight, Band band) implements Comparable<Edge> {

  /** Edges in their order. */
  static List<Edge> inOrder(Stream<Edge> edges) {
    Edge[] all = edges.toArray(Edge[]::new);
    long[] keys = new long[all.length];
    Arrays.setAll(keys, i -> all[i].orderKey() << Integer.SIZE | i);
    long[] sorted = RadixSort.byHighHalf(keys);
    Edge[] ordered = new Edge[all.length];
    Arrays.setAll(ordered, i -> all[(int) sorted[i]]);
    for (int from = 0, to; from < ordered.length; from = to) {
      to = from + 1;
      while (to < ordered.length && sorted[to] >>> Integer.SIZE == sorted[from] >>> Integer.SIZE) {
        to++;
      }
      Arrays.parallelSort(ordered, from, to);
    }
    return Arrays.asList(ordered);
  }

  /**
   * In its low half a number that rises as the weight falls, as far as a float tells weights apart.
   */
  private long orderKey() {
    int bits = Float.floatToIntBits((float) weight);
    int rising = bits ^ (bits >> Integer.SIZE - 1 | Integer.MIN_VALUE);
    return ~rising;
  }

  @Override
  public int compareTo(Edge other) {
    int byWeight = Double.compare(other.weight, weight);
    int byA = byWeight != 0 ? byWeight : Integer.compare(a, other.a);
    return byA != 0 ? byA : Integer.compare(b, other.b);
  }
}
