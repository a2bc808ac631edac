package id.padan.linkage;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Sets of numbers from 1, such as the people of a household; an empty set is missing. */
final class SetColumn extends Column {

  private static final long[] EMPTY = {};

  private long[][] values = new long[16][];
  private int rows;

  /** Numbers with one space between them. */
  @Override
  void add(String text) {
    if (rows == values.length) {
      values = Arrays.copyOf(values, rows * 2);
    }
    values[rows++] =
        isBlank(text)
            ? EMPTY
            : Arrays.stream(text.strip().split(" +"))
                .mapToLong(Long::parseLong)
                .distinct()
                .sorted()
                .toArray();
  }

  int size(int row) {
    return values[row].length;
  }

  /** How many numbers both rows hold. */
  int shared(int a, int b) {
    long[] x = values[a];
    long[] y = values[b];
    int count = 0;
    for (int i = 0, j = 0; i < x.length && j < y.length; ) {
      count += x[i] == y[j] ? 1 : 0;
      boolean advanceX = x[i] <= y[j];
      j += y[j] <= x[i] ? 1 : 0;
      i += advanceX ? 1 : 0;
    }
    return count;
  }

  @Override
  IntToLongFunction key(String aspect) {
    throw noSuchAspect(aspect);
  }

  @Override
  String shown(int row) {
    return values[row].length == 0 ? "" : Integer.toString(values[row].length);
  }
}
