package id.padan.linkage;

/** Levels of {@link FieldKind#TEXT}, by the similarity of Jaro and Winkler. */
record TextComparator(TextColumn texts, int at) implements Comparator {

  /** Least similarity of {@code close}, {@code similar} and {@code partial}. */
  private static final double[] LEAST = {0.94, 0.86, 0.70};

  static Comparator of(RecordTable table, String column) {
    return new TextComparator(table.column(column, TextColumn.class), table.at(column));
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
    if (x == y) {
      return 1;
    }
    double similarity = JaroWinkler.similarity(texts.text(x), texts.text(y));
    int level = 2;
    for (double least : LEAST) {
      if (similarity >= least) {
        return level;
      }
      level++;
    }
    return level;
  }
}
