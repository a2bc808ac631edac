package id.padan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Heights of columns, so that a page needs no script to draw them. */
final class Chart {

  private static final int MOST_BINS = 30;

  private Chart() {}

  /**
   * One column of a chart.
   *
   * @param label what stands below it
   * @param first lower part, as counted
   * @param second upper part, as counted; 0 if the chart has one part only
   * @param firstPercent height of the lower part, 0 to 100
   * @param secondPercent height of the upper part, 0 to 100
   */
  public record Column(
      String label, long first, long second, long firstPercent, long secondPercent) {}

  /** Columns of equal width over {@code bits}, gaps filled with empty ones, at most 30. */
  static List<Column> histogram(List<Map<String, Object>> rows) {
    SortedMap<Integer, long[]> byBits = new TreeMap<>();
    for (Map<String, Object> row : rows) {
      long[] counts = byBits.computeIfAbsent((Integer) row.get("bits"), bits -> new long[2]);
      counts[Boolean.TRUE.equals(row.get("joined")) ? 0 : 1] += (Long) row.get("pairs");
    }
    if (byBits.isEmpty()) {
      return List.of();
    }
    int from = byBits.firstKey();
    int width = (byBits.lastKey() - from) / MOST_BINS + 1;
    long[][] bins = new long[(byBits.lastKey() - from) / width + 1][2];
    byBits.forEach(
        (bits, counts) -> {
          bins[(bits - from) / width][0] += counts[0];
          bins[(bits - from) / width][1] += counts[1];
        });
    return columns(bins, from, width);
  }

  private static List<Column> columns(long[][] bins, int from, int width) {
    long highest = 1;
    for (long[] bin : bins) {
      highest = Math.max(highest, bin[0] + bin[1]);
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < bins.length; i++) {
      columns.add(
          new Column(
              Integer.toString(from + i * width),
              bins[i][0],
              bins[i][1],
              100 * bins[i][0] / highest,
              100 * bins[i][1] / highest));
    }
    return columns;
  }
}
