package id.padan.linkage;

/** Levels of {@link FieldKind#SUPPORT}; missing as long as nothing has been linked. */
record SupportComparator(Support support, int stride) implements Comparator {

  static SupportComparator of(RecordTable table) {
    return new SupportComparator(table.support(), table.stride());
  }

  @Override
  public boolean isCostly() {
    return true;
  }

  /** {@code a} and {@code b} are places in the table's own cells. */
  @Override
  public int level(long[] cells, int a, int b) {
    return support == null ? 0 : support.level(a / stride, b / stride);
  }
}
