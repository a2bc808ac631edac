package id.padan.cli.bench;

import java.util.Arrays;

/**
 * Pairs of rows: found in one cluster, truly one person, and both. Counted by sorting, so that a
 * million rows take no longer than their sort.
 */
public record PairCounts(long found, long truth, long correct) {

  /**
   * Counts all pairs.
   *
   * @param clusters number of each row's cluster
   * @param persons number of each row's true person
   */
  static PairCounts of(int[] clusters, int[] persons) {
    long[] both = new long[clusters.length];
    for (int row = 0; row < both.length; row++) {
      both[row] = (long) clusters[row] << Integer.SIZE | persons[row];
    }
    return new PairCounts(
        pairs(Arrays.stream(clusters).asLongStream().toArray()),
        pairs(Arrays.stream(persons).asLongStream().toArray()),
        pairs(both));
  }

  /** Pairs of equal numbers; sorts {@code numbers}. */
  private static long pairs(long[] numbers) {
    Arrays.sort(numbers);
    long pairs = 0;
    int start = 0;
    for (int i = 1; i < numbers.length; i++) {
      start = numbers[i] == numbers[start] ? start : i;
      pairs += i - start;
    }
    return pairs;
  }

  /** Share of the found pairs that are true; 1 where none was found. */
  public double precision() {
    return found == 0 ? 1 : (double) correct / found;
  }

  /** Share of the true pairs that were found; 1 where there are none. */
  public double recall() {
    return truth == 0 ? 1 : (double) correct / truth;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return found + truth == 0 ? 1 : 2.0 * correct / (found + truth);
  }
}
