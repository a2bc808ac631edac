package id.padan.linkage;

/** Levels of {@link FieldKind#ADDRESS}: words in common, as a share of the shorter address. */
record AddressComparator(WordSets words, int at) implements Comparator {

  private static final int EQUAL = 1;
  private static final int NEAR = 2;
  private static final int DIFFERENT = 3;

  static Comparator of(RecordTable table, String column) {
    return new AddressComparator(
        table.column(column, AddressColumn.class).words(), table.at(column));
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
    return words.shareHalf(first, second) ? NEAR : DIFFERENT;
  }
}
