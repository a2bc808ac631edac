package id.padan.console;

import id.padan.db.Statements;
import id.padan.linkage.LinkageModel;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pairs, records and decisions as the connection's login may see them; rows by column name. */
public final class ReviewQueue {

  private final Statements sql;

  public ReviewQueue(Connection connection) {
    this.sql = new Statements(connection);
  }

  /**
   * Which pairs are wanted.
   *
   * @param kind {@code person}, {@code household} or empty for both
   * @param area begin of the Kemendagri code of one of the records; empty for all
   * @param all whether merged and decided pairs are wanted too
   */
  public record Filter(String kind, String area, boolean all) {}

  /** Rows of {@code report.review_pair}, those on which a decision is worth most first. */
  public List<Map<String, Object>> list(Filter filter, int limit) {
    return filtered(filter).with("limit", limit).query("console/list_pairs").query().listOfRows();
  }

  /** For each kind with open pairs {@code kind}, {@code pairs}, mean {@code probability}. */
  public List<Map<String, Object>> sizes(Filter filter) {
    return filtered(filter).query("console/count_open_pairs").query().listOfRows();
  }

  private Statements filtered(Filter filter) {
    return sql.with("kind", filter.kind()).with("area", filter.area()).with("all", filter.all());
  }

  /** Numbers of decisions {@code waiting} for the next run, and {@code contradicted}. */
  public Map<String, Object> decisions() {
    return sql.query("console/count_decisions").query().singleRow();
  }

  /** A row of {@code report.review_pair}. */
  public Optional<Map<String, Object>> find(long pair) {
    return sql.with("pair", pair).query("console/find_pair").query().listOfRows().stream()
        .findFirst();
  }

  /** Rows of {@code report.review_record} for some source ids. */
  public List<Map<String, Object>> records(String kind, List<Long> sources) {
    return sql.with("kind", kind)
        .with("sources", sources)
        .query("console/list_records")
        .query()
        .listOfRows();
  }

  /** Rows of {@code report.decision} about two records, the latest first. */
  public List<Map<String, Object>> history(RecordPair pair) {
    return sql.with("kind", pair.kind())
        .with("source_a", pair.sourceA())
        .with("source_b", pair.sourceB())
        .query("console/list_decisions")
        .query()
        .listOfRows();
  }

  /** Rows of {@code report.review_record} of some entities, the oldest first. */
  List<Map<String, Object>> recordsOf(String kind, List<Object> entities) {
    return sql.with("kind", kind)
        .with("entities", entities)
        .query("console/list_entity_records")
        .query()
        .listOfRows();
  }

  /** What is kept of the pairs between some source ids that nobody decided to differ. */
  List<Map<String, Object>> keptPairs(String kind, List<Object> sources) {
    return sql.with("kind", kind)
        .with("sources", sources)
        .query("console/list_kept_pairs")
        .query()
        .listOfRows();
  }

  /** The model that weighed a pair; empty if nothing was kept of what it gave. */
  public Optional<LinkageModel.Id> model(Map<String, Object> pair) {
    return pair.get("pattern") == null
        ? Optional.empty()
        : sql.with("kind", pair.get("kind"))
            .query("console/find_model")
            .query(
                (row, number) ->
                    new LinkageModel.Id(
                        row.getString("model"),
                        row.getInt("model_version"),
                        row.getString("model_sha256")))
            .optional();
  }

  /**
   * Why a pair is weighed as it is.
   *
   * @param records rows of both
   * @param model of which the id is that of {@link #model}
   */
  public Reason reason(
      Map<String, Object> pair, List<Map<String, Object>> records, LinkageModel model) {
    return Reason.of(this, pair, records, model);
  }

  /**
   * An entity.
   *
   * @param records rows of {@code report.review_record}, the oldest first
   * @param hidden number of its records that the login may not see
   */
  public record Entity(long id, String kind, List<Map<String, Object>> records, long hidden) {

    /** Source ids of the records. */
    public List<Long> sources() {
      List<Long> ids = new ArrayList<>();
      records.forEach(row -> ids.add((Long) row.get("source_id")));
      return ids;
    }
  }

  /** The entity with this id, also a retired one, or that of the record with this id. */
  public Optional<Entity> findEntity(long id) {
    return sql.with("id", id).query("console/find_entity").query().listOfRows().stream()
        .findFirst()
        .map(
            row -> {
              long entity = (Long) row.get("entity_id");
              String kind = (String) row.get("kind");
              List<Map<String, Object>> records = recordsOf(kind, List.of(entity));
              long all = (Long) row.get("entity_records");
              return new Entity(entity, kind, records, all - records.size());
            });
  }
}
