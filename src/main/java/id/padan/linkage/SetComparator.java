package id.padan.linkage;

/** Levels of {@link FieldKind#MEMBERS}: the share of the union that both hold (Jaccard). */
record SetComparator(SetColumn sets) implements Comparator {

  private static final double MOST = 0.6;
  private static final double HALF = 0.4;

  @Override
  public int level(int a, int b) {
    if (sets.size(a) == 0 || sets.size(b) == 0) {
      return 0;
    }
    int shared = sets.shared(a, b);
    double share = (double) shared / (sets.size(a) + sets.size(b) - shared);
    if (share == 1) {
      return 1;
    }
    return share >= MOST ? 2 : share >= HALF ? 3 : share > 0 ? 4 : 5;
  }
}
