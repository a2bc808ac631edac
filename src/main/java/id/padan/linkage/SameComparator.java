package id.padan.linkage;

import java.util.function.IntToLongFunction;

/** Levels of {@link FieldKind#SAME}. */
record SameComparator(IntToLongFunction identity) implements Comparator {

  @Override
  public int level(int a, int b) {
    long x = identity.applyAsLong(a);
    long y = identity.applyAsLong(b);
    return x == 0 || y == 0 ? 0 : x == y ? 1 : 2;
  }
}
