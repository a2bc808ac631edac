package id.padan.linkage;

/** Levels of {@link FieldKind#ADDRESS}: words in common, as a share of the shorter address. */
record AddressComparator(AddressColumn addresses) implements Comparator {

  private static final int EQUAL = 1;
  private static final int NEAR = 2;
  private static final int DIFFERENT = 3;

  @Override
  public int level(int a, int b) {
    String[] x = addresses.tokens(a);
    String[] y = addresses.tokens(b);
    if (x.length == 0 || y.length == 0) {
      return 0;
    }
    int shared = shared(x, y);
    if (shared == x.length && shared == y.length) {
      return EQUAL;
    }
    return 2 * shared >= Math.min(x.length, y.length) ? NEAR : DIFFERENT;
  }

  private static int shared(String[] x, String[] y) {
    int count = 0;
    for (int i = 0, j = 0; i < x.length && j < y.length; ) {
      int order = x[i].compareTo(y[j]);
      count += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return count;
  }
}
