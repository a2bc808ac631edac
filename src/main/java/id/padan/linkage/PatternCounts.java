package id.padan.linkage;

import java.util.Arrays;

/** How often each pattern of levels occurs: an open hash table of longs. */
final class PatternCounts {

  private long[] patterns = new long[1 << 10];
  private long[] counts = new long[1 << 10];
  private int size;

  /** One pattern and how many pairs show it. */
  record Count(long pattern, long pairs) {}

  void add(long pattern, long pairs) {
    if (size * 2 >= counts.length) {
      grow();
    }
    int slot = slot(pattern);
    if (counts[slot] == 0) {
      patterns[slot] = pattern;
      size++;
    }
    counts[slot] += pairs;
  }

  void addAll(PatternCounts other) {
    for (int slot = 0; slot < other.counts.length; slot++) {
      if (other.counts[slot] > 0) {
        add(other.patterns[slot], other.counts[slot]);
      }
    }
  }

  /** All patterns in rising order. */
  Count[] sorted() {
    Count[] sorted = new Count[size];
    int next = 0;
    for (int slot = 0; slot < counts.length; slot++) {
      if (counts[slot] > 0) {
        sorted[next++] = new Count(patterns[slot], counts[slot]);
      }
    }
    Arrays.sort(sorted, (x, y) -> Long.compare(x.pattern(), y.pattern()));
    return sorted;
  }

  private int slot(long pattern) {
    int mask = counts.length - 1;
    int slot = (int) Hash.of(pattern) & mask;
    while (counts[slot] > 0 && patterns[slot] != pattern) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldPatterns = patterns;
    long[] oldCounts = counts;
    patterns = new long[oldPatterns.length * 2];
    counts = new long[oldCounts.length * 2];
    size = 0;
    for (int slot = 0; slot < oldCounts.length; slot++) {
      if (oldCounts[slot] > 0) {
        add(oldPatterns[slot], oldCounts[slot]);
      }
    }
  }
}
