package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Compares pairs and keeps those that may reach the review cut. */
final class PairScan implements BlockPairs.Visitor {

  private final RecordTable table;
  private final PairScorer scorer;
  private final long[] known;
  private final FarPairs far;
  private final List<Edge> edges = new ArrayList<>();
  private final LongList waiting = new LongList();
  private long candidates;
  private long compared;

  /**
   * A scan of one thread.
   *
   * @param known pairs that are compared elsewhere, sorted: {@link Linker#pair}
   * @param far pairs that need not be compared
   */
  PairScan(RecordTable table, PairScorer scorer, long[] known, FarPairs far) {
    this.table = table;
    this.scorer = scorer.another();
    this.known = known;
    this.far = far;
  }

  /** The same, for another thread. */
  PairScan another() {
    return new PairScan(table, scorer, known, far);
  }

  /** Compares pairs {@code from} to {@code to} (not included): {@link Linker#pair}. */
  PairScan of(long[] pairs, int from, int to) {
    int stride = table.stride();
    for (int i = from; i < to; i++) {
      int a = (int) (pairs[i] >>> Integer.SIZE);
      int b = (int) pairs[i];
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
  public void pair(int key, int a, int b, long[] cells, int atA, int atB) {
    if (known.length > 0 && Arrays.binarySearch(known, Linker.pair(a, b)) >= 0) {
      return;
    }
    if (!far.contain(a, b, key)) {
      compare(a, b, cells, atA, atB);
      return;
    }
    candidates++;
    if (scorer.mayBeSupported(cells, atA, atB)) {
      waiting.add(Linker.pair(a, b));
    }
  }

  private void compare(int a, int b, long[] cells, int atA, int atB) {
    candidates++;
    compared++;
    switch (scorer.prospect(cells, atA, atB)) {
      case OPEN -> edges.add(new Edge(a, b, scorer.weight(), scorer.band()));
      case IF_SUPPORTED -> waiting.add(Linker.pair(a, b));
      case NONE -> {}
    }
  }

  Stream<Edge> edges() {
    return edges.stream();
  }

  /** Pairs that wait for what the second pass knows: {@link Linker#pair}. */
  LongStream waiting() {
    return waiting.stream();
  }

  long candidates() {
    return candidates;
  }

  /** Candidates of which no earlier run tells that they are far apart. */
  long compared() {
    return compared;
  }
}
