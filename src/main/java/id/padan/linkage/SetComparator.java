package id.padan.linkage;

/** Levels of {@link FieldKind#MEMBERS}: the share of the union that both hold (Jaccard). */
record SetComparator(SetColumn sets, int at) implements Comparator {

  private static final double MOST = 0.6;
  private static final double HALF = 0.4;

  static Comparator of(RecordTable table, String column) {
    return new SetComparator(table.column(column, SetColumn.class), table.at(column));
  }

  @Override
  public boolean isCostly() {
    return true;
  }

  @Override
  public int level(long[] cells, int a, int b) {
    long x = cells[a + at];
    long y = cells[b + at];
    if (x == 0 || y == 0) {
      return 0;
    }
    int shared = sets.shared(x, y);
    double share = (double) shared / (sets.size(x) + sets.size(y) - shared);
    if (share == 1) {
      return 1;
    }
    return share >= MOST ? 2 : share >= HALF ? 3 : share > 0 ? 4 : 5;
  }
}
