package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares pairs and keeps those that reach the review cut. */
final class PairScan {

  private final PairScorer scorer;
  private final double floor;
  private final List<Edge> edges = new ArrayList<>();
  private long candidates;

  PairScan(PairScorer scorer, double floor) {
    this.scorer = scorer.another();
    this.floor = floor;
  }

  /** Compares the given pairs. */
  PairScan all(long[] pairs) {
    for (long pair : pairs) {
      compare((int) (pair >>> Integer.SIZE), (int) pair);
    }
    return this;
  }

  /** Compares all pairs within the blocks of a chunk that no earlier key and no known pair gave. */
  PairScan blocks(Blocks blocks, Blocks.Chunk chunk, long[] known) {
    blocks.forEachPair(
        chunk,
        (a, b) -> {
          if (!contains(known, a, b)) {
            compare(a, b);
          }
        });
    return this;
  }

  private static boolean contains(long[] known, int a, int b) {
    return known.length > 0 && Arrays.binarySearch(known, Linker.pair(a, b)) >= 0;
  }

  private void compare(int a, int b) {
    candidates++;
    if (scorer.reaches(a, b, floor)) {
      Band band = scorer.band();
      if (band != Band.REJECT) {
        edges.add(new Edge(a, b, scorer.weight(), band));
      }
    }
  }

  List<Edge> edges() {
    return edges;
  }

  long candidates() {
    return candidates;
  }
}
