package id.padan.warehouse;

import id.padan.db.Sql;
import id.padan.model.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Writes what became of each entity in a run: new, changed, merged, split, gone or back. */
public final class ChangeRun {

  private static final List<String> KINDS = List.of("household", "person");
  private static final List<String> STATEMENTS =
      List.of(
          "warehouse/insert_new_entities",
          "warehouse/insert_changed_entities",
          "warehouse/insert_gone_entities");

  private ChangeRun() {}

  /**
   * Compares the golden rows of this run with those before, in the connection's transaction.
   *
   * @param runId the run whose golden rows {@link SurvivorshipRun} has written
   * @return rows of entity_change
   */
  public static WarehouseCounts run(Connection connection, long runId, Progress progress)
      throws SQLException {
    progress.start("task.changes", (long) KINDS.size() * STATEMENTS.size());
    long written = 0;
    try (Statement statement = connection.createStatement()) {
      statement.execute(Sql.named("warehouse/prepare_transaction"));
      statement.execute(
          Sql.named("warehouse/delete_changes_of_run").replace(":run", Long.toString(runId)));
      for (String kind : KINDS) {
        for (String name : STATEMENTS) {
          written +=
              statement.executeLargeUpdate(
                  Sql.named(name).replace(":kind", kind).replace(":run", Long.toString(runId)));
          progress.advance(1);
        }
      }
    }
    return new WarehouseCounts(written, 0);
  }
}
