package id.padan.dedup;

import id.padan.db.CopyWriter;
import id.padan.db.Sql;
import id.padan.linkage.Edge;
import id.padan.linkage.Evidence;
import id.padan.linkage.Explainer;
import id.padan.linkage.Explanation;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Links;
import id.padan.linkage.PairReport;
import id.padan.linkage.PairScorer;
import id.padan.model.Texts;
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
          "decision_id",
          "explanation_id",
          "explanation_en",
          "pattern",
          "rarity");
  private static final List<String> MEMBER_COLUMNS =
      List.of("kind", "source_id", "entity_id", "match_weight", "decided_by");

  /** Statements that turn what holds into what was found, each with the run as its parameter. */
  private static final List<String> DIFFERENCES =
      List.of(
          "close_changed_pairs",
          "insert_new_pairs",
          "close_changed_members",
          "insert_new_members",
          "close_changed_outcomes",
          "insert_new_outcomes",
          "delete_linkage_run",
          "delete_cut_blocks");

  /**
   * What linking one kind of record found.
   *
   * @param kind {@code person} or {@code household}
   * @param rulings what people decided, which {@code links} obey
   */
  record Found(String kind, LinkageModel model, Sources sources, Rulings rulings, Links links) {

    /** Edges about which nobody has decided. */
    private List<Edge> undecided() {
      return links.edges().stream().filter(edge -> !rulings.decides(edge.a(), edge.b())).toList();
    }
  }

  private final Connection connection;

  ResultWriter(Connection connection) {
    this.connection = connection;
  }

  /** Replaces what holds by {@code found}, as of run {@code runId}. */
  void write(long runId, List<Found> found) throws SQLException {
    for (String table : List.of("pair", "member", "outcome")) {
      execute("create_found_" + table);
    }
    copyPairs(found);
    copyMembers(found);
    OutcomeWriter outcomes = new OutcomeWriter(connection);
    outcomes.copy(found.stream().flatMap(one -> one.rulings().all().stream()).toList());
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze found_pair, found_member");
    }
    for (String name : DIFFERENCES) {
      try (PreparedStatement statement = connection.prepareStatement(Sql.named("dedup/" + name))) {
        statement.setLong(1, runId);
        statement.executeUpdate();
      }
    }
    for (Found one : found) {
      outcomes.write(runId, one.kind(), one.model().id(), one.links());
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
        List<Edge> edges = one.undecided();
        Explainer explainer = new Explainer(one.model(), one.links().table());
        for (int from = 0; from < edges.size(); from += CHUNK) {
          List<Edge> chunk = edges.subList(from, Math.min(edges.size(), from + CHUNK));
          Reason[] reasons = reasons(one, explainer, chunk);
          for (int i = 0; i < chunk.size(); i++) {
            Edge edge = chunk.get(i);
            String decision = one.links().together(edge) ? "merged" : "review";
            copyPair(pairs, one, edge, new Says(decision, null, reasons[i]));
          }
        }
        copyDecided(pairs, one, explainer);
      }
      pairs.finish();
    }
  }

  /** The rows of a pair, that of the lower source first: it is A wherever the pair is shown. */
  private record Ordered(int a, int b) {

    static Ordered of(Found found, Edge edge) {
      long[] ids = found.sources().ids();
      boolean ordered = ids[edge.a()] < ids[edge.b()];
      return ordered ? new Ordered(edge.a(), edge.b()) : new Ordered(edge.b(), edge.a());
    }
  }

  /** Why a pair is weighed as it is: for people, and to be told again. */
  private record Reason(Explanation sentence, Evidence evidence) {

    static Reason of(Explainer explainer, Ordered rows, PairReport.Standing standing) {
      PairReport pair = explainer.report(rows.a(), rows.b(), standing);
      return new Reason(pair.sentence(), pair.evidence());
    }
  }

  /**
   * What is said of a pair.
   *
   * @param decisionId null if nobody decided
   */
  private record Says(String decision, Long decisionId, Reason reason) {

    static Says of(Rulings.Ruling ruling, Reason reason) {
      boolean contradicted = ruling.outcome() == Rulings.Outcome.CONTRADICTED;
      String decision = contradicted ? "review" : ruling.decision().same() ? "same" : "different";
      String key = "ruled." + (contradicted ? "contradicted" : decision);
      return new Says(
          decision,
          ruling.decision().id(),
          new Reason(
              new Explanation(
                  Texts.INDONESIAN.text(key, reason.sentence().id()),
                  Texts.ENGLISH.text(key, reason.sentence().en())),
              reason.evidence()));
    }
  }

  /** Pairs that people decided about stand there whatever their weight. */
  private static void copyDecided(CopyWriter pairs, Found found, Explainer explainer)
      throws SQLException {
    PairScorer scorer = new PairScorer(found.model(), found.links().table());
    for (Rulings.Ruling ruling : found.rulings().awake()) {
      scorer.score(ruling.a(), ruling.b());
      Edge edge = new Edge(ruling.a(), ruling.b(), scorer.weight(), scorer.band());
      Reason reason = Reason.of(explainer, Ordered.of(found, edge), PairReport.Standing.DECIDED);
      copyPair(pairs, found, edge, Says.of(ruling, reason));
    }
  }

  private static Reason[] reasons(Found found, Explainer explainer, List<Edge> edges) {
    Reason[] reasons = new Reason[edges.size()];
    int slice = 512;
    IntStream.range(0, (edges.size() + slice - 1) / slice)
        .parallel()
        .forEach(
            part -> {
              Explainer own = explainer.another();
              int end = Math.min(edges.size(), (part + 1) * slice);
              for (int i = part * slice; i < end; i++) {
                Edge edge = edges.get(i);
                reasons[i] =
                    Reason.of(
                        own,
                        Ordered.of(found, edge),
                        PairReport.Standing.of(found.links().together(edge)));
              }
            });
    return reasons;
  }

  private static void copyPair(CopyWriter pairs, Found found, Edge edge, Says says)
      throws SQLException {
    long[] ids = found.sources().ids();
    Ordered rows = Ordered.of(found, edge);
    pairs
        .text(found.kind())
        .number(ids[rows.a()])
        .number(ids[rows.b()])
        .text(found.sources().areas()[rows.a()])
        .text(found.sources().areas()[rows.b()])
        .real(rounded(edge.weight()))
        .real(rounded(found.model().scheme().weights().cuts().posterior(edge.weight())))
        .text(says.decision())
        .number(says.decisionId())
        .text(says.reason().sentence().id())
        .text(says.reason().sentence().en())
        .number(says.reason().evidence().levels())
        .text(array(says.reason().evidence().rarities()))
        .endRow();
  }

  private static String array(List<Float> bits) {
    return bits.isEmpty() ? null : bits.toString().replace('[', '{').replace(']', '}');
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
                .number(strongest.get(row))
                .text(one.rulings().joins(row) ? "steward" : "model")
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
        strongest.merge(edge.a(), rounded(edge.weight()), Math::max);
        strongest.merge(edge.b(), rounded(edge.weight()), Math::max);
      }
    }
    return strongest;
  }
}
