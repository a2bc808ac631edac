package id.padan.report;

import java.sql.Connection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the work stands: the last runs, one of them in full, and what waits for people. */
public final class StatusReport {

  private final Clock clock;

  /**
   * @param clock what ages and delays are counted to
   */
  public StatusReport(Clock clock) {
    this.clock = clock;
  }

  /**
   * Tables by name, each a list of rows with the columns of its statement in {@code sql/report};
   * under {@code published_run} the run that readers see, 0 for none. Counts only. A login that is
   * no member of padan_batch gets the tables that its role reads, of its areas.
   *
   * @param askedRun the run to show in full, or 0 for the newest
   * @return {@code runs} is empty if there is no such run
   */
  public Map<String, Object> read(Connection connection, long askedRun) {
    Map<String, Object> rights = new Query(connection, Map.of()).row("report/get_rights");
    if (!Boolean.TRUE.equals(rights.get("runs"))) {
      return ofAreas(connection, askedRun, Boolean.TRUE.equals(rights.get("findings")));
    }
    Map<String, Object> status = new LinkedHashMap<>();
    long published =
        (Long) new Query(connection, Map.of()).row("report/get_published").get("run_id");
    status.put("published_run", published);
    List<Map<String, Object>> runs =
        new Query(connection, Map.of("asked", askedRun)).rows("report/list_runs");
    status.put("runs", runs);
    if (runs.isEmpty()) {
      return status;
    }
    Query shown = new Query(connection, (Long) runs.get(0).get("run_id"));
    status.put("files", shown.rows("report/list_files"));
    status.put("balance", shown.rows("report/list_balance"));
    Query open = new Query(connection, Map.of("run", published, "now", OffsetDateTime.now(clock)));
    status.put("late_districts", open.rows("report/list_late_districts"));
    status.put("open_findings", open.rows("report/count_open_findings"));
    status.put("rejected_rows", open.rows("report/count_waiting_rows"));
    status.put("review_pairs", open.rows("report/count_review_pairs"));
    status.put("review_queue", open.rows("report/count_review_queue"));
    status.put("decisions", open.rows("report/count_decisions"));
    status.put("cut_blocks", open.rows("report/list_cut_blocks"));
    status.put("regions_without_bridge", open.rows("report/list_regions_without_bridge"));
    return status;
  }

  private static Map<String, Object> ofAreas(
      Connection connection, long askedRun, boolean findings) {
    Query any = new Query(connection, Map.of("asked", askedRun));
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("published_run", any.row("report/get_published_of_areas").get("run_id"));
    List<Map<String, Object>> runs = any.rows("report/list_runs_of_areas");
    status.put("runs", runs);
    if (!runs.isEmpty()) {
      Query shown = new Query(connection, (Long) runs.get(0).get("run_id"));
      status.put("files", shown.rows("report/list_files_of_areas"));
      status.put("balance", shown.rows("report/list_balance_of_areas"));
      if (findings) {
        status.put("open_findings", any.rows("report/count_open_findings_of_areas"));
        status.put("review_pairs", any.rows("report/count_review_pairs"));
        status.put("review_queue", any.rows("report/count_review_queue_of_areas"));
        status.put("decisions", any.rows("report/count_decisions"));
      }
    }
    return status;
  }
}
