package id.padan.linkage;

import java.util.Arrays;

/**
 * What was worked out for the numbers of a {@link Dictionary}. Threads share it without a lock:
 * what one has set another may not see, and works it out again.
 */
final class Memo {

  private static final int FIRST_SIZE = 1 << 10;

  private volatile int[] values = new int[FIRST_SIZE];

  /** What was set for {@code code}; 0 if it is not known. */
  int get(int code) {
    int[] known = values;
    return code < known.length ? known[code] : 0;
  }

  /** Sets a value above 0, which must be the same whoever works it out. */
  void set(int code, int value) {
    int[] known = values;
    if (code >= known.length) {
      known = Arrays.copyOf(known, 2 * code);
      values = known;
    }
    known[code] = value;
  }
}
