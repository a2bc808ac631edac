package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares pairs and keeps those that may reach the review cut. */
final class PairScan implements BlockPairs.Visitor {

  private final RecordTable table;
  private final PairScorer scorer;
  private final long[] known;
  private final List<Edge> edges = new ArrayList<>();
  private long candidates;

  /**
   * A scan of one thread.
   *
   * @param known pairs that are compared elsewhere, sorted: {@link Linker#pair}
   */
  PairScan(RecordTable table, PairScorer scorer, long[] known) {
    this.table = table;
    this.scorer = scorer.another();
    this.known = known;
  }

  /** Compares the known pairs. */
  PairScan ofKnown() {
    int stride = table.stride();
    for (long pair : known) {
      int a = (int) (pair >>> Integer.SIZE);
      int b = (int) pair;
      compare(a, b, table.cells(), a * stride, b * stride);
    }
    return this;
  }

  /** Compares all pairs within the blocks of a chunk that no earlier key and no known pair gave. */
  PairScan of(Blocks blocks, Blocks.Chunk chunk) {
    new BlockPairs(table, blocks, this).walk(chunk);
    return this;
  }

  @Override
  public void pair(int a, int b, long[] cells, int atA, int atB) {
    if (known.length == 0 || Arrays.binarySearch(known, Linker.pair(a, b)) < 0) {
      compare(a, b, cells, atA, atB);
    }
  }

  private void compare(int a, int b, long[] cells, int atA, int atB) {
    candidates++;
    if (scorer.mayReachReview(cells, atA, atB)) {
      edges.add(new Edge(a, b, scorer.weight(), scorer.band()));
    }
  }

  List<Edge> edges() {
    return edges;
  }

  long candidates() {
    return candidates;
  }
}
