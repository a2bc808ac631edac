package id.padan.linkage;

/** Levels of {@link FieldKind#SAME}. */
record SameComparator(int at) implements Comparator {

  static Comparator of(RecordTable table, String column) {
    return new SameComparator(table.at(column));
  }

  @Override
  public int level(long[] cells, int a, int b) {
    long x = cells[a + at];
    long y = cells[b + at];
    return x == 0 || y == 0 ? 0 : x == y ? 1 : 2;
  }
}
