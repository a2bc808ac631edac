package id.padan.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.db.TestDatabase;
import id.padan.definition.Faults;
import id.padan.definition.LinkageModelFile;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Links;
import id.padan.model.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DedupRunTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final LinkageModel PERSON = model("person");
  private static final LinkageModel HOUSEHOLD = model("household");

  private Connection connection;

  @BeforeEach
  void begin() throws SQLException {
    connection = DATABASE.dataSource().getConnection();
    connection.setAutoCommit(false);
  }

  @AfterEach
  void undo() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void linksAHouseholdThatTwoDistrictsDeliveredUnderTwoKeys() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "bdt-2015", "Z9");

    DedupRun.Counts counts = run(1);

    assertThat(counts.persons().merged()).isEqualTo(3);
    assertThat(members())
        .containsExactly(
            "household 100 -> 100",
            "household 200 -> 100",
            "person 101 -> 101",
            "person 102 -> 102",
            "person 103 -> 103",
            "person 201 -> 101",
            "person 202 -> 102",
            "person 203 -> 103");
    assertThat(
            column(
                "select kind || ' ' || source_a || ' ' || source_b || ' ' || decision from dedup.pair order by source_a"))
        .containsExactly(
            "household 100 200 merged",
            "person 101 201 merged",
            "person 102 202 merged",
            "person 103 203 merged");
  }

  @Test
  void laterRunComparesOnlyWhatIsNew() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "bdt-2015", "Z9");
    run(1);
    List<String> first = members();

    Links.Work again = run(2).persons().work();
    assertThat(again.candidates()).isGreaterThan(again.compared());
    assertThat(members()).isEqualTo(first);

    deliverYusuf(300, "bdt-2015", "Q5");
    Links.Work later = run(3).persons().work();
    assertThat(later.compared()).isBetween(again.compared() + 1, later.candidates() - 1);
    List<String> found = members();

    execute("delete from dedup.compared");
    Links.Work all = run(4).persons().work();
    assertThat(all.compared()).isEqualTo(all.candidates()).isEqualTo(later.candidates());
    assertThat(members()).isEqualTo(found);
    assertThat(
            column(
                "select candidates - compared from dedup.linkage_run where kind = 'person' order by run_id"))
        .element(3)
        .isEqualTo("0");
  }

  @Test
  void householdsBehindANewOneAreNotComparedAgain() throws SQLException {
    deliverAgus(100, "M1", "Budi");
    deliverAgus(200, "N1", "Joko");
    deliverAgus(300, "Z9", "Slamet");
    run(1);
    deliverAgus(400, "A0", "Hasan");

    Links.Work later = run(2).households().work();

    assertThat(later.candidates()).isEqualTo(6);
    assertThat(later.compared()).isEqualTo(3);
  }

  @Test
  void whatAnotherModelComparedIsOfNoUse() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "bdt-2015", "Z9");
    run(1);
    execute("update dedup.compared set stamp = replace(stamp, ' ', ' 0')");

    Links.Work again = run(2).persons().work();

    assertThat(again.compared()).isEqualTo(again.candidates());
  }

  @Test
  void explainsAPairWithoutShowingMoreThanSixDigits() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "bdt-2015", "Z9");

    run(1);

    assertThat(column("select explanation_id from dedup.pair where source_a = 101"))
        .singleElement()
        .asString()
        .startsWith("Disatukan (99/100): NIK 177101********** sama, ")
        .contains("nama 'Moh. Yusuf Effendi' sama")
        .contains("Tidak akan disatukan bila ")
        .doesNotContain("1771011203809001");
    assertThat(column("select explanation_en from dedup.pair where source_a = 101").get(0))
        .startsWith("Merged (99/100): NIK 177101********** equal, ");
  }

  @Test
  void keepsWhatComparingAPairGaveAndWhichModelWeighedIt() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "bdt-2015", "Z9");

    run(1);

    // From the right: another household, equal NIK, equal birth date, same sex.
    assertThat(
            column("select to_hex(pattern & x'ffff'::bigint) from dedup.pair where source_a = 101"))
        .containsExactly("1112");
    assertThat(column("select rarity[8] <> 0 from dedup.pair where source_a = 101"))
        .as("a name is rare or common")
        .containsExactly("t");
    assertThat(column("select rarity from dedup.pair where kind = 'household'"))
        .containsExactly((String) null);
    assertThat(
            column(
                "select concat_ws(' ', model, model_version, model_sha256) from dedup.linkage_run"
                    + " where kind = 'person'"))
        .containsExactly(
            "%s %d %s".formatted(PERSON.id().name(), PERSON.id().version(), PERSON.id().sha256()));
  }

  @Test
  void mergesNoRumahTanggaWithAKeluargaButTheirPeople() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "dtsen", "1771010101159001");

    run(1);

    assertThat(members()).hasSize(6).allMatch(member -> member.startsWith("person"));
  }

  @Test
  void keepsTheHouseholdOfAChildWhoMovedOutApart() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    household(200, "bdt-2015", "B2", "Rahmat Effendi");
    person(201, "bdt-2015", "B2", "Rahmat Effendi", "1771010506059003", "2005-06-05", "L", true);
    person(202, "bdt-2015", "B2", "Komala Sari", "1771014506049004", "2004-06-05", "P", false);

    run(1);

    assertThat(members()).containsExactly("person 103 -> 103", "person 201 -> 103");
    assertThat(column("select 1 from dedup.pair where kind = 'household'")).isEmpty();
  }

  @Test
  void writesNothingWhereNothingChanged() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "bdt-2015", "Z9");
    run(1);

    run(2);

    assertThat(column("select 1 from dedup.pair where from_run = 2 or to_run is not null"))
        .isEmpty();
    assertThat(column("select 1 from dedup.entity_member where from_run = 2 or to_run is not null"))
        .isEmpty();
  }

  @Test
  void closesAPairWhoseRecordIsGoneAndKeepsTheOthersMerged() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "bdt-2015", "Z9");
    run(1);
    execute("update validation.person_record set to_run = 2 where source_id = 203");

    run(2);

    assertThat(
            column(
                """
                select source_a || ' ' || source_b || ' ' || decision from dedup.pair
                 where kind = 'person' and to_run is null order by 1"""))
        .containsExactly("101 201 merged", "102 202 merged");
    assertThat(members())
        .filteredOn(member -> member.startsWith("person"))
        .containsExactly(
            "person 101 -> 101", "person 102 -> 102", "person 201 -> 101", "person 202 -> 102");
  }

  @Test
  void obeysADecisionThatTwoRecordsDiffer() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "bdt-2015", "Z9");
    run(1);
    decide("person", 103, 203, "different");

    run(2);

    assertThat(members()).contains("person 102 -> 102", "household 200 -> 100");
    assertThat(members()).noneMatch(member -> member.matches("person [12]03.*"));
    assertThat(pairs("source_a = 103 and to_run is null"))
        .containsExactly("person 103 203 different Sri");
    assertThat(column("select count(distinct pair_id) from dedup.pair where source_a = 103"))
        .as("a pair keeps its number")
        .containsExactly("1");
    assertThat(
            column("select explanation_id from dedup.pair where source_a = 103 and from_run = 2"))
        .singleElement()
        .asString()
        .startsWith(
            "Diputuskan beda oleh petugas. Menurut isinya, peluang sama 99/100: NIK 177101*")
        .doesNotContain("bila", "kelompoknya");
    assertThat(outcomes()).containsExactly("obeyed");
  }

  @Test
  void joinsRecordsThatShareNothingWhereSomeoneSaysSo() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    household(200, "bdt-2015", "B2", "Komala Sari");
    person(201, "bdt-2015", "B2", "Komala Sari", "1771014506049004", "1944-06-05", "P", true);
    decide("person", 103, 201, "same");

    run(1);

    assertThat(members()).containsExactly("person 103 -> 103", "person 201 -> 103");
    assertThat(column("select coalesce(match_weight::text, decided_by) from dedup.entity_member"))
        .containsOnly("steward");
    assertThat(pairs("kind = 'person'")).containsExactly("person 103 201 same Sri");
    run(2);
    assertThat(column("select 1 from dedup.pair where from_run = 2 or to_run is not null"))
        .isEmpty();
    assertThat(column("select 1 from dedup.entity_member where from_run = 2 or to_run is not null"))
        .isEmpty();
  }

  @Test
  void asksAgainAboutADecisionThatContradictsOthers() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    household(200, "bdt-2015", "B2", "Komala Sari");
    person(201, "bdt-2015", "B2", "Komala Sari", "1771014506049004", "1944-06-05", "P", true);
    decide("person", 101, 102, "same");
    decide("person", 102, 201, "same");
    decide("person", 101, 201, "different");

    run(1);

    assertThat(members()).containsExactly("person 101 -> 101", "person 102 -> 101");
    assertThat(pairs("true"))
        .containsExactly(
            "person 101 102 same Sri", "person 101 201 different Sri", "person 102 201 review Sri");
    assertThat(outcomes()).containsExactly("obeyed", "contradicted", "obeyed");
    assertThat(column("select against = array[decision_id + 1] from dedup.decision_outcome"))
        .containsOnly("t", null);
  }

  @Test
  void aDecisionSleepsWhileARecordIsGoneAndWakesWhenItsKeyIsBack() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "bdt-2015", "Z9");
    decide("person", 103, 203, "different");
    run(1);
    execute("update validation.person_record set to_run = 2 where source_id = 203");

    run(2);
    assertThat(outcomes()).containsExactly("sleeping");
    assertThat(pairs("source_a = 103 and to_run is null")).isEmpty();

    person(303, "bdt-2015", "Z9", "Rahmat Effendi", "1771010506059003", "2005-06-05", "L", false);
    execute("update validation.person_record set source_key = 'Z9-203' where source_id = 303");
    run(3);
    assertThat(outcomes()).containsExactly("obeyed");
    assertThat(pairs("source_a = 103 and to_run is null"))
        .containsExactly("person 103 303 different Sri");
    assertThat(members()).noneMatch(member -> member.matches("person [13]03.*"));
  }

  @Test
  void orderOfDecisionsMakesNoDifference() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "bdt-2015", "Z9");
    household(300, "bdt-2015", "B2", "Komala Sari");
    person(301, "bdt-2015", "B2", "Komala Sari", "1771014506049004", "1944-06-05", "P", true);
    String content =
        "select kind || source_a || source_b || decision from dedup.pair"
            + " where to_run is null order by kind, source_a, source_b";
    decide("person", 101, 301, "same");
    decide("person", 103, 203, "different");
    decide("person", 102, 202, "same");
    run(1);
    List<String> members = members();
    List<String> pairs = column(content);
    execute("delete from console.decision");
    decide("person", 102, 202, "same");
    decide("person", 103, 203, "different");
    decide("person", 101, 301, "same");

    run(2);

    assertThat(members()).isEqualTo(members).contains("person 301 -> 101", "person 201 -> 101");
    assertThat(column(content)).isEqualTo(pairs);
  }

  @Test
  void theLatestDecisionOfAPairHolds() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "bdt-2015", "Z9");
    decide("person", 103, 203, "different");
    run(1);
    decide("person", 103, 203, "same");

    run(2);

    assertThat(members()).contains("person 203 -> 103");
    assertThat(outcomes()).containsExactly("obeyed");
    assertThat(column("select to_run from dedup.decision_outcome order by decision_id"))
        .containsExactly("2", null);
  }

  @Test
  void tellsHowMuchItCompared() throws SQLException {
    deliverYusuf(100, "bdt-2015", "A1");
    deliverYusuf(200, "bdt-2015", "Z9");

    long compared = run(1).persons().work().candidates();
    run(1);

    assertThat(column("select kind || ' ' || records || ' ' || candidates from dedup.linkage_run"))
        .containsExactlyInAnyOrder("person 6 " + compared, "household 2 0");
  }

  /** Sri decides about the keys that two sources have. */
  private void decide(String kind, long a, long b, String answer) throws SQLException {
    execute(
        """
        insert into console.decision
               (kind, layout_a, key_a, layout_b, key_b, number, answer, origin, decided_by, login, decided_at,
                identity_a, identity_b)
        select ?, a.layout_id, a.source_key, b.layout_id, b.source_key,
               (select count(*) + 1 from console.decision where (key_a, key_b) = (a.source_key, b.source_key)),
               ?, 'review', 'Sri', 'sri', now(), '', ''
          from validation.person_record a, validation.person_record b
         where a.source_id = ? and b.source_id = ?
        """,
        kind,
        answer,
        a,
        b);
  }

  private List<String> outcomes() throws SQLException {
    return column(
        "select outcome from dedup.decision_outcome where to_run is null order by decision_id");
  }

  private List<String> pairs(String where) throws SQLException {
    return column(
        "select concat_ws(' ', kind, source_a, source_b, decision, decided_by) from dedup.pair where "
            + where
            + " order by kind, source_a, source_b");
  }

  private DedupRun.Counts run(long runId) throws SQLException {
    return DedupRun.run(connection, runId, PERSON, HOUSEHOLD, Progress.NONE);
  }

  private List<String> members() throws SQLException {
    return column(
        "select kind || ' ' || source_id || ' -> ' || entity_id from dedup.entity_member where to_run is null order by kind, source_id");
  }

  private void deliverYusuf(int id, String layout, String key) throws SQLException {
    household(id, layout, key, "Moh. Yusuf Effendi");
    person(id + 1, layout, key, "Moh. Yusuf Effendi", "1771011203809001", "1980-03-12", "L", true);
    person(id + 2, layout, key, "Siti Aminah", "1771014506829002", "1982-06-05", "P", false);
    person(id + 3, layout, key, "Rahmat Effendi", "1771010506059003", "2005-06-05", "L", false);
  }

  /** Households whose heads have one name, and nothing else in common. */
  private void deliverAgus(int id, String key, String member) throws SQLException {
    household(id, "bdt-2015", key, "Agus Salim");
    execute(
        "update validation.household_record set no_kk = ?, address = ? where source_id = ?",
        "1771010101159" + id,
        "Jl. " + member,
        id);
    person(id + 1, "bdt-2015", key, member, "17710112038" + (90000 + id), "1980-03-12", "L", false);
  }

  private void household(int id, String layout, String key, String head) throws SQLException {
    boolean family = layout.equals("dtsen");
    execute(
        """
        insert into validation.household_record
               (record_id, source_id, layout_id, source_key, unit, content_hash, file_id, line, period, from_run,
                head_name, no_kk, kabkota_code, kecamatan_code, desa_code, rt, rw, address)
        values (?, ?, ?, ?, ?, 0, 1, 1, '2015-06', 1, ?, '1771010101159001', '1771', '177101', '1771011001', '3', '1', 'Jl. Merdeka 5')
        """,
        id,
        id,
        layout + (family ? "-family" : "-household"),
        key,
        family ? "keluarga" : "rumah_tangga",
        head);
  }

  private void person(
      int id,
      String layout,
      String key,
      String name,
      String nik,
      String born,
      String sex,
      boolean head)
      throws SQLException {
    boolean family = layout.equals("dtsen");
    execute(
        """
        insert into validation.person_record
               (record_id, source_id, layout_id, source_key, unit, content_hash, file_id, line, period, from_run,
                parent_key, name, nik, nik_status, birth_date, sex, kabkota_code, kecamatan_code, desa_code, hub_krt, hub_kk)
        values (?, ?, ?, ?, ?, 0, 1, 1, '2015-06', 1, ?, ?, ?, 'well_formed', ?::date, ?, '1771', '177101', '1771011001',
                case when ? then 'Kepala rumah tangga' end, case when ? then 'Kepala keluarga' end)
        """,
        id,
        id,
        layout + "-person",
        key + "-" + id,
        family ? "keluarga" : "rumah_tangga",
        key,
        name,
        nik,
        born,
        sex,
        head,
        head);
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private List<String> column(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static LinkageModel model(String id) {
    Faults faults = new Faults();
    LinkageModel model =
        LinkageModelFile.read(Path.of("jobs/linkage/" + id + ".yaml"), faults).orElse(null);
    assertThat(faults.list()).isEmpty();
    return model;
  }
}
