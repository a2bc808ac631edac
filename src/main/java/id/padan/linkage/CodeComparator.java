package id.padan.linkage;

/** Levels of {@link FieldKind#CODE}: equal, one slip of the pen, different. */
record CodeComparator(CodeColumn codes, int at) implements Comparator {

  private static final int EQUAL = 1;
  private static final int TYPO = 2;
  private static final int DIFFERENT = 3;

  static Comparator of(RecordTable table, String column) {
    return new CodeComparator(table.column(column, CodeColumn.class), table.at(column));
  }

  @Override
  public int level(long[] cells, int a, int b) {
    long x = cells[a + at];
    long y = cells[b + at];
    if (x == 0 || y == 0) {
      return 0;
    }
    return x == y ? EQUAL : isOneSlip(codes.text(x), codes.text(y)) ? TYPO : DIFFERENT;
  }

  @Override
  public boolean isCostly() {
    return true;
  }

  /** One character differs, is left out or put in, or two neighbours are exchanged. */
  private static boolean isOneSlip(String x, String y) {
    int start = 0;
    int least = Math.min(x.length(), y.length());
    while (start < least && x.charAt(start) == y.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && x.charAt(x.length() - 1 - end) == y.charAt(y.length() - 1 - end)) {
      end++;
    }
    int left = x.length() - start - end;
    int right = y.length() - start - end;
    boolean exchanged =
        left == 2
            && right == 2
            && x.charAt(start) == y.charAt(start + 1)
            && x.charAt(start + 1) == y.charAt(start);
    return left <= 1 && right <= 1 || exchanged;
  }
}
