package id.padan.job;

import static id.padan.job.Rows.headsOf;
import static id.padan.job.Rows.household;
import static id.padan.job.Rows.households;
import static id.padan.job.Rows.householdsOf;
import static id.padan.job.Rows.joined;
import static id.padan.job.Rows.person;
import static id.padan.job.Rows.persons;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows go out as workbooks and come back corrected. */
class CorrectionsTest {

  /** A household whose region code is in no list. */
  private static final String WRONG_REGION = "%s,17,71,999,001,JL MELATI %s,%s,1";

  @TempDir private Path folder;
  private Nights nights;

  @BeforeEach
  void openARegistry() throws SQLException {
    nights = new Nights(folder);
  }

  @AfterEach
  void closeIt() {
    nights.close();
  }

  /** Ten good households; H11 and H12 in an unknown kecamatan, their heads with them. */
  private void deliverWithFaults(String period) {
    nights
        .write(
            period + "/rt.csv",
            households(joined(householdsOf(1, 10), wrongRegion("H11"), wrongRegion("H12"))))
        .write(
            period + "/art.csv",
            persons(
                joined(
                    headsOf(1, 12),
                    person("H1-2", "H1", "", Rows.nik("H21"), 3),
                    person("H2-2", "H2", "BUDI ANAK", "123", 3))));
  }

  private static String wrongRegion(String key) {
    return WRONG_REGION.formatted(key, key, Rows.name(key));
  }

  private CorrectedBook workbook(long run, String name) {
    return new CorrectedBook(rejects(run).resolve(name));
  }

  private Path rejects(long run) {
    return folder.resolve("padan-data/out/" + run + "/rejects/1771");
  }

  private Path returned(String name) {
    return folder.resolve("kembali").resolve(name);
  }

  private RunService.Result take(Path... files) {
    return nights.take(List.of(files), Optional.of("Sri Wahyuni"));
  }

  @Test
  void correctedRowsAreLoadedWithTheirHouseholdAndTheRestWaits() {
    deliverWithFaults("2015-11");
    nights.sync();
    assertThat(nights.balance(1))
        .containsExactly(
            "2015-11/art.csv person 14 11 0 0 0 0 3", "2015-11/rt.csv household 12 10 0 0 0 0 2");

    Path corrected = returned("balasan Bu Sri.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_rt.xlsx")) {
      assertThat(book.lines()).containsExactly("12", "13");
      assertThat(book.isColoured(12, "KDKEC")).isTrue();
      assertThat(book.isColoured(12, "Alamat")).isFalse();
      book.set(12, "KDKEC", "010").saveAs(corrected);
    }
    RunService.Result result = take(corrected);

    assertThat(result.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
    assertThat(nights.balance(2))
        .containsExactly(
            "2015-11/art.csv person 14 1 0 11 0 0 2",
            "balasan Bu Sri.xlsx correction 2 1 0 0 0 0 1");
    assertThat(
            nights.query(
                "select file_name, line, state from warehouse.source_record"
                    + " where source_key in ('H11', 'H11-1') order by 1"))
        .containsExactly("2015-11/art.csv 12 active", "2015-11/rt.csv 12 active");
    assertThat(
            nights.query(
                "select line, code, state, corrected_by, corrected_at is not null"
                    + " from report.finding where file_name = '2015-11/rt.csv' order by 1, 2, 3"))
        .contains("12 REGION_UNKNOWN corrected Sri Wahyuni t", "13 REGION_UNKNOWN open - f");
    assertThat(nights.query("select count(*) from warehouse.household")).containsExactly("11");
    assertThat(nights.query("select count(*) from warehouse.person")).containsExactly("12");
  }

  @Test
  void theSameWorkbookTwiceChangesNothing() {
    deliverWithFaults("2015-11");
    nights.sync();
    Path corrected = returned("rt.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_rt.xlsx")) {
      book.set(12, "KDKEC", "010").saveAs(corrected);
    }
    take(corrected);
    List<String> before = nights.content();

    assertThat(take(corrected).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);

    assertThat(nights.balance(3)).containsExactly("rt.xlsx correction 2 0 0 1 0 0 1");
    assertThat(nights.content()).isEqualTo(before);
    assertThat(nights.query("select count(*) from warehouse.change where run_id = 3"))
        .containsExactly("0");
    assertThat(
            nights.query(
                "select line, from_run, to_run from validation.rejected_row r"
                    + " where kind = 'household' order by 1, 2"))
        .containsExactly("12 1 2", "13 1 -");
  }

  @Test
  void stillWrongRowsComeBackWithNewFindingsAndTheStewardsCells() {
    deliverWithFaults("2015-11");
    nights.sync();
    Path first = returned("rt.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_rt.xlsx")) {
      book.set(12, "KDKEC", "998").set(12, "Alamat", "JL BARU 7").signAs("Ibu Rina").saveAs(first);
    }
    assertThat(nights.take(List.of(first), Optional.empty()).exitCode())
        .isEqualTo(ExitCode.DONE_WITH_REJECTS);
    assertThat(nights.balance(2)).containsExactly("rt.xlsx correction 2 0 0 0 0 0 2");
    assertThat(
            nights.query(
                "select line, state, corrected_by from report.finding"
                    + " where code = 'REGION_UNKNOWN' and line = 12 order by state"))
        .containsExactly("12 corrected Ibu Rina", "12 open -");

    Path second = returned("rt lagi.xlsx");
    try (CorrectedBook book = workbook(2, "2015-11_rt.xlsx")) {
      assertThat(book.lines()).containsExactly("12", "13");
      assertThat(book.cell(12, "Alamat")).isEqualTo("JL BARU 7");
      book.set(12, "KDKEC", "010").set(13, "KDKEC", "010").saveAs(second);
    }
    assertThat(take(second).exitCode()).isZero();
    assertThat(nights.balance(3)).contains("rt lagi.xlsx correction 2 2 0 0 0 0 0").hasSize(2);
    assertThat(
            nights.query(
                "select address from warehouse.household where head_name = '"
                    + Rows.name("H11")
                    + "'"))
        .containsExactly("JL BARU 7");
    assertThat(
            nights.query(
                "select count(*) from validation.rejected_row where to_run is null"
                    + " and kind = 'household'"))
        .containsExactly("0");
  }

  @Test
  void nextMonthsIdenticalRowKeepsItsCorrectionAndAnotherOneReplacesIt() {
    deliverWithFaults("2015-11");
    nights.sync();
    Path corrected = returned("rt.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_rt.xlsx")) {
      book.set(12, "KDKEC", "010").set(13, "KDKEC", "010").saveAs(corrected);
    }
    assertThat(take(corrected).exitCode()).isZero();

    nights.clear();
    nights.write(
        "2015-12/rt.csv",
        households(
            joined(
                householdsOf(1, 10),
                wrongRegion("H11"),
                household("H12", "JL LAIN 12", Rows.name("H12"), 1))));
    assertThat(nights.sync().exitCode()).isZero();

    assertThat(nights.balance(3)).containsExactly("2015-12/rt.csv household 12 0 1 11 0 0 0");
    assertThat(
            nights.query(
                "select address from warehouse.household"
                    + " where address like '% H11' or address like '% 12' order by 1"))
        .containsExactly("JL LAIN 12", "JL MELATI H11");
  }

  @Test
  void aWorkbookOlderThanANewerDeliveryIsRefusedForTheRowsThatMovedOn() {
    deliverWithFaults("2015-11");
    nights.sync();
    Path corrected = returned("rt.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_rt.xlsx")) {
      book.set(12, "KDKEC", "010").set(13, "KDKEC", "010").saveAs(corrected);
    }
    nights.clear();
    nights.write(
        "2015-12/rt.csv",
        households(
            joined(
                householdsOf(1, 10),
                household("H11", "JL SENDIRI", Rows.name("H11"), 1),
                wrongRegion("H12"))));
    nights.sync();

    assertThat(take(corrected).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
    assertThat(nights.balance(3)).contains("rt.xlsx correction 2 1 0 0 0 1 0");
    assertThat(nights.findings("file_name = 'rt.xlsx'"))
        .containsExactly("2 CORRECTION_OUTDATED open");
    assertThat(
            nights.query(
                "select source_key, period, state from warehouse.source_record"
                    + " where source_key in ('H11', 'H12') order by 1, 2"))
        .containsExactly("H11 2015-12 active", "H12 2015-11 active");
  }

  @Test
  void deletedLockedAndForeignRowsAreReportedAndWaitOn() {
    nights.write(
        "2015-11/rt.csv",
        households(
            joined(
                householdsOf(1, 8),
                wrongRegion("H11"),
                wrongRegion("H12"),
                wrongRegion("H13"),
                wrongRegion("H14"))));
    nights.sync();
    Path corrected = returned("rt.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_rt.xlsx")) {
      book.set(10, "KDKEC", "010")
          .set(11, "KDKEC", "010")
          .overwrite(11, 3, "#1")
          .delete(12)
          .overwrite(13, 0, "halo")
          .saveAs(corrected);
    }
    assertThat(take(corrected).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
    assertThat(nights.balance(2)).containsExactly("rt.xlsx correction 4 1 0 0 0 2 1");
    assertThat(nights.findings("file_name = 'rt.xlsx'"))
        .containsExactly(
            "3 CORRECTION_LOCKED open",
            "5 CORRECTION_UNKNOWN open",
            "12 CORRECTION_ROW_DELETED open",
            "13 CORRECTION_ROW_DELETED open");
    assertThat(nights.keys("household", "active")).contains("H11").doesNotContain("H12", "H13");
  }

  @Test
  void aCsvInASyncedFolderIsTakenTheSameWay() throws Exception {
    deliverWithFaults("2015-11");
    nights.sync();
    String csv = Files.readString(rejects(1).resolve("2015-11_art.csv"));
    assertThat(csv).contains("H1-2").doesNotContain("PARENT_REJECTED");
    nights.clear();
    nights.write(
        "2015-12/dari kabupaten.csv",
        csv.replace(";H1-2;H1;17;71;010;001;;", ";H1-2;H1;17;71;010;001;WATI;"));

    assertThat(nights.sync().exitCode()).isZero();
    assertThat(nights.balance(2))
        .containsExactly("2015-12/dari kabupaten.csv correction 1 1 0 0 0 0 0");
    assertThat(nights.keys("person", "active")).contains("H1-2");
    assertThat(nights.query("select corrected_by from validation.correction"))
        .containsExactly(System.getProperty("user.name"));
  }

  @Test
  void repeatedKeysAreFreeOnceOneOfThemIsCorrected() {
    nights.write(
        "2015-11/rt.csv",
        households(
            joined(householdsOf(1, 10), household("H10", "JL KEMBAR", Rows.name("H20"), 1))));
    nights.sync();
    assertThat(nights.balance(1)).containsExactly("2015-11/rt.csv household 11 9 0 0 0 0 2");
    Path corrected = returned("rt.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_rt.xlsx")) {
      book.set(12, "IDBDT", "H20").saveAs(corrected);
    }
    assertThat(take(corrected).exitCode()).isZero();
    assertThat(nights.balance(2)).containsExactly("rt.xlsx correction 2 2 0 0 0 0 0");
    assertThat(nights.keys("household", "active")).contains("H10", "H20");
    assertThat(
            nights.query(
                "select count(*) from report.finding where code = 'KEY_REPEATED' and state = 'open'"))
        .containsExactly("0");
    assertThat(nights.query("select count(*) from validation.rejected_row where to_run is null"))
        .containsExactly("0");
  }

  @Test
  void aMalformedRowIsPutInOrder() {
    nights.write(
        "2015-11/art.csv", persons(joined(headsOf(1, 10), "H1-2,H1,17,71,010,001,WATI,,3,1")));
    nights.write("2015-11/rt.csv", households(householdsOf(1, 10)));
    nights.sync();
    Path untouched = returned("art.xlsx");
    Path corrected = returned("art2.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_art.xlsx")) {
      book.saveAs(untouched);
      book.set(12, "JnsKel", "2 - P").set(12, "TglLahir", "2001-02-03").saveAs(corrected);
    }
    take(untouched);
    assertThat(nights.balance(2)).containsExactly("art.xlsx correction 1 0 0 0 0 0 1");
    assertThat(take(corrected).exitCode()).isZero();
    assertThat(nights.query("select sex, birth_date from warehouse.person where name = 'WATI'"))
        .containsExactly("P 2001-02-03");
  }

  @Test
  void theCorrectionHoldsWhenArchivedFilesAreJudgedAgain() throws Exception {
    deliverWithFaults("2015-11");
    nights.sync();
    Path corrected = returned("rt.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_rt.xlsx")) {
      book.set(12, "KDKEC", "010").set(13, "KDKEC", "010").saveAs(corrected);
    }
    take(corrected);
    List<String> before = nights.content();

    Path home = ProjectCopy.make(folder.resolve("home"), 1000);
    Path rules = home.resolve("jobs/rules/household.yaml");
    Files.writeString(rules, Files.readString(rules) + "\n# changed\n");
    try (Nights again = nights.reopened(home)) {
      again.clear();
      again.write("2015-11/art.csv", persons(headsOf(1, 12)));
      again.sync();
      assertThat(again.keys("household", "active")).contains("H11", "H12").hasSize(12);
      assertThat(
              again.query(
                  "select count(*) from validation.rejected_row where to_run is null and kind = 'household'"))
          .containsExactly("0");
    }
    assertThat(before).isNotEmpty();
  }

  @Test
  void personsAndTheirHouseholdComeBackInOneRun() {
    nights
        .write("2015-11/rt.csv", households(joined(householdsOf(1, 10), wrongRegion("H11"))))
        .write(
            "2015-11/art.csv",
            persons(joined(headsOf(1, 10), person("H11-1", "H11", "", Rows.nik("H11"), 1))));
    nights.sync();
    Path rt = returned("rt.xlsx");
    Path art = returned("art.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_rt.xlsx")) {
      book.set(12, "KDKEC", "010").saveAs(rt);
    }
    try (CorrectedBook book = workbook(1, "2015-11_art.xlsx")) {
      book.set(12, "Nama", "SITI AMINAH").saveAs(art);
    }
    assertThat(take(rt, art).exitCode()).isZero();
    assertThat(nights.balance(2))
        .contains("art.xlsx correction 1 1 0 0 0 0 0", "rt.xlsx correction 1 1 0 0 0 0 0");
    assertThat(
            nights.query(
                "select count(*) from validation.person_record where source_key = 'H11-1' and to_run is null"))
        .containsExactly("1");
    assertThat(nights.query("select count(*) from warehouse.person")).containsExactly("11");
    assertThat(nights.query("select code from report.finding where state = 'open'")).isEmpty();
  }
}
