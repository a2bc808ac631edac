package id.padan.job;

import static id.padan.job.Rows.headsOf;
import static id.padan.job.Rows.households;
import static id.padan.job.Rows.householdsOf;
import static id.padan.job.Rows.persons;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a run ends when something is wrong in the pipeline or beside it. */
class RunServiceTest {

  private static final String LOSE_A_ROW =
      "create function lose_row() returns trigger language plpgsql as $$ begin return null; end $$;"
          + " create trigger lose_row before insert on %s for each row"
          + " when (new.source_key = 'H3-1') execute function lose_row()";

  @TempDir private Path folder;
  private Nights nights;

  @BeforeEach
  void openARegistry() throws SQLException {
    nights = new Nights(folder);
    nights
        .write("2015-11/rt.csv", households(householdsOf(1, 12)))
        .write("2015-11/art.csv", persons(headsOf(1, 12)));
  }

  @AfterEach
  void closeIt() {
    nights.close();
  }

  private void command(String sql) throws SQLException {
    try (Connection connection = nights.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void rowThatIsLostEndsTheRunAndNothingIsPublished() throws SQLException {
    command(LOSE_A_ROW.formatted("validation.person_record"));
    RunService.Result result = nights.sync();

    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(result.message().orElseThrow().toString()).contains("art.csv");
    assertThat(nights.query("select state from report.run")).containsExactly("failed");
    assertThat(nights.query("select count(*) from warehouse.household")).containsExactly("0");
    assertThat(nights.query("select count(*) from validation.person_record")).containsExactly("0");
    assertThat(nights.resume().exitCode()).as("nothing to resume").isZero();

    command("drop trigger lose_row on validation.person_record");
    assertThat(nights.sync().exitCode()).isZero();
    assertThat(nights.keys("person", "active")).hasSize(12);
  }

  @Test
  void unchangedRowThatIsLostLeavesThePublishedRun() throws SQLException {
    assertThat(nights.sync().exitCode()).isZero();
    command(LOSE_A_ROW.formatted("validation.delivered"));

    assertThat(nights.sync().exitCode()).isEqualTo(5);
    assertThat(nights.query("select run_id, state from report.run order by 1"))
        .containsExactly("1 published", "2 failed");
    assertThat(nights.keys("person", "active")).hasSize(12);
  }

  @Test
  void runThatIsCutOffBeforeItsFirstStepIsResumed() throws SQLException {
    command(
        "create function fill_disk() returns trigger language plpgsql as $$"
            + " begin raise exception using errcode = 'disk_full'; end $$;"
            + " create trigger fill_disk before insert on batch.batch_job_execution for each row"
            + " execute function fill_disk()");
    assertThat(nights.sync().exitCode()).isEqualTo(3);

    command("drop trigger fill_disk on batch.batch_job_execution");
    assertThat(nights.resume().exitCode()).isZero();
    assertThat(nights.query("select run_id, state from report.run")).containsExactly("1 published");
    assertThat(nights.keys("person", "active")).hasSize(12);
  }

  @Test
  void secondRunAtTheSameTimeIsToldToWait() throws SQLException {
    try (Connection other = nights.database().dataSource().getConnection();
        var statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(" + 0x7061_6461_6E00L + ")");

      RunService.Result result = nights.sync();
      assertThat(result.exitCode()).isEqualTo(4);
      assertThat(nights.query("select count(*) from report.run")).containsExactly("0");
      statement.execute("select pg_advisory_unlock_all()");
    }
    assertThat(nights.sync().exitCode()).isZero();
  }
}
