package id.padan.linkage;

import java.util.Arrays;

/** Pairs of a table's rows of which an earlier run tells that they are too far apart. */
final class FarPairs {

  /** Mark of a row that came near to another. */
  static final long NEAR = Long.MIN_VALUE;

  /** Mark of a row of which nothing is known. */
  static final long UNKNOWN = -1;

  /** Keys that have a mark; by others pairs are always compared. */
  static final int MARKED_KEYS = Long.SIZE - 1;

  private final long[] marks;
  private final long[] near;

  /**
   * Far pairs of a table.
   *
   * @param marks by row: {@link #NEAR}, a bit for each key by which it stood in a block above the
   *     limit, or {@link #UNKNOWN}; none if nothing is known of any row
   * @param near pairs that came near, sorted: {@link Linker#pair}
   */
  FarPairs(long[] marks, long[] near) {
    this.marks = marks;
    this.near = near;
  }

  /** Whether it is known that two rows, which share a key, are too far apart. */
  boolean contain(int a, int b, int key) {
    if (marks.length == 0 || key >= MARKED_KEYS) {
      return false;
    }
    long x = marks[a];
    long y = marks[b];
    return ((x | y) >>> key & 1) == 0
        && ((x & y & NEAR) == 0 || Arrays.binarySearch(near, Linker.pair(a, b)) < 0);
  }
}
