package id.padan.job;

import static id.padan.job.Rows.head;
import static id.padan.job.Rows.headsOf;
import static id.padan.job.Rows.household;
import static id.padan.job.Rows.households;
import static id.padan.job.Rows.householdsOf;
import static id.padan.job.Rows.joined;
import static id.padan.job.Rows.person;
import static id.padan.job.Rows.persons;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later, late, repeated or further file means for what is known already. */
class DeliveryTest {

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

  private void deliver(String period, int from, int to) {
    nights
        .write(period + "/rt.csv", households(householdsOf(from, to)))
        .write(period + "/art.csv", persons(headsOf(from, to)));
  }

  @Test
  void laterPeriodChangesKeepsAndMissesKeysAndTheyComeBack() {
    deliver("2015-11", 1, 12);
    assertThat(nights.sync().exitCode()).isZero();
    assertThat(nights.balance(1))
        .containsExactly(
            "2015-11/art.csv person 12 12 0 0 0 0 0", "2015-11/rt.csv household 12 12 0 0 0 0 0");
    assertThat(nights.query("select code from report.finding")).isEmpty();

    nights.clear();
    nights
        .write(
            "2016-01/rt.csv",
            households(
                joined(
                    householdsOf(2, 11),
                    household("H12", "JL BARU 1"),
                    household("H13", "JL BARU 2"))))
        .write("2016-01/art.csv", persons(headsOf(2, 13)));
    assertThat(nights.sync().exitCode()).isZero();
    assertThat(nights.balance(2))
        .containsExactly(
            "2016-01/art.csv person 12 1 0 11 0 0 0", "2016-01/rt.csv household 12 1 1 10 0 0 0");
    assertThat(nights.keys("household", "not_in_latest")).containsExactly("H1");
    assertThat(nights.keys("person", "not_in_latest")).containsExactly("H1-1");
    assertThat(nights.keys("household", "superseded")).containsExactly("H12");
    assertThat(
            nights.query("select status, count(*) from warehouse.household group by 1 order by 1"))
        .containsExactly("active 12", "not_in_latest 1");
    assertThat(
            nights.query(
                "select kind, change, count(*) from warehouse.change where run_id = 2 group by 1, 2"
                    + " order by 1, 2"))
        .containsExactly(
            "household changed 1",
            "household gone 1",
            "household new 1",
            "person gone 1",
            "person new 1");

    nights.clear();
    deliver("2016-02", 1, 13);
    assertThat(nights.sync().exitCode()).isZero();
    assertThat(nights.keys("household", "not_in_latest")).isEmpty();
    assertThat(nights.query("select status, count(*) from warehouse.household group by 1"))
        .containsExactly("active 13");
    assertThat(
            nights.query(
                "select kind, change, count(*) from warehouse.change where run_id = 3 and change ="
                    + " 'back' group by 1, 2 order by 1"))
        .containsExactly("household back 1", "person back 1");
  }

  @Test
  void earlierPeriodThatComesLateIsSuperseded() {
    deliver("2016-02", 1, 11);
    nights.sync();
    nights.clear();
    nights.write(
        "2015-11/rt.csv",
        households(
            joined(
                householdsOf(2, 11),
                household("H1", "JL LAMA 1"),
                household("H12", "JL LAMA 12"))));
    assertThat(nights.sync().exitCode()).isZero();

    assertThat(nights.balance(2)).containsExactly("2015-11/rt.csv household 12 1 1 10 0 0 0");
    assertThat(
            nights.query(
                "select address from warehouse.household where head_name = '"
                    + Rows.name("H1")
                    + "'"))
        .containsExactly("JL MELATI H1");
    assertThat(
            nights.query(
                "select period, state from warehouse.source_record where source_key = 'H1' order by 1"))
        .containsExactly("2015-11 superseded", "2016-02 active");
    assertThat(nights.keys("household", "not_in_latest")).containsExactly("H12");
  }

  @Test
  void contentOfASupersededPeriodThatComesBackIsAChange() {
    deliver("2015-11", 1, 12);
    nights.sync();
    nights.clear();
    deliver("2016-02", 1, 12);
    nights.sync();
    nights.clear();
    nights.write(
        "2016-01/rt.csv", households(joined(householdsOf(2, 12), household("H1", "JL LAIN 1"))));
    nights.sync();
    assertThat(nights.balance(3)).containsExactly("2016-01/rt.csv household 12 0 1 11 0 0 0");
    nights.clear();
    nights.write(
        "2016-03/rt.csv", households(joined(householdsOf(2, 12), household("H1", "JL LAIN 1"))));
    assertThat(nights.sync().exitCode()).isZero();

    assertThat(nights.balance(4)).containsExactly("2016-03/rt.csv household 12 0 1 11 0 0 0");
    assertThat(
            nights.query(
                "select address from warehouse.household where head_name = '"
                    + Rows.name("H1")
                    + "'"))
        .containsExactly("JL LAIN 1");
  }

  @Test
  void sameNameReplacesAndAnotherNameAddsToADelivery() {
    nights.write("2015-11/rt.csv", households(householdsOf(1, 12)));
    nights.sync();
    nights.write(
        "2015-11/rt.csv", households(joined(householdsOf(1, 10), household("H11", "JL BARU 11"))));
    assertThat(nights.sync().exitCode()).isZero();
    assertThat(nights.balance(2)).containsExactly("2015-11/rt.csv household 11 0 1 10 0 0 0");
    assertThat(nights.keys("household", "not_in_latest")).containsExactly("H12");

    nights.clear().write("2015-11/susulan.csv", households(householdsOf(12, 14)));
    assertThat(nights.sync().exitCode()).isZero();
    assertThat(nights.balance(3)).containsExactly("2015-11/susulan.csv household 3 2 0 1 0 0 0");
    assertThat(nights.keys("household", "not_in_latest")).isEmpty();
    assertThat(nights.keys("household", "active")).hasSize(14);
  }

  @Test
  void sameBytesUnderAnotherNameInOneRunAreRepeatedRows() {
    nights
        .write("2015-11/a.csv", households(householdsOf(1, 3)))
        .write("2015-11/b.csv", households(householdsOf(1, 3)));
    nights.sync();
    nights.sync();

    assertThat(nights.balance(1))
        .containsExactly(
            "2015-11/a.csv household 3 3 0 0 0 0 0", "2015-11/b.csv household 3 0 0 0 3 0 0");
    assertThat(nights.balance(2))
        .containsExactly(
            "2015-11/a.csv household 3 0 0 3 0 0 0", "2015-11/b.csv household 3 0 0 0 3 0 0");
  }

  @Test
  void repeatedKeyInOneRunRejectsAllItsRowsAndCopiesAreOnlyCounted() {
    nights
        .write(
            "2015-11/a.csv",
            households(
                joined(
                    householdsOf(1, 4),
                    household("H1", "JL LAIN 1"),
                    household("H2", "JL MELATI H2"))))
        .write("2015-11/b.csv", households(household("H3", "JL LAIN 3")));
    nights.sync();

    assertThat(nights.balance(1))
        .containsExactly(
            "2015-11/a.csv household 6 2 0 0 1 0 3", "2015-11/b.csv household 1 0 0 0 0 0 1");
    assertThat(nights.query("select file_name, line, code from report.finding order by 1, 2"))
        .containsExactly(
            "2015-11/a.csv 2 KEY_REPEATED",
            "2015-11/a.csv 4 KEY_REPEATED",
            "2015-11/a.csv 6 KEY_REPEATED",
            "2015-11/b.csv 2 KEY_REPEATED");
    assertThat(nights.keys("household", "active")).containsExactly("H2", "H4");

    nights.sync();
    assertThat(nights.balance(2))
        .containsExactly(
            "2015-11/a.csv household 6 0 0 2 1 0 3", "2015-11/b.csv household 1 0 0 0 0 0 1");
    assertThat(nights.query("select count(*) from report.finding where state = 'open'"))
        .containsExactly("4");
  }

  @Test
  void keyRepeatedInALaterRunRejectsTheLaterRowsOnly() {
    nights.write("2015-11/a.csv", households(householdsOf(1, 12)));
    nights.sync();
    nights.write(
        "2015-11/b.csv",
        households(household("H3", "JL LAIN 3"), household("H13", "JL MELATI H13")));
    nights.sync("2015-11/b.csv");
    assertThat(nights.balance(2)).containsExactly("b.csv household 2 1 0 0 0 0 1");
    assertThat(nights.keys("household", "active")).hasSize(13);

    nights.sync(); // both files together: each is known from its own run
    assertThat(nights.balance(3))
        .containsExactly(
            "2015-11/a.csv household 12 0 0 12 0 0 0", "2015-11/b.csv household 2 0 0 1 0 0 1");
    assertThat(nights.keys("household", "active")).hasSize(13);
    assertThat(nights.query("select line, code, state from report.finding"))
        .containsExactly("2 KEY_REPEATED open");
  }

  @Test
  void severalPeriodsInOneRunGiveWhatSeparateRunsGive() throws SQLException {
    for (String period : new String[] {"2015-11", "2016-01", "2016-02"}) {
      deliver(period, 1, 12);
    }
    nights
        .write(
            "2016-01/rt.csv",
            households(
                joined(
                    householdsOf(3, 12),
                    household("H1", "JL LAIN 1"),
                    household("H2", "JL LAIN 2"))))
        .write(
            "2016-02/rt.csv",
            households(
                joined(
                    householdsOf(3, 11),
                    household("H1", "JL MELATI H1"),
                    household("H2", "JL LAIN 2"))))
        .write("2016-02/art.csv", persons(headsOf(1, 11)));
    assertThat(nights.sync().exitCode()).isZero();

    for (String order :
        new String[] {
          "2015-11 2016-01 2016-02", "2016-02 2016-01 2015-11", "2016-01 2016-02 2015-11"
        }) {
      Path other = folder.resolve(order.replace(' ', '_'));
      try (Nights separate = new Nights(other)) {
        for (String period : order.split(" ")) {
          assertThat(
                  separate
                      .write(period + "/rt.csv", read(period + "/rt.csv"))
                      .write(period + "/art.csv", read(period + "/art.csv"))
                      .sync(period)
                      .exitCode())
              .as(order)
              .isZero();
        }
        assertThat(separate.content()).as(order).isEqualTo(nights.content());
      }
    }
  }

  private String read(String name) {
    try {
      return java.nio.file.Files.readString(nights.inbox().resolve(name));
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void personWaitsForItsHouseholdAndIsLoadedWithIt() {
    nights.write("2015-11/art.csv", persons(headsOf(1, 3)));
    nights.sync();
    assertThat(nights.balance(1)).containsExactly("2015-11/art.csv person 3 0 0 0 0 0 3");
    assertThat(nights.findings("true"))
        .containsExactly("2 PARENT_MISSING open", "3 PARENT_MISSING open", "4 PARENT_MISSING open");

    nights.clear().write("2015-11/rt.csv", households(householdsOf(1, 2)));
    nights.sync();
    assertThat(nights.balance(2))
        .contains("2015-11/rt.csv household 2 2 0 0 0 0 0", "2015-11/art.csv person 3 2 0 0 0 0 1");
    assertThat(nights.findings("true"))
        .containsExactly(
            "2 PARENT_MISSING superseded", "3 PARENT_MISSING superseded", "4 PARENT_MISSING open");
    assertThat(nights.query("select count(*) from warehouse.household_member"))
        .containsExactly("2");
  }

  @Test
  void personOfARejectedHouseholdIsLoadedOnceThatIsCorrected() {
    nights
        .write(
            "2015-11/rt.csv",
            households(household("H1", "JL A 1", "...", 2), household("H2", "JL B 2")))
        .write(
            "2015-11/art.csv",
            persons(person("H1-2", "H1", "UDIN SEDUNIA", Rows.nik("H1"), 3), head("H2")));
    nights.sync();
    assertThat(
            nights.query(
                "select kind, line, code from report.finding where severity = 'error' order by 1"))
        .containsExactly("household 2 NAME_MISSING", "person 2 PARENT_REJECTED");

    nights.clear().write("2015-11/rt.csv", households(householdsOf(1, 2)));
    nights.sync();
    assertThat(
            nights.query(
                "select kind, line, code, state from report.finding where severity = 'error' order by 1"))
        .containsExactly(
            "household 2 NAME_MISSING superseded", "person 2 PARENT_REJECTED superseded");
    assertThat(nights.keys("person", "active")).containsExactly("H1-2", "H2-1");
  }

  @Test
  void headsNameComesFromTheMemberWithRelationHead() {
    nights
        .write(
            "2015-11/rt.csv",
            households(household("H1", "JL A 1", "-", 1), household("H2", "JL B 2")))
        .write("2015-11/art.csv", persons(head("H1"), head("H2")));
    assertThat(nights.sync().exitCode()).isZero();

    assertThat(nights.query("select head_name from warehouse.household order by 1"))
        .containsExactlyInAnyOrder(Rows.name("H1"), Rows.name("H2"));
    assertThat(nights.query("select code from report.finding")).isEmpty();
  }

  @Test
  void driftWaitsUntilSomebodyAcceptsIt() {
    deliver("2015-11", 1, 12);
    nights.sync();
    deliver("2016-01", 1, 8);
    RunService.Result waiting = nights.sync("2016-01");

    assertThat(waiting.exitCode()).isEqualTo(3);
    assertThat(waiting.message().orElseThrow().toString())
        .contains("177101")
        .contains("--accept-drift");
    assertThat(nights.keys("household", "not_in_latest")).isEmpty();
    assertThat(nights.resume().exitCode()).isEqualTo(3);
    assertThat(nights.keys("household", "not_in_latest")).isEmpty();

    assertThat(nights.resume("Kepala Seksi").exitCode()).isZero();
    assertThat(nights.keys("household", "not_in_latest")).hasSize(4);
    assertThat(nights.resume().exitCode()).as("nothing to resume").isZero();
  }

  @Test
  void newSyncAbandonsARunThatWaits() {
    deliver("2015-11", 1, 12);
    nights.sync();
    deliver("2016-01", 1, 8);
    assertThat(nights.sync("2016-01").exitCode()).isEqualTo(3);
    deliver("2016-01", 1, 12);
    assertThat(nights.sync("2016-01").exitCode()).isZero();

    assertThat(nights.query("select run_id, state from report.run order by 1"))
        .containsExactly("1 published", "2 abandoned", "3 published");
    assertThat(nights.keys("household", "active")).hasSize(12);
    assertThat(nights.query("select count(*) from report.finding")).containsExactly("0");
  }

  @Test
  void rejectedKeyKeepsItsLastAcceptedVersionActive() {
    deliver("2015-11", 1, 12);
    nights.sync();
    nights.clear();
    deliver("2016-01", 2, 12);
    nights.write(
        "2016-01/rt.csv",
        households(joined(householdsOf(2, 12), "H1,17,71,980,001,JL X," + Rows.name("H1") + ",1")));
    nights.write("2016-01/art.csv", persons(headsOf(1, 12)));
    nights.sync();

    assertThat(nights.findings("severity = 'error'")).containsExactly("13 REGION_UNKNOWN open");
    assertThat(nights.keys("household", "active")).hasSize(12).contains("H1");
    assertThat(nights.keys("person", "active")).hasSize(12);
  }

  @Test
  void findingKeepsItsIdAndIsSupersededByOtherContent() {
    nights
        .write("2015-11/rt.csv", households(householdsOf(1, 2)))
        .write(
            "2015-11/art.csv", persons(person("H1-1", "H1", Rows.name("H1"), "0", 1), head("H2")));
    nights.sync();
    var id = nights.query("select finding_id from report.finding where code = 'NIK_EMPTY'");
    nights.sync();
    assertThat(nights.query("select finding_id, run_id from report.finding"))
        .containsExactly(id.get(0) + " 1");

    nights.clear().write("2016-01/art.csv", persons(head("H1"), head("H2")));
    nights.sync();
    assertThat(nights.query("select finding_id, state from report.finding"))
        .containsExactly(id.get(0) + " superseded");

    nights
        .clear()
        .write(
            "2016-02/art.csv", persons(person("H1-1", "H1", Rows.name("H1"), "0", 1), head("H2")));
    nights.sync();
    assertThat(nights.query("select finding_id, state, run_id from report.finding"))
        .containsExactly(id.get(0) + " open 4");
  }
}
