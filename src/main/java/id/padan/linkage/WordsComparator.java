package id.padan.linkage;

/** Levels of {@link FieldKind#SET}: the share of the union that both hold (Jaccard). */
record WordsComparator(WordsColumn sets) implements Comparator {

  private static final int EQUAL = 1;
  private static final int WITHIN = 2;
  private static final int MOST = 3;
  private static final int HALF = 4;
  private static final int FEW = 5;
  private static final int NONE = 6;
  private static final double LEAST_MOST = 0.6;
  private static final double LEAST_HALF = 0.4;

  @Override
  public int level(int a, int b) {
    int smaller = Math.min(sets.size(a), sets.size(b));
    int larger = Math.max(sets.size(a), sets.size(b));
    if (smaller == 0) {
      return 0;
    }
    int shared = sets.shared(a, b);
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
