package id.padan.report;

import java.sql.Connection;
import java.util.List;

/** Counts what became of every row of a run, before anything of it is published. */
public final class BalanceRun {

  /**
   * Writes {@code report.balance} of a run and proves every line.
   *
   * @return the lines by file name and kind; empty for a run without readable files
   * @throws BalanceException if a line does not close; the caller rolls back and ends the run
   */
  public List<BalanceLine> run(Connection connection, long runId) {
    Query query = new Query(connection, runId);
    query.update("report/delete_balance");
    query.update("report/insert_balance");
    query.update("report/insert_correction_balance");
    List<BalanceLine> lines = query.records("report/list_balance", BalanceLine.class);
    List<BalanceLine> open = lines.stream().filter(line -> !line.closes()).toList();
    if (!open.isEmpty()) {
      throw new BalanceException(runId, open);
    }
    return lines;
  }
}
