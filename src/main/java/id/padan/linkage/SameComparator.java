package id.padan.linkage;

import java.util.function.IntToLongFunction;

/** Levels of {@link FieldKind#SAME}. */
record SameComparator(IntToLongFunction key) implements Comparator {

  @Override
  public int level(int a, int b) {
    long x = key.applyAsLong(a);
    long y = key.applyAsLong(b);
    return x == 0 || y == 0 ? 0 : x == y ? 1 : 2;
  }
}
