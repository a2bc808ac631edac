package id.padan;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.job.ProjectCopy;
import id.padan.job.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final int KILLS = 3;
  private static final long SEED = 20151102;

  /** What a run leaves, without ids, times and run numbers. */
  private static final List<String> CONTENT =
      List.of(
          "select file_name, line, column_name, code, state from report.finding order by 1, 2, 3, 4",
          "select kind, source_key, file_name, line, period, state from warehouse.source_record"
              + " order by 1, 2, 3, 4",
          "select line, kind from validation.rejected_row where to_run is null order by 1, 2",
          "select line, kind, cells, corrected_by from validation.correction order by 1, 2",
          "select head_name, address, member_count, status from warehouse.household"
              + " order by 1, 2, 3, 4",
          "select nik, name, status from warehouse.person order by 1, 2, 3");

  private static final String BALANCE =
      "select file_name, kind, read, loaded, changed, unchanged, repeated, skipped, rejected"
          + " from report.run_balance where run_id = 2 order by 1, 2";

  @TempDir private static Path shared;
  private static Path home;
  private static Path inbox;
  private static List<List<String>> undisturbed;
  private static List<String> balance;
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
      undisturbed = content(calm);
      balance = calm.query(BALANCE);
      assertThat(balance).contains("rt.csv,correction,60,59,0,0,0,0,1");
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

  private static List<List<String>> content(PadanProcess padan) {
    List<List<String>> content = new ArrayList<>();
    CONTENT.forEach(sql -> content.add(padan.query(sql)));
    return content;
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
    assertThat(content(padan)).isEqualTo(undisturbed);
    assertThat(padan.query(BALANCE)).isEqualTo(balance);
  }
}
