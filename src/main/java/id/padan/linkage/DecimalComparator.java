package id.padan.linkage;

/** Levels of {@link FieldKind#NUMBER}. */
record DecimalComparator(DecimalColumn numbers, Tolerance tolerance) implements Comparator {

  private static final int EQUAL = 1;
  private static final int CLOSE = 2;

  @Override
  public int level(int a, int b) {
    if (numbers.isMissing(a) || numbers.isMissing(b)) {
      return 0;
    }
    double x = numbers.get(a);
    double y = numbers.get(b);
    if (x == y) {
      return EQUAL;
    }
    double distance = Math.abs(x - y);
    double unit = tolerance.relative() ? Math.max(Math.abs(x), Math.abs(y)) : 1;
    return CLOSE + tolerance.exceeded(distance / unit);
  }
}
