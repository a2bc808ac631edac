package id.padan.linkage;

/** Levels of {@link FieldKind#SET}: the share of the union that both hold (Jaccard). */
record WordsComparator(WordSets sets, int at) implements Comparator {

  private static final int EQUAL = 1;
  private static final int WITHIN = 2;
  private static final int MOST = 3;
  private static final int HALF = 4;
  private static final int FEW = 5;
  private static final int NONE = 6;
  private static final double LEAST_MOST = 0.6;
  private static final double LEAST_HALF = 0.4;

  static WordsComparator of(RecordTable table, String column) {
    return new WordsComparator(table.column(column, WordsColumn.class).words(), table.at(column));
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
    int smaller = Math.min(sets.size(x), sets.size(y));
    int larger = Math.max(sets.size(x), sets.size(y));
    int shared = sets.shared(x, y);
    if (shared == smaller) {
      return shared == larger ? EQUAL : WITHIN;
    }
    double share = (double) shared / (smaller + larger - shared);
    if (share >= LEAST_MOST) {
      return MOST;
    }
    return share >= LEAST_HALF ? HALF : shared > 0 ? FEW : NONE;
  }
}
