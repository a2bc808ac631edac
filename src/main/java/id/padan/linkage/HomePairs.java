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

  private HomePairs(Support support, int[] entity) {
    this.support = support;
    this.entity = entity;
  }

  /**
   * Pairs of rows of two entities.
   *
   * @param entity for each row the lowest row of its entity
   * @param left tells which rows are not to be compared
   * @return sorted: {@link Linker#pair}
   */
  static long[] of(Support support, int[] entity, IntPredicate left) {
    HomePairs pairs = new HomePairs(support, entity);
    return Arrays.stream(pairs.homes())
        .parallel()
        .flatMap(homes -> pairs.across((int) (homes >>> Integer.SIZE), (int) homes, left))
        .sorted()
        .toArray();
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
    LongStream.Builder pairs = LongStream.builder();
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
          pairs.add(Linker.pair(homes[i], homes[j]));
        }
      }
    }
    return pairs.build().sorted().distinct().toArray();
  }

  private static int endOfEntity(long[] rows, int start) {
    int end = start;
    while (end < rows.length && rows[end] >>> Integer.SIZE == rows[start] >>> Integer.SIZE) {
      end++;
    }
    return end;
  }

  private LongStream across(int home, int other, IntPredicate left) {
    int[] partners = alone(other, home, left).toArray();
    return alone(home, other, left)
        .mapToObj(a -> IntStream.of(partners).mapToLong(b -> Linker.pair(a, b)))
        .flatMapToLong(pairs -> pairs);
  }

  /** People of a household who have nobody in the other one yet. */
  private IntStream alone(int home, int other, IntPredicate left) {
    return support
        .rows(home)
        .filter(left.negate())
        .filter(row -> support.rows(other).noneMatch(b -> entity[b] == entity[row]));
  }
}
