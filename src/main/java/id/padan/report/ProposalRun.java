package id.padan.report;

import java.sql.Connection;

/** Proposes what a missing or damaged NIK probably was; only a person puts it into a record. */
public final class ProposalRun {

  /** Writes {@code report.proposal} of a run, from records and links as they are now. */
  public int run(Connection connection, long runId) {
    Query query = new Query(connection, runId);
    query.update("report/delete_proposals");
    int proposals = query.update("report/insert_proposals");
    query.rows("report/refresh_statistics");
    return proposals;
  }
}
