package id.padan.job;

import static id.padan.job.Rows.head;
import static id.padan.job.Rows.headsOf;
import static id.padan.job.Rows.household;
import static id.padan.job.Rows.households;
import static id.padan.job.Rows.householdsOf;
import static id.padan.job.Rows.joined;
import static id.padan.job.Rows.name;
import static id.padan.job.Rows.person;
import static id.padan.job.Rows.persons;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections beside other deliveries: of later months, of the same rows, of repeated keys. */
class CorrectionPeriodsTest {

  private static final String WAITING_SINCE =
      "select r.line, f.file_name, r.from_run from validation.rejected_row r"
          + " join ingest.file f on f.file_id = r.file_id where r.to_run is null order by 1";

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

  private static String wrongRegion(String key) {
    return "%s,17,71,999,001,JL MELATI %s,%s,1".formatted(key, key, name(key));
  }

  private CorrectedBook workbook(long run, String name) {
    return new CorrectedBook(
        folder.resolve("padan-data/out/" + run + "/rejects/1771").resolve(name));
  }

  private Path returned(String name) {
    return folder.resolve("kembali").resolve(name);
  }

  private RunService.Result take(Path... files) {
    return nights.take(List.of(files), Optional.of("Sri Wahyuni"));
  }

  @Test
  void correctedRowWhoseKeyALaterMonthLacksIsNotInLatest() {
    nights
        .write("2015-11/rt.csv", households(joined(householdsOf(1, 10), wrongRegion("H11"))))
        .write("2015-11/art.csv", persons(headsOf(1, 11)));
    nights.sync();
    Path corrected = returned("rt.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_rt.xlsx")) {
      book.set(12, "KDKEC", "010").saveAs(corrected);
    }
    nights.clear();
    nights
        .write("2015-12/rt.csv", households(householdsOf(1, 10)))
        .write("2015-12/art.csv", persons(headsOf(1, 10)));
    nights.sync();

    assertThat(take(corrected).exitCode()).isZero();

    assertThat(nights.balance(3)).contains("rt.xlsx correction 1 1 0 0 0 0 0");
    assertThat(nights.keys("household", "active")).hasSize(10).doesNotContain("H11");
    assertThat(nights.keys("household", "not_in_latest")).containsExactly("H11");
    assertThat(nights.keys("person", "active")).hasSize(10);
    assertThat(nights.keys("person", "not_in_latest")).containsExactly("H11-1");
    assertThat(nights.query("select count(*) from warehouse.household where status = 'active'"))
        .containsExactly("10");
  }

  @Test
  void membersComeWithTheirHouseholdAlsoAfterTheSameFilesCameAgain() {
    nights
        .write("2015-11/rt.csv", households(joined(householdsOf(1, 10), wrongRegion("H11"))))
        .write("2015-11/art.csv", persons(headsOf(1, 11)));
    nights.sync();
    nights.sync();
    Path corrected = returned("rt.xlsx");
    try (CorrectedBook book = workbook(2, "2015-11_rt.xlsx")) {
      book.set(12, "KDKEC", "010").saveAs(corrected);
    }
    assertThat(take(corrected).exitCode()).isZero();

    assertThat(nights.keys("person", "active")).hasSize(11).contains("H11-1");
    assertThat(nights.query(WAITING_SINCE)).isEmpty();
  }

  @Test
  void untouchedRepeatedKeysCostNothing() {
    nights
        .write(
            "2015-11/rt.csv",
            households(
                joined(
                    householdsOf(1, 10),
                    household("H10", "JL KEMBAR", name("H20"), 1),
                    wrongRegion("H11"))))
        .write("2015-11/art.csv", persons(headsOf(1, 10)));
    nights.sync();
    List<String> before = nights.content();
    Path untouched = returned("rt.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_rt.xlsx")) {
      assertThat(book.lines()).containsExactly("11", "12", "13");
      book.saveAs(untouched);
    }
    take(untouched);

    assertThat(nights.balance(2)).containsExactly("rt.xlsx correction 3 0 0 0 0 0 3");
    assertThat(nights.content()).isEqualTo(before);
    assertThat(nights.query("select distinct run_id from report.finding")).containsExactly("1");
    assertThat(nights.query("select count(*) from warehouse.change where run_id = 2"))
        .containsExactly("0");
  }

  @Test
  void repeatedKeysDeliveredAgainUnchangedKeepMessageAndAge() {
    String[] rows = joined(householdsOf(1, 10), household("H10", "JL KEMBAR", name("H20"), 1));
    nights.write("2015-11/rt.csv", households(rows));
    nights.sync();
    nights.clear().write("2015-12/rt.csv", households(rows));
    nights.sync();

    assertThat(nights.query(WAITING_SINCE))
        .containsExactly("11 2015-11/rt.csv 1", "12 2015-11/rt.csv 1");
    assertThat(nights.findings("true"))
        .containsExactly("11 KEY_REPEATED open", "12 KEY_REPEATED open");
    try (CorrectedBook book = workbook(2, "2015-11_rt.xlsx")) {
      assertThat(book.lines()).containsExactly("11", "12");
      assertThat(book.message(11)).contains("[KEY_REPEATED]");
      assertThat(book.message(12)).contains("[KEY_REPEATED]");
      book.set(12, "IDBDT", "H20").saveAs(returned("rt.xlsx"));
    }
    assertThat(take(returned("rt.xlsx")).exitCode()).isZero();
    assertThat(nights.keys("household", "active")).contains("H10", "H20").hasSize(11);
    assertThat(nights.query(WAITING_SINCE)).isEmpty();
  }

  @Test
  void aFaultThatOnlyTheLaterDeliveryShowsStandsInTheWorkbookToo() {
    nights.write("2015-11/rt.csv", households(joined(householdsOf(1, 10), wrongRegion("H11"))));
    nights.sync();
    nights
        .clear()
        .write(
            "2015-12/rt.csv",
            households(
                joined(householdsOf(1, 10), household("H11", "JL LAIN"), wrongRegion("H11"))));
    nights.sync();

    assertThat(nights.query(WAITING_SINCE))
        .containsExactly("12 2015-11/rt.csv 1", "12 2015-12/rt.csv 2");
    try (CorrectedBook book = workbook(2, "2015-11_rt.xlsx")) {
      assertThat(book.message(12)).contains("[REGION_UNKNOWN]", "[KEY_REPEATED]");
    }
  }

  @Test
  void aPersonThatWaitsForItsHouseholdIsListedOnceItsKeyIsRepeated() {
    nights
        .write("2015-11/rt.csv", households(joined(householdsOf(1, 10), wrongRegion("H11"))))
        .write("2015-11/art.csv", persons(joined(headsOf(1, 10), head("H11"))));
    nights.sync();
    nights
        .clear()
        .write("2015-12/rt.csv", households(joined(householdsOf(1, 10), wrongRegion("H11"))))
        .write(
            "2015-12/art.csv",
            persons(
                joined(
                    headsOf(1, 10),
                    head("H11"),
                    person("H11-1", "H11", name("H12"), Rows.nik("H12"), 2))));
    nights.sync();

    try (CorrectedBook book = workbook(2, "2015-11_art.xlsx")) {
      assertThat(book.lines()).containsExactly("12");
      assertThat(book.message(12)).contains("[KEY_REPEATED]");
    }
  }
}
