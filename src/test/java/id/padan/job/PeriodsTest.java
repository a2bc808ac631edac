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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that one period of a district shows and the other does not, in one run or in two. */
class PeriodsTest {

  private static final String FINDINGS =
      "select kind, source_key, code, state from report.finding order by 1, 2, 3, 4";
  private static final String WAITING =
      "select kind, coalesce(source_key, '-') from validation.rejected_row where to_run is null"
          + " order by 1, 2";
  private static final String MALFORMED = "CATATAN,RUMAH TERKUNCI";

  @TempDir private Path folder;

  /** Both periods hold H10 to H30 without faults, so that no delivery looks like a drift. */
  private static Nights write(Nights nights) {
    return nights
        .write(
            "2015-10/rt.csv",
            households(
                joined(
                    householdsOf(10, 30),
                    household("H1", "JL A 1", name("H1"), 2),
                    "H2,17,71,980,001,JL B 2," + name("H2") + ",1",
                    household("H3", "JL C 3"),
                    household("H4", "JL D 4", name("H4"), 2),
                    household("H5", "JL E 5", name("H5"), 2),
                    household("H6", "JL F 6"),
                    household("H6", "JL F 66"),
                    household("H7", "JL G 7"),
                    household("H8", "JL H 8"),
                    "H9,17,71,980,001,JL I 9," + name("H9") + ",1",
                    MALFORMED,
                    MALFORMED + ",DUA KALI")))
        .write(
            "2015-10/art.csv",
            persons(
                joined(
                    headsOf(10, 30),
                    head("H1"),
                    head("H3"),
                    head("H4"),
                    head("H5"),
                    person("H7-1", "H7", name("H7"), "0", 1),
                    person("H8-1", "H8", "-", Rows.nik("H8"), 1))))
        .write(
            "2015-11/rt.csv",
            households(
                joined(
                    householdsOf(10, 30),
                    household("H1", "JL A 1"),
                    household("H2", "JL B 2"),
                    household("H3", "JL C 3", name("H3"), 2),
                    household("H4", "JL D 4", name("H4"), 2),
                    household("H5", "JL E 5", name("H5"), 3),
                    household("H6", "JL F 6"),
                    household("H7", "JL G 7"),
                    household("H8", "JL H 8"),
                    "H9,17,71,980,001,JL I 9," + name("H9") + ",1",
                    MALFORMED)))
        .write(
            "2015-11/art.csv",
            persons(
                joined(
                    headsOf(10, 30),
                    head("H1"),
                    head("H2"),
                    head("H3"),
                    head("H4"),
                    head("H5"),
                    head("H6"),
                    head("H7"),
                    head("H8"))));
  }

  @Test
  void faultOfARowThatTheLaterPeriodCorrectsIsNotOpen() throws SQLException {
    try (Nights nights = new Nights(folder)) {
      write(nights).sync();

      assertThat(nights.query(FINDINGS))
          .containsExactly(
              "household H1 MEMBER_COUNT_DIFFERS superseded",
              "household H2 REGION_UNKNOWN superseded",
              "household H3 MEMBER_COUNT_DIFFERS open",
              "household H4 MEMBER_COUNT_DIFFERS open",
              "household H5 MEMBER_COUNT_DIFFERS open",
              "household H5 MEMBER_COUNT_DIFFERS superseded",
              "household H6 KEY_REPEATED superseded",
              "household H6 KEY_REPEATED superseded",
              "household H8 HEAD_MISSING superseded",
              "household H9 REGION_UNKNOWN open",
              "household - ROW_MALFORMED open",
              "household - ROW_MALFORMED superseded",
              "person H7-1 NIK_EMPTY superseded",
              "person H8-1 NAME_MISSING superseded");
      assertThat(nights.query(WAITING)).containsExactly("household -", "household H9");
      assertThat(
              nights.query(
                  "select source_key, period from warehouse.source_record where kind = 'household'"
                      + " and state = 'active' and source_key in ('H1', 'H3', 'H5')"))
          .containsExactlyInAnyOrder("H1 2015-11", "H3 2015-11", "H5 2015-11");
      assertThat(
              nights.query(
                  "select head_name, jumlah_art from warehouse.household where jumlah_art > 1"))
          .containsExactlyInAnyOrder(name("H3") + " 2", name("H4") + " 2", name("H5") + " 3");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-10 2015-11", "2015-11 2015-10"})
  void twoRunsInEitherOrderGiveWhatOneRunGives(String order) throws SQLException {
    try (Nights together = new Nights(folder.resolve("together"));
        Nights apart = new Nights(folder.resolve("apart"))) {
      write(together).sync();
      write(apart);
      for (String period : order.split(" ")) {
        assertThat(apart.sync(period).exitCode()).isLessThan(2);
      }

      assertThat(apart.query(FINDINGS)).isEqualTo(together.query(FINDINGS));
      assertThat(apart.query(WAITING)).isEqualTo(together.query(WAITING));
      assertThat(apart.content()).isEqualTo(together.content());
    }
  }

  @Test
  void sameTwoPeriodsAgainReopenNothing() throws SQLException {
    try (Nights nights = new Nights(folder)) {
      write(nights).sync();
      List<String> findings = nights.query(FINDINGS);
      List<String> waiting = nights.query(WAITING);

      assertThat(nights.sync().exitCode()).isLessThan(2);

      assertThat(nights.query(FINDINGS)).isEqualTo(findings);
      assertThat(nights.query(WAITING)).isEqualTo(waiting);
      assertThat(nights.query("select count(*) from report.finding where run_id = 2"))
          .containsExactly("0");
    }
  }

  /**
   * Three months: what the first shows and the last shows again is open, clean as the second may
   * be.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-10 2015-11 2015-12",
        "2015-10 2015-12 2015-11",
        "2015-11 2015-10 2015-12",
        "2015-11 2015-12 2015-10",
        "2015-12 2015-10 2015-11",
        "2015-12 2015-11 2015-10"
      })
  void whatTheLatestPeriodShowsIsOpenInWhateverOrder(String order) throws SQLException {
    String[] faults = {
      household("H1", "JL A 1", name("H1"), 2),
      "H2,17,71,980,001,JL B 2," + name("H2") + ",1",
      household("H3", "JL C 3"),
      household("H3", "JL C 33"),
      "H4,17,71,010,001,JL D 4," + name("H4") + ",banyak",
      MALFORMED
    };
    String[] clean = {
      household("H1", "JL A 1"),
      household("H2", "JL B 2"),
      household("H3", "JL C 3"),
      household("H4", "JL D 4")
    };
    try (Nights nights = new Nights(folder)) {
      for (String period : List.of("2015-10", "2015-11", "2015-12")) {
        String[] further = period.equals("2015-11") ? clean : faults;
        nights
            .write(period + "/rt.csv", households(joined(householdsOf(10, 40), further)))
            .write(
                period + "/art.csv",
                persons(joined(headsOf(10, 40), head("H1"), head("H2"), head("H3"), head("H4"))));
      }
      for (String period : order.split(" ")) {
        assertThat(nights.sync(period).exitCode()).isLessThan(2);
      }

      assertThat(
              nights.query(
                  "select kind, source_key, code from report.finding where state = 'open'"
                      + " order by 1, 2, 3"))
          .containsExactly(
              "household H1 MEMBER_COUNT_DIFFERS",
              "household H2 REGION_UNKNOWN",
              "household H3 KEY_REPEATED",
              "household H3 KEY_REPEATED",
              "household H4 NUMBER_INVALID",
              "household - ROW_MALFORMED");
      assertThat(nights.query(WAITING))
          .containsExactly("household -", "household H2", "household H3", "household H3");
    }
  }
}
