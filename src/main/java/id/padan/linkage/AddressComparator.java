package id.padan.linkage;

/** Levels of {@link FieldKind#ADDRESS}: words in common, as a share of the shorter address. */
record AddressComparator(AddressColumn addresses, int at) implements Comparator {

  private static final int EQUAL = 1;
  private static final int NEAR = 2;
  private static final int DIFFERENT = 3;

  static Comparator of(RecordTable table, String column) {
    return new AddressComparator(table.column(column, AddressColumn.class), table.at(column));
  }

  @Override
  public boolean isCostly() {
    return true;
  }

  @Override
  public int level(long[] cells, int a, int b) {
    long first = cells[a + at];
    long second = cells[b + at];
    if (first == 0 || second == 0) {
      return 0;
    }
    if (first == second) {
      return EQUAL;
    }
    int[] x = addresses.words(first);
    int[] y = addresses.words(second);
    return 2 * shared(x, y) >= Math.min(x.length, y.length) ? NEAR : DIFFERENT;
  }

  /** How many numbers two rising arrays have in common. */
  static int shared(int[] x, int[] y) {
    int count = 0;
    for (int i = 0, j = 0; i < x.length && j < y.length; ) {
      int left = x[i];
      int right = y[j];
      count += left == right ? 1 : 0;
      i += left <= right ? 1 : 0;
      j += left >= right ? 1 : 0;
    }
    return count;
  }
}
