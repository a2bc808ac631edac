package id.padan.linkage;

/** Levels of {@link FieldKind#DIGITS}. */
record DigitsComparator(int at) implements Comparator {

  private static final int EQUAL = 1;
  private static final int TYPO = 2;
  private static final int DIFFERENT = 3;

  static Comparator of(RecordTable table, String column) {
    if (!(table.column(column) instanceof NumberColumn)) {
      throw new IllegalArgumentException("'" + column + "' is no column of numbers");
    }
    return new DigitsComparator(table.at(column));
  }

  @Override
  public int level(long[] cells, int a, int b) {
    long x = cells[a + at];
    long y = cells[b + at];
    if (x == 0 || y == 0) {
      return 0;
    }
    return x == y ? EQUAL : Digits.isOneSlip(x, y) ? TYPO : DIFFERENT;
  }
}
