package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows that say the same in every column as an earlier row, and enough to be linked to it: they go
 * where that row goes, and need not be compared. A million equal rows take no more than one.
 */
final class Copies {

  private final int[] original;

  private Copies(int[] original) {
    this.original = original;
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
    List<Integer> originals = new ArrayList<>();
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] >>> Integer.SIZE != sorted[i - 1] >>> Integer.SIZE) {
        originals.clear();
      }
      int row = (int) sorted[i];
      int before = lastEqual(table, originals, row);
      if (before >= 0
          && !decided.contains(before)
          && !decided.contains(row)
          && scorer.score(before, row).band() == Band.LINK) {
        original[row] = before;
      } else {
        originals.add(row);
      }
    }
    return new Copies(original);
  }

  /** The last of some rows that says the same, or -1. */
  private static int lastEqual(RecordTable table, List<Integer> rows, int row) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (areEqual(table, rows.get(i), row)) {
        return rows.get(i);
      }
    }
    return -1;
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
    return LongList.sortedDistinct(
        Arrays.stream(pairs)
            .map(pair -> Linker.pair(original[(int) (pair >>> Integer.SIZE)], original[(int) pair]))
            .filter(pair -> pair >>> Integer.SIZE != (int) pair));
  }

  /** Each copy with the first row that says the same: {@link Linker#pair}. */
  long[] pairs() {
    return IntStream.range(0, original.length)
        .filter(this::isCopy)
        .mapToLong(row -> Linker.pair(original[row], row))
        .toArray();
  }

  /** Gives each copy the entity of its original. */
  int[] withCopies(int[] entity) {
    for (int row = 0; row < entity.length; row++) {
      entity[row] = entity[original[row]];
    }
    return entity;
  }
}
