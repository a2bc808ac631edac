package id.padan.linkage;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * People of two households that have somebody in common, who have no partner in the other one. They
 * may be the same too, though with a slip in name and birth date they may share no key.
 */
final class HomePairs {

  /** Homes of one person that are paired with each other; others are passed over. */
  private static final int MOST_HOMES = 8;

  private final Support support;
  private final int[] entity;
  private final IntPredicate left;
  private final LongStream.Builder pairs = LongStream.builder();

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
    for (long homes : found.homes()) {
      found.addAcross((int) (homes >>> Integer.SIZE), (int) homes);
    }
    return found.pairs.build().sorted().toArray();
  }

  /** Pairs of homes that share an entity, each once. */
  private long[] homes() {
    boolean[] hasMore = new boolean[entity.length];
    for (int row = 0; row < entity.length; row++) {
      hasMore[entity[row]] |= entity[row] != row;
    }
    long[] rows =
        IntStream.range(0, entity.length)
            .filter(row -> hasMore[entity[row]] && support.home(row) != 0)
            .mapToLong(row -> (long) entity[row] << Integer.SIZE | row)
            .sorted()
            .toArray();
    LongStream.Builder shared = LongStream.builder();
    for (int from = 0, to; from < rows.length; from = to) {
      to = endOfEntity(rows, from);
      int[] homes =
          Arrays.stream(rows, from, to)
              .mapToInt(row -> support.home((int) row))
              .distinct()
              .limit(MOST_HOMES)
              .toArray();
      for (int i = 0; i < homes.length; i++) {
        for (int j = i + 1; j < homes.length; j++) {
          shared.add(Linker.pair(homes[i], homes[j]));
        }
      }
    }
    return shared.build().sorted().distinct().toArray();
  }

  private static int endOfEntity(long[] rows, int start) {
    int end = start;
    while (end < rows.length && rows[end] >>> Integer.SIZE == rows[start] >>> Integer.SIZE) {
      end++;
    }
    return end;
  }

  private void addAcross(int home, int other) {
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
