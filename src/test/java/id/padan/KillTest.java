package id.padan;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.job.ProjectCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is cut off at any point goes on and ends as one that nobody disturbed. */
class KillTest {

  private static final int HOUSEHOLDS = 600;
  private static final int KILLS = 4;
  private static final long SEED = 20151101;

  /** What a run leaves, without ids, times and run numbers. */
  private static final String CONTENT =
      """
      select 'balance' as part, row(file_name, kind, read, loaded, changed, unchanged, repeated,
             skipped, rejected)::text as row
        from report.run_balance
      union all
      select 'finding', row(file_name, line, column_name, code, state)::text
        from report.finding
      union all
      select 'record', row(kind, source_key, file_name, line, period, state)::text
        from warehouse.source_record
      union all
      select 'household', row(unit, no_kk, head_name, address, desa_code, member_count,
             decile_received, decile_local, pmt_score, status)::text
        from warehouse.household
      union all
      select 'person', row(nik, name, sex, birth_date, age, status)::text
        from warehouse.person
      union all
      select 'match', row(programme_id, unit, state, reason, count(*))::text
        from warehouse.intervention_match
       group by programme_id, unit, state, reason
      union all
      select 'pair', row(kind, decision, count(*))::text
        from report.duplicate_pair
       group by kind, decision
       order by 1, 2
      """;

  @TempDir private static Path shared;
  private static Path home;
  private static Path inbox;
  private static List<String> undisturbed;
  private static long undisturbedMillis;

  @TempDir private Path dataDir;
  private PadanProcess padan;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    home = ProjectCopy.make(shared.resolve("home"), 50);
    inbox = shared.resolve("inbox");
    PadanProcess calm = new PadanProcess(home, shared.resolve("calm"));
    String households = Integer.toString(HOUSEHOLDS);
    PadanProcess.Answer generated =
        calm.run("generate", "--households", households, "--seed", "7", "--out", inbox.toString());
    assertThat(generated.exitCode()).as(generated.err()).isZero();
    calm.run("db", "start");
    try {
      long start = System.nanoTime();
      PadanProcess.Answer sync = calm.run("sync", inbox.toString());
      undisturbedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertThat(sync.exitCode()).as(sync.err()).isLessThanOrEqualTo(1);
      undisturbed = calm.query(CONTENT);
    } finally {
      calm.run("db", "stop");
    }
  }

  @BeforeEach
  void startAServer() {
    padan = new PadanProcess(home, dataDir);
    padan.run("db", "start");
  }

  @AfterEach
  void stopIt() {
    padan.run("db", "stop");
  }

  private PadanProcess.Running startSync() {
    return padan.start("sync", inbox.toString());
  }

  private void awaitFirstRows(PadanProcess.Running running) {
    while (padan.query("select count(*) from validation.delivered").contains("0")) {
      assertThat(running.process().isAlive()).isTrue();
    }
  }

  @Test
  void killedRunEndsAsOneThatNobodyDisturbed() throws InterruptedException {
    Random random = new Random(SEED);
    int killed = 0;
    PadanProcess.Running running = startSync();
    awaitFirstRows(running);
    for (int i = 0; i < KILLS; i++) {
      long patience = i == 0 ? 0 : undisturbedMillis / 6 + random.nextLong(undisturbedMillis / 2);
      if (running.process().waitFor(patience, TimeUnit.MILLISECONDS)) {
        break;
      }
      running.process().destroyForcibly().waitFor();
      killed++;
      running = padan.start("resume");
    }
    PadanProcess.Answer last = running.answer();

    assertThat(killed).isPositive();
    assertThat(last.exitCode()).as(last.err()).isLessThanOrEqualTo(1);
    assertThat(padan.query(CONTENT)).isEqualTo(undisturbed);
  }

  @Test
  void runWhoseServerDiesStopsAndGoesOn() throws IOException, InterruptedException {
    PadanProcess.Running running = startSync();
    awaitFirstRows(running);
    killServer();
    PadanProcess.Answer stopped = running.answer();
    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(3);
    assertThat(stopped.err()).contains("padan resume");

    padan.run("db", "start");
    PadanProcess.Answer resumed = padan.run("resume");
    assertThat(resumed.exitCode()).as(resumed.err()).isLessThanOrEqualTo(1);
    assertThat(padan.query(CONTENT)).isEqualTo(undisturbed);
  }

  private void killServer() throws IOException {
    Path pidFile;
    try (var files = Files.walk(dataDir.resolve("postgres"))) {
      pidFile = files.filter(f -> f.endsWith("postmaster.pid")).findFirst().orElseThrow();
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }
}
