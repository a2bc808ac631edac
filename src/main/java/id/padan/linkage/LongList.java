package id.padan.linkage;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Numbers in a growing array. */
final class LongList {

  private static final int FIRST_SIZE = 64;

  private long[] values = new long[0];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(FIRST_SIZE, 2 * size));
    }
    values[size++] = value;
  }

  LongStream stream() {
    return Arrays.stream(values, 0, size);
  }

  /** Numbers by value, each once. */
  static long[] sortedDistinct(LongStream values) {
    long[] all = values.toArray();
    Arrays.parallelSort(all);
    int count = 0;
    for (long value : all) {
      if (count == 0 || value != all[count - 1]) {
        all[count++] = value;
      }
    }
    return Arrays.copyOf(all, count);
  }
}
