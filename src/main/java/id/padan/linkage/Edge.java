package id.padan.linkage;

/**
 * A pair at or above the review cut. Sorts by falling weight, then by rows.
 *
 * @param a lower row
 * @param b higher row
 * @param weight match weight, bits
 * @param band where weight and limits put it
 */
public record Edge(int a, int b, double weight, Band band) implements Comparable<Edge> {

  @Override
  public int compareTo(Edge other) {
    int byWeight = Double.compare(other.weight, weight);
    int byA = byWeight != 0 ? byWeight : Integer.compare(a, other.a);
    return byA != 0 ? byA : Integer.compare(b, other.b);
  }
}
