package id.padan.console;

import java.util.Map;

/**
 * Two records of one kind.
 *
 * @param kind {@code person} or {@code household}
 * @param sourceA the smaller source id
 * @param sourceB the larger source id
 */
public record RecordPair(String kind, long sourceA, long sourceB) {

  /** Of a row with these three columns. */
  public static RecordPair of(Map<String, Object> row) {
    return new RecordPair(
        (String) row.get("kind"), (Long) row.get("source_a"), (Long) row.get("source_b"));
  }

  static RecordPair of(String kind, long one, long other) {
    return new RecordPair(kind, Math.min(one, other), Math.max(one, other));
  }
}
