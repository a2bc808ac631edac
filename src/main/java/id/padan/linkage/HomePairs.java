package id.padan.linkage;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * People of two households that have somebody in common, who have no partner in the other one. They
 * may be the same too, though with a slip in name and birth date they may share no key.
 */
final class HomePairs {

  /** Homes of one person that are paired with each other; others are passed over. */
  private static final int MOST_HOMES = 8;

  private static final int CHUNK = 4096;

  private final Support support;
  private final int[] entity;
  private final IntPredicate left;

  private HomePairs(Support support, int[] entity, IntPredicate left) {
    this.support = support;
    this.entity = entity;
    this.left = left;
  }

  /**
   * Pairs of rows of two entities.
   *
   * @param entity for each row the lowest row of its entity
   * @param left tells which rows are not to be compared
   * @return sorted: {@link Linker#pair}
   */
  static long[] of(Support support, int[] entity, IntPredicate left) {
    HomePairs found = new HomePairs(support, entity, left);
    long[] homes = found.homes();
    List<LongList> pairs =
        IntStream.range(0, (homes.length + CHUNK - 1) / CHUNK)
            .parallel()
            .mapToObj(chunk -> found.across(homes, chunk * CHUNK))
            .toList();
    return LongList.sortedDistinct(pairs.stream().flatMapToLong(LongList::stream));
  }

  /** Pairs of homes that share an entity, each once. */
  private long[] homes() {
    boolean[] hasMore = new boolean[entity.length];
    for (int row = 0; row < entity.length; row++) {
      hasMore[entity[row]] |= entity[row] != row;
    }
    LongList rows = new LongList();
    for (int row = 0; row < entity.length; row++) {
      if (hasMore[entity[row]] && support.home(row) != 0) {
        rows.add((long) entity[row] << Integer.SIZE | row);
      }
    }
    long[] sorted = RadixSort.byHighHalf(rows.stream().toArray());
    LongList shared = new LongList();
    int[] homes = new int[MOST_HOMES];
    for (int from = 0; from < sorted.length; ) {
      int count = 0;
      int to = from;
      for (; to < sorted.length && isOneEntity(sorted[from], sorted[to]); to++) {
        int home = support.home((int) sorted[to]);
        if (count < MOST_HOMES && !contains(homes, count, home)) {
          for (int i = 0; i < count; i++) {
            shared.add(Linker.pair(homes[i], home));
          }
          homes[count++] = home;
        }
      }
      from = to;
    }
    return LongList.sortedDistinct(shared.stream());
  }

  private static boolean isOneEntity(long row, long other) {
    return row >>> Integer.SIZE == other >>> Integer.SIZE;
  }

  private static boolean contains(int[] homes, int count, int home) {
    for (int i = 0; i < count; i++) {
      if (homes[i] == home) {
        return true;
      }
    }
    return false;
  }

  private LongList across(long[] homes, int from) {
    LongList pairs = new LongList();
    for (int i = from; i < Math.min(homes.length, from + CHUNK); i++) {
      addAcross((int) (homes[i] >>> Integer.SIZE), (int) homes[i], pairs);
    }
    return pairs;
  }

  private void addAcross(int home, int other, LongList pairs) {
    for (int i = support.start(home); i < support.start(home + 1); i++) {
      for (int j = support.start(other); j < support.start(other + 1) && isAlone(i, other); j++) {
        if (isAlone(j, home)) {
          pairs.add(Linker.pair(support.row(i), support.row(j)));
        }
      }
    }
  }

  /** Whether the row at a place has nobody in another household yet. */
  private boolean isAlone(int place, int other) {
    int row = support.row(place);
    for (int i = support.start(other); i < support.start(other + 1); i++) {
      if (entity[support.row(i)] == entity[row]) {
        return false;
      }
    }
    return !left.test(row);
  }
}
