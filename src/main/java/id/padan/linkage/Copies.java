package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows that say the same in every column as an earlier row, and enough to be linked to it: they go
 * where that row goes, and need not be compared. A million equal rows take no more than one.
 */
final class Copies {

  private final int[] original;
  private final List<Edge> edges;

  private Copies(int[] original, List<Edge> edges) {
    this.original = original;
    this.edges = edges;
  }

  /**
   * The copies in {@code table}.
   *
   * @param decisions rows that anybody decided about are compared like all others
   */
  static Copies of(RecordTable table, PairScorer scorer, Decisions decisions) {
    long[] sorted = byContent(table);
    Set<Integer> decided = new HashSet<>();
    decisions.same().forEach(pair -> decided.addAll(List.of(pair.a(), pair.b())));
    decisions.different().forEach(pair -> decided.addAll(List.of(pair.a(), pair.b())));
    int[] original = new int[table.rows()];
    Arrays.setAll(original, row -> row);
    List<Edge> edges = new ArrayList<>();
    for (int i = 1; i < sorted.length; i++) {
      int row = (int) sorted[i];
      int before = original[(int) sorted[i - 1]];
      if (sorted[i] >>> Integer.SIZE == sorted[i - 1] >>> Integer.SIZE
          && areEqual(table, before, row)
          && !decided.contains(before)
          && !decided.contains(row)
          && scorer.score(before, row).band() == Band.LINK) {
        original[row] = before;
        edges.add(new Edge(before, row, scorer.weight(), Band.LINK));
      }
    }
    return new Copies(original, edges);
  }

  private static long[] byContent(RecordTable table) {
    long[] hashed = new long[table.rows()];
    Arrays.parallelSetAll(
        hashed,
        row -> {
          long hash = 1;
          int start = row * table.stride();
          for (int at = start; at < start + table.stride(); at++) {
            hash = hash * 0x9E3779B97F4A7C15L + Long.rotateLeft(table.cells()[at], at - start);
          }
          return Hash.of(hash) >>> Integer.SIZE << Integer.SIZE | row;
        });
    return RadixSort.byHighHalf(hashed);
  }

  private static boolean areEqual(RecordTable table, int a, int b) {
    int stride = table.stride();
    return Arrays.equals(
        table.cells(),
        a * stride,
        a * stride + stride,
        table.cells(),
        b * stride,
        b * stride + stride);
  }

  boolean isCopy(int row) {
    return original[row] != row;
  }

  /** The same pairs between originals, sorted, each once. */
  long[] originals(long[] pairs) {
    return Arrays.stream(pairs)
        .map(pair -> Linker.pair(original[(int) (pair >>> Integer.SIZE)], original[(int) pair]))
        .filter(pair -> pair >>> Integer.SIZE != (int) pair)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Each copy with the first row that says the same. */
  List<Edge> edges() {
    return edges;
  }

  /** Gives each copy the entity of its original. */
  int[] withCopies(int[] entity) {
    for (int row = 0; row < entity.length; row++) {
      entity[row] = entity[original[row]];
    }
    return entity;
  }
}
