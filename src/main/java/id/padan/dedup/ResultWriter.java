package id.padan.dedup;

import id.padan.db.CopyWriter;
import id.padan.db.Sql;
import id.padan.linkage.Edge;
import id.padan.linkage.Explainer;
import id.padan.linkage.Explanation;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Links;
import id.padan.linkage.RecordTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes what linking found as differences to what holds. */
final class ResultWriter {

  private static final int CHUNK = 8192;
  private static final List<String> PAIR_COLUMNS =
      List.of(
          "kind",
          "source_a",
          "source_b",
          "kabkota_a",
          "kabkota_b",
          "match_weight",
          "probability",
          "decision",
          "explanation_id",
          "explanation_en");
  private static final List<String> MEMBER_COLUMNS =
      List.of("kind", "source_id", "entity_id", "match_weight");

  /**
   * What linking one kind of record found.
   *
   * @param kind {@code person} or {@code household}
   */
  record Found(String kind, LinkageModel model, RecordTable table, Sources sources, Links links) {}

  private final Connection connection;

  ResultWriter(Connection connection) {
    this.connection = connection;
  }

  /** Replaces what holds by {@code found}, as of run {@code runId}. */
  void write(long runId, List<Found> found) throws SQLException {
    execute("create_found_pair");
    execute("create_found_member");
    copyPairs(found);
    copyMembers(found);
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze found_pair, found_member");
    }
    for (String name :
        List.of(
            "close_changed_pairs",
            "insert_new_pairs",
            "close_changed_members",
            "insert_new_members")) {
      try (PreparedStatement statement = connection.prepareStatement(Sql.named("dedup/" + name))) {
        statement.setLong(1, runId);
        statement.executeUpdate();
      }
    }
    execute("drop_found");
    execute("refresh_statistics");
  }

  private void execute(String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Sql.named("dedup/" + name));
    }
  }

  private void copyPairs(List<Found> found) throws SQLException {
    try (CopyWriter pairs = CopyWriter.into(connection, "pg_temp.found_pair", PAIR_COLUMNS)) {
      for (Found one : found) {
        List<Edge> edges = one.links().edges();
        Explainer explainer = new Explainer(one.model(), one.table());
        for (int from = 0; from < edges.size(); from += CHUNK) {
          List<Edge> chunk = edges.subList(from, Math.min(edges.size(), from + CHUNK));
          Explanation[] explanations = explanations(one, explainer, chunk);
          for (int i = 0; i < chunk.size(); i++) {
            copyPair(pairs, one, chunk.get(i), explanations[i]);
          }
        }
      }
      pairs.finish();
    }
  }

  private static Explanation[] explanations(Found found, Explainer explainer, List<Edge> edges) {
    Explanation[] explanations = new Explanation[edges.size()];
    int slice = 512;
    IntStream.range(0, (edges.size() + slice - 1) / slice)
        .parallel()
        .forEach(
            part -> {
              Explainer own = explainer.another();
              int end = Math.min(edges.size(), (part + 1) * slice);
              for (int i = part * slice; i < end; i++) {
                Edge edge = edges.get(i);
                boolean together = found.links().together(edge);
                explanations[i] = own.explain(edge.a(), edge.b(), together);
              }
            });
    return explanations;
  }

  private static void copyPair(CopyWriter pairs, Found found, Edge edge, Explanation explanation)
      throws SQLException {
    long[] ids = found.sources().ids();
    boolean ordered = ids[edge.a()] < ids[edge.b()];
    int a = ordered ? edge.a() : edge.b();
    int b = ordered ? edge.b() : edge.a();
    pairs
        .text(found.kind())
        .number(ids[a])
        .number(ids[b])
        .text(found.sources().areas()[a])
        .text(found.sources().areas()[b])
        .real(rounded(edge.weight()))
        .real(rounded(found.model().scheme().weights().cuts().posterior(edge.weight())))
        .text(found.links().together(edge) ? "merged" : "review")
        .text(explanation.id())
        .text(explanation.en())
        .endRow();
  }

  /** Four decimals: the same pair gives the same number whatever the machine. */
  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  private void copyMembers(List<Found> found) throws SQLException {
    try (CopyWriter members = CopyWriter.into(connection, "pg_temp.found_member", MEMBER_COLUMNS)) {
      for (Found one : found) {
        Map<Integer, Double> strongest = strongest(one.links());
        for (int[] group : Sources.groups(one.links().entity())) {
          long entity =
              Arrays.stream(group).mapToLong(row -> one.sources().ids()[row]).min().orElseThrow();
          for (int row : group) {
            members
                .text(one.kind())
                .number(one.sources().ids()[row])
                .number(entity)
                .real(rounded(strongest.get(row)))
                .endRow();
          }
        }
      }
      members.finish();
    }
  }

  private static Map<Integer, Double> strongest(Links links) {
    Map<Integer, Double> strongest = new HashMap<>();
    for (Edge edge : links.edges()) {
      if (links.together(edge)) {
        strongest.merge(edge.a(), edge.weight(), Math::max);
        strongest.merge(edge.b(), edge.weight(), Math::max);
      }
    }
    return strongest;
  }
}
