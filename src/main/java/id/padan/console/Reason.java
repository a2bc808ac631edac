package id.padan.console;

import id.padan.linkage.Evidence;
import id.padan.linkage.EvidenceReport;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.MergeTree;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a pair is weighed as it is, told again from what the run kept and from the model: no number,
 * name or address is read for it that the login could not see.
 *
 * @param cluster empty unless both are, or would be, one of three records or more
 */
public record Reason(EvidenceReport report, Optional<Cluster> cluster) {

  /**
   * The records that are, or would be, one entity with both of the pair.
   *
   * @param tree by rows of {@code records}; hidden records are among those left out
   * @param records rows of {@code report.review_record}, those of the pair first
   * @param together whether they are one entity now
   */
  public record Cluster(MergeTree tree, List<Map<String, Object>> records, boolean together) {

    /** Number of records, hidden ones included. */
    public int size() {
      return tree.root().rows() + tree.leftOut();
    }
  }

  /**
   * The reason of a pair.
   *
   * @param pair row of {@code report.review_pair} with a pattern
   * @param records rows of {@code report.review_record} of both
   * @param model by which the pair was weighed
   */
  static Reason of(
      ReviewQueue queue,
      Map<String, Object> pair,
      List<Map<String, Object>> records,
      LinkageModel model) {
    EvidenceReport report =
        EvidenceReport.of(model, evidence(pair), (Double) pair.get("match_weight"));
    boolean apart = "different".equals(pair.get("decision"));
    return new Reason(
        report,
        apart ? Optional.empty() : cluster(queue, (String) pair.get("kind"), records, model));
  }

  private static Evidence evidence(Map<String, Object> row) {
    return new Evidence((Long) row.get("pattern"), numbers((Array) row.get("rarity")));
  }

  private static List<Float> numbers(Array array) {
    try {
      return array == null ? List.of() : Arrays.asList((Float[]) array.getArray());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Cluster> cluster(
      ReviewQueue queue, String kind, List<Map<String, Object>> pair, LinkageModel model) {
    Map<Object, Long> sizes = new LinkedHashMap<>();
    pair.forEach(row -> sizes.put(row.get("entity_id"), (Long) row.get("entity_records")));
    long size = sizes.values().stream().mapToLong(Long::longValue).sum();
    if (pair.size() < 2 || size < 3) {
      return Optional.empty();
    }
    List<Object> sources = new ArrayList<>();
    List<Map<String, Object>> records = new ArrayList<>();
    List<Map<String, Object>> all = new ArrayList<>(pair);
    all.addAll(queue.recordsOf(kind, List.copyOf(sizes.keySet())));
    for (Map<String, Object> row : all) {
      if (records.size() < MergeTree.MOST_ROWS && !sources.contains(row.get("source_id"))) {
        records.add(row);
        sources.add(row.get("source_id"));
      }
    }
    List<MergeTree.KeptPair> kept = new ArrayList<>();
    for (Map<String, Object> row : queue.keptPairs(kind, sources)) {
      kept.add(
          new MergeTree.KeptPair(
              sources.indexOf(row.get("source_a")),
              sources.indexOf(row.get("source_b")),
              (Double) row.get("match_weight"),
              evidence(row)));
    }
    MergeTree seen = MergeTree.of(model, records.size(), kept);
    int leftOut = (int) size - seen.root().rows();
    MergeTree tree = new MergeTree(seen.root(), leftOut);
    return Optional.of(new Cluster(tree, records, sizes.size() == 1));
  }
}
