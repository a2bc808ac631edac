package id.padan;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.job.ProjectCopy;
import id.padan.job.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Corrections that are cut off on their way in end as if nobody had disturbed them. */
class CorrectionKillTest {

  private static final int WRONG = 60;
  private static final int GOOD = 90;
  private static final int KILLS = 2;
  private static final long SEED = 20151102;

  /** What the runs leave, without ids, times and run numbers. */
  private static final String CONTENT =
      """
      select 'finding' as part, concat_ws(' ', file_name, line, column_name, code, state) as row
        from report.finding
      union all
      select 'record', concat_ws(' ', kind, source_key, file_name, line, period, state)
        from warehouse.source_record
      union all
      select 'waiting', concat_ws(' ', line, kind)
        from validation.rejected_row
       where to_run is null
      union all
      select 'correction', concat_ws(' ', line, kind, cells::text, corrected_by)
        from validation.correction
      union all
      select 'household', concat_ws(' ', head_name, address, member_count, status)
        from warehouse.household
      union all
      select 'person', concat_ws(' ', nik, name, status)
        from warehouse.person
      union all
      select 'balance', concat_ws(' ', file_name, kind, read, loaded, changed, unchanged, repeated, skipped, rejected)
        from report.run_balance
       where run_id = 2
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
    home = ProjectCopy.make(shared.resolve("home"), 20);
    inbox = Files.createDirectories(shared.resolve("inbox/2015-11"));
    String[] wrong =
        IntStream.rangeClosed(GOOD + 1, GOOD + WRONG)
            .mapToObj(n -> Rows.household("H" + n, "JL A " + n).replace(",010,", ",999,"))
            .toArray(String[]::new);
    Files.write(
        inbox.resolve("rt.csv"), Rows.households(Rows.joined(Rows.householdsOf(1, GOOD), wrong)));
    Files.write(inbox.resolve("art.csv"), Rows.persons(Rows.headsOf(1, GOOD + WRONG)));
    PadanProcess calm = new PadanProcess(home, shared.resolve("calm"));
    calm.run("db", "start");
    try {
      Path corrected = deliverAndCorrect(calm, shared.resolve("calm"));
      long start = System.nanoTime();
      PadanProcess.Answer answer = take(calm, corrected).answer();
      undisturbedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertThat(answer.exitCode()).as(answer.err()).isEqualTo(1);
      undisturbed = calm.query(CONTENT);
      assertThat(undisturbed).contains("balance,rt.csv correction 60 59 0 0 0 0 1");
    } finally {
      calm.run("db", "stop");
    }
  }

  /** All wrong rows but the last are corrected. */
  private static Path deliverAndCorrect(PadanProcess padan, Path dataDir) throws IOException {
    PadanProcess.Answer sync = padan.run("sync", inbox.toString());
    assertThat(sync.exitCode()).as(sync.err()).isEqualTo(1);
    Path exported = dataDir.resolve("out/1/rejects/1771/rt.csv");
    String text = Files.readString(exported).replace(";999;", ";010;");
    int last = text.lastIndexOf(";010;");
    Path corrected = dataDir.resolve("kembali/rt.csv");
    Files.createDirectories(corrected.getParent());
    return Files.writeString(
        corrected, text.substring(0, last) + ";999;" + text.substring(last + 5));
  }

  private static PadanProcess.Running take(PadanProcess padan, Path corrected) {
    return padan.start("rejects", "import", corrected.toString(), "--by", "Sri");
  }

  @AfterEach
  void stopTheServer() {
    padan.run("db", "stop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"resume", "import"})
  void nothingIsLostOrDoubled(String next) throws IOException, InterruptedException {
    padan = new PadanProcess(home, dataDir);
    padan.run("db", "start");
    Path corrected = deliverAndCorrect(padan, dataDir);
    Random random = new Random(SEED);
    int killed = 0;
    PadanProcess.Running running = take(padan, corrected);
    while (padan.query("select count(*) from job.run").contains("1")) {
      assertThat(running.process().isAlive()).isTrue();
    }
    for (int i = 0; i < KILLS; i++) {
      long patience = i == 0 ? 0 : undisturbedMillis / 4 + random.nextLong(undisturbedMillis / 2);
      if (running.process().waitFor(patience, TimeUnit.MILLISECONDS)) {
        break;
      }
      running.process().destroyForcibly().waitFor();
      killed++;
      running = next.equals("resume") ? padan.start("resume") : take(padan, corrected);
    }
    PadanProcess.Answer last = running.answer();

    assertThat(killed).isPositive();
    assertThat(last.exitCode()).as(last.err()).isLessThanOrEqualTo(1);
    assertThat(padan.query(CONTENT)).isEqualTo(undisturbed);
  }
}
