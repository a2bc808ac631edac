package id.padan.job;

import id.padan.db.Sql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The runs, in {@code job.run}. */
public final class RunStore {

  /** What became of a run. */
  public enum State {
    RUNNING,
    /** Cut off; goes on with resume. */
    STOPPED,
    /** A drift waits for acceptance. */
    WAITING,
    PUBLISHED,
    ABANDONED,
    /** An internal fault; nothing was published. */
    FAILED;

    String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A run.
   *
   * @param arguments paths and options, one a line
   */
  public record Run(
      long id, State state, boolean sample, boolean dryRun, String arguments, String message) {}

  /** Rows and rejects of a run, and its refused files. */
  public record Outcome(long read, long rejected, long refusedFiles) {}

  /** Under which loaded region lists stand among the definitions that a run used. */
  static final String REGION_LISTS = "wilayah/";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RunStore(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Does what belongs together whole or not at all. */
  <T> T inTransaction(TransactionCallback<T> work) {
    return transaction.execute(work);
  }

  Instant instant() {
    return clock.instant();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  long begin(boolean sample, boolean dryRun, String arguments) {
    return jdbc.sql(Sql.named("job/insert_run"))
        .param("started", now())
        .param("sample", sample)
        .param("dry_run", dryRun)
        .param("arguments", arguments)
        .query(Long.class)
        .single();
  }

  /** Whether the last published run showed sample data: a run that brings no file goes on so. */
  boolean isSample() {
    return jdbc.sql(Sql.named("job/find_last_published_run"))
        .query(Long.class)
        .optional()
        .flatMap(this::find)
        .map(Run::sample)
        .orElse(false);
  }

  /** Marks a run that corrects rows of sample data as such, in the caller's transaction. */
  void markSample(long runId) {
    jdbc.sql(Sql.named("job/mark_sample")).param("run", runId).update();
  }

  /** The run with this id. */
  public Optional<Run> find(long runId) {
    return jdbc.sql(Sql.named("job/find_run"))
        .param("run", runId)
        .query(
            (row, n) ->
                new Run(
                    row.getLong("run_id"),
                    State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                    row.getBoolean("sample"),
                    row.getBoolean("dry_run"),
                    row.getString("arguments"),
                    row.getString("message")))
        .optional();
  }

  /** Runs that were cut off or wait, oldest first. */
  List<Run> listUnfinished() {
    return jdbc.sql(Sql.named("job/list_unfinished_runs")).query(Long.class).list().stream()
        .map(id -> find(id).orElseThrow())
        .toList();
  }

  void setState(long runId, State state, String message) {
    jdbc.sql(Sql.named("job/set_run_state"))
        .param("run", runId)
        .param("state", state.text())
        .param("message", message)
        .param("at", now())
        .update();
  }

  /** Shows the run to readers, in the caller's transaction. */
  void publish(long runId) {
    jdbc.sql(Sql.named("job/publish_run")).param("run", runId).update();
    setState(runId, State.PUBLISHED, null);
  }

  /** Takes back all that an unpublished run wrote. */
  void takeBack(long runId, State state, String message) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select set_config('padan.run', :run, true)")
              .param("run", Long.toString(runId))
              .query(String.class)
              .single();
          jdbc.sql(Sql.named("job/abandon_rows")).update();
          setState(runId, state, message);
        });
  }

  /** Notes who accepts that much of a kecamatan vanishes. */
  void acceptDrift(long runId, String name) {
    jdbc.sql(Sql.named("job/accept_drift")).param("run", runId).param("name", name).update();
  }

  boolean isDriftAccepted(long runId) {
    return jdbc.sql(Sql.named("job/is_drift_accepted"))
        .param("run", runId)
        .query(Boolean.class)
        .single();
  }

  /** What a run's exit code depends on. */
  Outcome countOutcome(long runId) {
    return jdbc.sql(Sql.named("job/count_outcome"))
        .param("run", runId)
        .query(
            (row, n) ->
                new Outcome(
                    row.getLong("rows_read"),
                    row.getLong("rows_rejected"),
                    row.getLong("files_refused")))
        .single();
  }

  /** A count or two for each stage, in the order of the stages. */
  Map<String, long[]> stageCounts(long runId) {
    Map<String, long[]> counts = new LinkedHashMap<>();
    jdbc.sql(Sql.named("job/summarise_stages"))
        .param("run", runId)
        .query(
            (row, n) ->
                counts.put(
                    row.getString("stage"),
                    new long[] {row.getLong("first"), row.getLong("second")}))
        .list();
    return counts;
  }

  /** The terms of a run's row balance, by kind and in the order of the equation. */
  Map<String, Map<String, Long>> balance(long runId) {
    List<String> terms =
        List.of("read", "loaded", "changed", "unchanged", "repeated", "skipped", "rejected");
    Map<String, Map<String, Long>> balance = new LinkedHashMap<>();
    jdbc.sql(Sql.named("job/count_balance"))
        .param("run", runId)
        .query(
            (row, n) -> {
              Map<String, Long> line = new LinkedHashMap<>();
              for (String term : terms) {
                line.put(term, row.getLong(term));
              }
              return balance.put(row.getString("kind"), line);
            })
        .list();
    return balance;
  }

  void keepDefinitions(long runId, Map<String, String> sha256ByPath) {
    transaction.executeWithoutResult(
        status ->
            sha256ByPath.forEach(
                (path, sha256) ->
                    jdbc.sql(Sql.named("job/insert_definition_used"))
                        .param("run", runId)
                        .param("path", path)
                        .param("sha256", sha256)
                        .update()));
    jdbc.sql(Sql.named("job/insert_region_lists_used"))
        .param("run", runId)
        .param("prefix", REGION_LISTS)
        .update();
  }

  /** Hashes of the definitions that the last published run used; empty before the first. */
  Map<String, String> definitionsOfLastPublished() {
    return jdbc.sql(Sql.named("job/find_last_published_run"))
        .query(Long.class)
        .optional()
        .map(this::definitionsOf)
        .orElse(Map.of());
  }

  /** Hashes of the definitions and region lists that a run uses. */
  Map<String, String> definitionsOf(long runId) {
    Map<String, String> used = new TreeMap<>();
    jdbc.sql(Sql.named("job/list_definitions_used"))
        .param("run", runId)
        .query((row, n) -> used.put(row.getString(1), row.getString(2)))
        .list();
    return used;
  }
}
