package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well links agree with a known truth. Shares are 0 to 1, and 1 where there is nothing to
 * divide.
 *
 * @param pairs pairs within the entities that were found, against pairs of one true entity
 * @param clusters entities of at least two records found exactly
 * @param bands what each band holds: pairs that share a key, before entities are closed
 * @param keys per blocking key, those that are cut included
 * @param blocking what all keys together give
 */
public record Evaluation(
    Counts pairs,
    Counts clusters,
    List<BandCounts> bands,
    List<KeyCounts> keys,
    Blocking blocking) {

  private static final int MOST_OF_ENTITY = 1000;

  /**
   * Found against true.
   *
   * @param found how many were found
   * @param truth how many there are
   * @param correct how many of them are both
   */
  public record Counts(long found, long truth, long correct) {

    /** Share of what was found that is true. */
    public double precision() {
      return found == 0 ? 1 : (double) correct / found;
    }

    /** Share of what is true that was found. */
    public double recall() {
      return truth == 0 ? 1 : (double) correct / truth;
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
      return found + truth == 0 ? 1 : 2.0 * correct / (found + truth);
    }
  }

  /** Pairs of one band and how many of them are true. */
  public record BandCounts(Band band, long pairs, long correct) {}

  /**
   * A blocking key.
   *
   * @param pairs pairs that share it
   * @param correct true pairs that share it
   * @param alone true pairs that share no other key
   */
  public record KeyCounts(String key, long pairs, long correct, long alone) {}

  /**
   * All keys together.
   *
   * @param candidates pairs that share at least one key
   * @param correct true pairs among them
   * @param allPairs pairs of all records
   */
  public record Blocking(long candidates, long correct, long allPairs) {

    /** Share of all pairs that need not be compared. */
    public double reduction() {
      return allPairs == 0 ? 1 : 1 - (double) candidates / allPairs;
    }
  }

  /**
   * Compares {@code links} with the truth. Of a true entity the first thousand records tell what
   * the keys catch.
   *
   * @param truth for each row of {@code table} the number of its true entity
   */
  public static Evaluation of(LinkageModel model, RecordTable table, Links links, int[] truth) {
    Blocks blocks = Blocks.of(table, model.scheme().blocking());
    int keys = blocks.keyCount();
    long[] correct = new long[keys];
    long[] alone = new long[keys];
    long shared = 0;
    for (int[] group : groups(truth)) {
      int looked = Math.min(group.length, MOST_OF_ENTITY);
      for (int i = 0; i < looked; i++) {
        for (int j = i + 1; j < looked; j++) {
          int common = 0;
          int last = -1;
          for (int key = 0; key < keys; key++) {
            int block = blocks.block(key, group[i]);
            if (block != 0 && block == blocks.block(key, group[j])) {
              correct[key]++;
              common++;
              last = key;
            }
          }
          shared += common > 0 ? 1 : 0;
          if (common == 1) {
            alone[last]++;
          }
        }
      }
    }
    List<KeyCounts> keyCounts = new ArrayList<>();
    for (int key = 0; key < keys; key++) {
      String name = model.scheme().blocking().keys().get(key).name();
      keyCounts.add(new KeyCounts(name, blocks.pairs(key), correct[key], alone[key]));
    }
    long rows = table.rows();
    Blocking blocking = new Blocking(links.work().candidates(), shared, rows * (rows - 1) / 2);
    return new Evaluation(
        pairs(links.entity(), truth),
        clusters(links.entity(), truth),
        bands(links, truth),
        keyCounts,
        blocking);
  }

  private static Counts pairs(int[] found, int[] truth) {
    long[] both = new long[found.length];
    Arrays.setAll(both, row -> (long) found[row] << Integer.SIZE | truth[row]);
    Arrays.sort(both);
    long correct = 0;
    for (int start = 0, end = 0; start < both.length; start = end) {
      while (end < both.length && both[end] == both[start]) {
        end++;
      }
      correct += (long) (end - start) * (end - start - 1) / 2;
    }
    return new Counts(pairsOf(groups(found)), pairsOf(groups(truth)), correct);
  }

  private static long pairsOf(int[][] groups) {
    return Arrays.stream(groups).mapToLong(g -> (long) g.length * (g.length - 1) / 2).sum();
  }

  private static Counts clusters(int[] found, int[] truth) {
    int[][] foundGroups = groups(found);
    int[][] trueGroups = groups(truth);
    Map<Integer, int[]> byFirst = new HashMap<>();
    for (int[] group : trueGroups) {
      byFirst.put(group[0], group);
    }
    long correct =
        Arrays.stream(foundGroups).filter(g -> Arrays.equals(g, byFirst.get(g[0]))).count();
    return new Counts(foundGroups.length, trueGroups.length, correct);
  }

  private static List<BandCounts> bands(Links links, int[] truth) {
    List<BandCounts> bands = new ArrayList<>();
    for (Band band : List.of(Band.LINK, Band.REVIEW)) {
      long pairs = 0;
      long correct = 0;
      for (Edge edge : links.edges()) {
        if (edge.band() == band) {
          pairs++;
          correct += truth[edge.a()] == truth[edge.b()] ? 1 : 0;
        }
      }
      bands.add(new BandCounts(band, pairs, correct));
    }
    return bands;
  }

  /** Rows of each number that at least two rows have, by rising number. */
  private static int[][] groups(int[] numbers) {
    long[] sorted = new long[numbers.length];
    Arrays.setAll(sorted, row -> (long) numbers[row] << Integer.SIZE | row);
    Arrays.sort(sorted);
    List<int[]> groups = new ArrayList<>();
    for (int start = 0, end = 0; start < sorted.length; start = end) {
      while (end < sorted.length
          && sorted[end] >>> Integer.SIZE == sorted[start] >>> Integer.SIZE) {
        end++;
      }
      if (end - start > 1) {
        groups.add(Arrays.stream(sorted, start, end).mapToInt(row -> (int) row).toArray());
      }
    }
    return groups.toArray(int[][]::new);
  }
}
