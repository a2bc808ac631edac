package id.padan.linkage;

/** Levels of {@link FieldKind#TEXT}, by the similarity of Jaro and Winkler. */
record TextComparator(TextColumn texts) implements Comparator {

  /** Least similarity of {@code close}, {@code similar} and {@code partial}. */
  private static final double[] LEAST = {0.94, 0.86, 0.70};

  @Override
  public int level(int a, int b) {
    if (texts.code(a) == 0 || texts.code(b) == 0) {
      return 0;
    }
    if (texts.code(a) == texts.code(b)) {
      return 1;
    }
    double similarity = JaroWinkler.similarity(texts.shown(a), texts.shown(b));
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
