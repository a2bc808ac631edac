package id.padan.linkage;

/** Levels of {@link FieldKind#NUMBER}. */
record DecimalComparator(int at, Tolerance tolerance) implements Comparator {

  private static final int EQUAL = 1;
  private static final int CLOSE = 2;

  static DecimalComparator of(RecordTable table, LinkageModel.Field field) {
    return new DecimalComparator(table.at(field.columns().get(0)), field.tolerance());
  }

  @Override
  public int level(long[] cells, int a, int b) {
    if (cells[a + at] == 0 || cells[b + at] == 0) {
      return 0;
    }
    double x = DecimalColumn.valueOf(cells[a + at]);
    double y = DecimalColumn.valueOf(cells[b + at]);
    if (x == y) {
      return EQUAL;
    }
    double distance = Math.abs(x - y);
    double unit = tolerance.relative() ? Math.max(Math.abs(x), Math.abs(y)) : 1;
    return CLOSE + tolerance.exceeded(distance / unit);
  }
}
