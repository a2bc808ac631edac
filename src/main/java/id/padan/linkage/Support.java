package id.padan.linkage;

import java.util.Arrays;

/**
 * What the other people of two households say of a pair: whether they are linked too, one to one.
 * Known only once all pairs have been linked without it.
 */
final class Support {

  private static final int SEVERAL = 1;
  private static final int ONE = 2;
  static final int NONE = 3;
  private static final int RIVAL = 4;

  /** A household of more records says nothing: its number is a fault in the data. */
  private static final int LARGEST = 64;

  private final int[] entity;

  /** By row, the number of its household; 0 if it has none. */
  private final int[] home;

  /** By household, where it begins in {@link #members}. */
  private final int[] start;

  /** The households' rows, and their entities. */
  private final int[] rows;

  private final int[] members;

  /**
   * By row, which entities of its household have other rows too: a bit for each, shared by some.
   */
  private final long[] linked;

  private Support(int[] entity, int[] home, int[] start, int[] rows) {
    this.entity = entity;
    this.home = home;
    this.start = start;
    this.rows = rows;
    this.members = new int[rows.length];
    this.linked = new long[entity.length];
    Arrays.setAll(members, i -> entity[rows[i]]);
    boolean[] hasMore = new boolean[entity.length];
    for (int row = 0; row < entity.length; row++) {
      hasMore[entity[row]] |= entity[row] != row;
    }
    for (int group = 1; group + 1 < start.length; group++) {
      long signs = 0;
      for (int i = start[group]; i < start[group + 1]; i++) {
        signs |= hasMore[members[i]] ? 1L << Hash.of(members[i]) : 0;
      }
      for (int i = start[group]; i < start[group + 1]; i++) {
        linked[rows[i]] = signs;
      }
    }
  }

  /**
   * Support by the links of {@code entity}.
   *
   * @param together places of the cells that name a row's household; the first that is there counts
   * @param entity for each row the lowest row of its entity
   */
  static Support of(RecordTable table, int[] together, int[] entity) {
    long[] keyed = new long[table.rows()];
    int count = 0;
    for (int row = 0; row < keyed.length; row++) {
      int hash = hash(table, together, row);
      if (hash != 0) {
        keyed[count++] = (long) hash << Integer.SIZE | row;
      }
    }
    long[] sorted = RadixSort.byHighHalf(Arrays.copyOf(keyed, count));
    int[] home = new int[keyed.length];
    int[] start = new int[count + 2];
    int[] rows = new int[count];
    int homes = 0;
    int next = 0;
    for (int i = 0; i < count; i++) {
      int first = (int) sorted[i];
      if (home[first] != 0) {
        continue;
      }
      start[++homes] = next;
      for (int j = i; j < count && sorted[j] >>> Integer.SIZE == sorted[i] >>> Integer.SIZE; j++) {
        int row = (int) sorted[j];
        if (home[row] == 0 && areTogether(table, together, first, row)) {
          home[row] = homes;
          rows[next++] = row;
        }
      }
    }
    start[homes + 1] = count;
    return new Support(entity, home, Arrays.copyOf(start, homes + 2), rows);
  }

  /** Whether two rows are of one household, by the first cell that each has. */
  private static boolean areTogether(RecordTable table, int[] together, int a, int b) {
    for (int at : together) {
      long x = table.cells()[a * table.stride() + at];
      long y = table.cells()[b * table.stride() + at];
      if (x != 0 || y != 0) {
        return x == y;
      }
    }
    return false;
  }

  private static int hash(RecordTable table, int[] together, int row) {
    for (int at : together) {
      long cell = table.cells()[row * table.stride() + at];
      if (cell != 0) {
        int hash = (int) (Hash.of(at, cell) >>> Integer.SIZE);
        return hash == 0 ? 1 : hash;
      }
    }
    return 0;
  }

  /**
   * False only if no entity of several rows has any in both households: the level is none or
   * missing.
   *
   * @param pair two rows: {@link Linker#pair}
   */
  boolean mayBeShared(long pair) {
    return (linked[(int) (pair >>> Integer.SIZE)] & linked[(int) pair]) != 0;
  }

  /** Number of a row's household; 0 if it has none, or one that says nothing. */
  int home(int row) {
    return size(home[row]) > LARGEST ? 0 : home[row];
  }

  /** The place of a household's first row; those of its others follow, up to that of the next. */
  int start(int household) {
    return start[household];
  }

  /** The row at a place. */
  int row(int place) {
    return rows[place];
  }

  /** Level of {@link FieldKind#SUPPORT}. */
  int level(int a, int b) {
    int x = home[a];
    int y = home[b];
    if (x == 0 || y == 0 || size(x) > LARGEST || size(y) > LARGEST) {
      return 0;
    }
    if (isRival(a, b, x, y)) {
      return RIVAL;
    }
    int others = 0;
    int shared = 0;
    for (int i = start[x]; i < start[x + 1]; i++) {
      int other = members[i];
      if (other != entity[a] && other != entity[b] && isFirst(x, i)) {
        others++;
        shared += count(other, y) > (x == y ? 1 : 0) ? 1 : 0;
      }
    }
    // Within one household there is nobody who could be expected twice.
    boolean alone = others == 0 || (x == y ? shared == 0 : isOneEntity(y));
    return alone ? 0 : shared > 1 ? SEVERAL : shared == 1 ? ONE : NONE;
  }

  private int size(int group) {
    return start[group + 1] - start[group];
  }

  /** Whether one of the two has another partner in the other's household. */
  private boolean isRival(int a, int b, int x, int y) {
    if (entity[a] == entity[b]) {
      return false;
    }
    return x == y
        ? count(entity[a], x) > 1 && count(entity[b], x) > 1
        : count(entity[a], y) > 0 || count(entity[b], x) > 0;
  }

  /** Rows of one entity in a household. */
  private int count(int wanted, int group) {
    int count = 0;
    for (int i = start[group]; i < start[group + 1]; i++) {
      count += members[i] == wanted ? 1 : 0;
    }
    return count;
  }

  /** Whether no row before the i-th of a household is of the same entity. */
  private boolean isFirst(int group, int i) {
    for (int before = start[group]; before < i; before++) {
      if (members[before] == members[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isOneEntity(int group) {
    return count(members[start[group]], group) == size(group);
  }
}
