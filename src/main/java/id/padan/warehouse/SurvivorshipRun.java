package id.padan.warehouse;

import id.padan.db.Sql;
import id.padan.model.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Writes the golden households and persons and their members, as differences to what holds.
 *
 * <p>Only entities that the run touched are looked at; of those, only the ones that look different
 * are written. The first run takes all.
 */
public final class SurvivorshipRun {

  private static final int TASKS = 4;

  private final Statement statement;
  private final long runId;

  private SurvivorshipRun(Statement statement, long runId) {
    this.statement = statement;
    this.runId = runId;
  }

  /**
   * Runs the step in the connection's transaction, which it neither commits nor rolls back.
   *
   * @param runId the run that the new rows are valid from
   * @return rows of golden_person, member and golden_household
   */
  public static WarehouseCounts run(Connection connection, long runId, Progress progress)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return new SurvivorshipRun(statement, runId).run(progress);
    }
  }

  private WarehouseCounts run(Progress progress) throws SQLException {
    progress.start("task.survivorship", TASKS);
    statement.execute(Sql.named("warehouse/prepare_transaction"));
    statement.execute(Sql.named("warehouse/drop_working_tables"));
    execute("create_household_key", CanonicalFields.HOUSEHOLD);
    boolean firstLoad = isEmpty();
    if (firstLoad) {
      statement.execute(Sql.named("warehouse/prepare_first_load"));
    }
    touch(firstLoad);
    createSources();
    progress.advance(1);
    WarehouseCounts persons = writePersons();
    progress.advance(1);
    WarehouseCounts members = writeMembers();
    progress.advance(1);
    WarehouseCounts households = writeHouseholds();
    if (firstLoad) {
      statement.execute(Sql.named("warehouse/finish_first_load"));
    }
    if (persons.written() + households.written() > 0) {
      statement.execute(Sql.named("warehouse/refresh_statistics"));
    }
    progress.advance(1);
    statement.execute(Sql.named("warehouse/drop_working_tables"));
    return persons.plus(members).plus(households);
  }

  private void touch(boolean firstLoad) throws SQLException {
    if (firstLoad) {
      execute("touch_all_households", CanonicalFields.HOUSEHOLD);
      execute("touch_all_persons", CanonicalFields.PERSON);
    } else {
      execute("touch_households", CanonicalFields.HOUSEHOLD);
      execute("touch_persons", CanonicalFields.PERSON);
      statement.execute("analyze touched_household, touched_person, household_key");
      execute("touch_households_of_persons", CanonicalFields.HOUSEHOLD);
      execute("touch_persons_of_households", CanonicalFields.PERSON);
    }
    statement.execute("analyze touched_household, touched_person, household_key");
  }

  private boolean isEmpty() throws SQLException {
    try (ResultSet rows = statement.executeQuery(Sql.named("warehouse/find_golden_row"))) {
      return !rows.next();
    }
  }

  private void createSources() throws SQLException {
    execute("create_latest_delivery", CanonicalFields.HOUSEHOLD);
    execute("create_first_period", CanonicalFields.HOUSEHOLD);
    execute("create_household_source", CanonicalFields.HOUSEHOLD);
    execute("create_person_source", CanonicalFields.PERSON);
    statement.execute("analyze household_source, person_source");
  }

  private WarehouseCounts writePersons() throws SQLException {
    execute("create_new_persons", CanonicalFields.PERSON);
    long first = insertSingles("insert_single_persons", CanonicalFields.PERSON, "new_person");
    execute("insert_merged_persons", CanonicalFields.PERSON);
    statement.execute("analyze new_person");
    long closed = execute("close_persons", CanonicalFields.PERSON);
    long written = execute("insert_persons", CanonicalFields.PERSON);
    return new WarehouseCounts(first + written, closed);
  }

  private WarehouseCounts writeMembers() throws SQLException {
    execute("create_member_now", CanonicalFields.PERSON);
    statement.execute("analyze member_now");
    long closed = execute("close_members", CanonicalFields.PERSON);
    return new WarehouseCounts(execute("insert_members", CanonicalFields.PERSON), closed);
  }

  private WarehouseCounts writeHouseholds() throws SQLException {
    execute("create_household_head", CanonicalFields.HOUSEHOLD);
    execute("create_new_households", CanonicalFields.HOUSEHOLD);
    statement.execute("analyze household_head");
    long first =
        insertSingles("insert_single_households", CanonicalFields.HOUSEHOLD, "new_household");
    execute("insert_merged_households", CanonicalFields.HOUSEHOLD);
    statement.execute("analyze new_household");
    long closed = execute("close_households", CanonicalFields.HOUSEHOLD);
    long written = execute("insert_households", CanonicalFields.HOUSEHOLD);
    return new WarehouseCounts(first + written, closed);
  }

  /** Compares where there is a golden row; writes at once where there is none. */
  private long insertSingles(String name, CanonicalFields fields, String compared)
      throws SQLException {
    String insert = fields.expand(Sql.named("warehouse/" + name));
    String golden = "warehouse." + compared.replace("new_", "golden_");
    update(insert.replace(":target", compared).replace(":known", "exists"));
    return update(insert.replace(":target", golden).replace(":known", "not exists"));
  }

  private long execute(String name, CanonicalFields fields) throws SQLException {
    return update(fields.expand(Sql.named("warehouse/" + name)));
  }

  private long update(String sql) throws SQLException {
    return statement.executeLargeUpdate(sql.replace(":run", Long.toString(runId)));
  }
}
