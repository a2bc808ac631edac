package id.padan.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.db.TestDatabase;
import id.padan.definition.Faults;
import id.padan.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchRunTest {

  private static final String OPEN_MATCHES =
      """
      select concat_ws(' ', programme_id, unit, household_id, 'p' || person_id, 'k' || family_no, state, from_run)
        from intervention.match where to_run is null order by programme_id, household_id, person_id, family_no
      """;

  private static TestDatabase database;

  @TempDir Path folder;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.fresh();
  }

  @BeforeEach
  void empty() throws SQLException {
    execute(
        """
        truncate warehouse.golden_household, warehouse.golden_person, warehouse.member,
            decile.assignment, intervention.programme, intervention.match, intervention.aid
        """);
  }

  @Test
  void matchesFamiliesHouseholdsAndPersons() throws SQLException, IOException {
    List<Programme> programmes =
        programmes(
            programme("keluarga-lansia", "keluarga", "members: {where: {age: {min: 60}}}", "4"),
            programme("jamban", "rumah_tangga", "in: {column: fasbab, labels: Tidak ada}", "4"),
            programme("lansia", "person", "age: {min: 60}", "4"));
    household(1, "rumah_tangga", "fasbab, decile_received", "'Tidak ada', 2");
    household(2, "keluarga", "fasbab, decile_received", "'Tidak ada', 2");
    household(3, "rumah_tangga", "fasbab, decile_received, sta_pkh", "'Sendiri', 9, true");
    household(4, "keluarga", "sta_pkh", "true");
    member(11, 1, 1, 70);
    member(12, 1, 2, 30);
    member(13, 1, null, 65);
    member(21, 2, null, 61);
    member(31, 3, 1, 61);
    member(41, 4, null, 61);
    execute("insert into warehouse.member values (2, 11, 'keluarga', null, 1, '1801', 1, null)");

    assertThat(run(7, programmes)).isEqualTo(new MatchCounts(4, 11, 11, 0));
    assertThat(rows(OPEN_MATCHES))
        .containsExactly(
            "jamban rumah_tangga 1 eligible_unserved 7",
            "jamban rumah_tangga 3 served_not_eligible 7",
            "keluarga-lansia keluarga 1 k1 eligible_unserved 7",
            "keluarga-lansia keluarga 2 k1 eligible_unserved 7",
            "keluarga-lansia keluarga 3 k1 served_not_eligible 7",
            "keluarga-lansia keluarga 4 k1 undecided 7",
            "lansia person 1 p11 eligible_unserved 7",
            "lansia person 1 p13 eligible_unserved 7",
            "lansia person 2 p21 eligible_unserved 7",
            "lansia person 3 p31 served_not_eligible 7",
            "lansia person 4 p41 undecided 7");
  }

  @Test
  void secondRunWritesNothingAndChangedRunOnlyDifferences() throws SQLException, IOException {
    List<Programme> programmes =
        programmes(
            programme("jamban", "rumah_tangga", "in: {column: fasbab, labels: Tidak ada}", "4"));
    household(1, "rumah_tangga", "fasbab, decile_received", "'Tidak ada', 2");
    household(2, "rumah_tangga", "fasbab, decile_received", "'Tidak ada', 3");
    household(3, "rumah_tangga", "fasbab, decile_received", "'Tidak ada', 4");
    run(7, programmes);

    assertThat(run(8, programmes)).isEqualTo(new MatchCounts(3, 3, 0, 0));

    execute("update warehouse.golden_household set decile_received = 5 where household_id = 2");
    execute("update warehouse.golden_household set fasbab = null where household_id = 3");
    assertThat(run(9, programmes)).isEqualTo(new MatchCounts(3, 2, 1, 2));
    assertThat(rows(OPEN_MATCHES))
        .containsExactly(
            "jamban rumah_tangga 1 eligible_unserved 7", "jamban rumah_tangga 3 undecided 9");
    assertThat(rows("select reason from intervention.match where from_run = 9"))
        .containsExactly("belum dapat diputuskan: fasbab kosong");

    assertThat(run(10, List.of())).isEqualTo(new MatchCounts(3, 0, 0, 2));
  }

  @Test
  void programmeIsRewrittenOnlyWhenItsFileChanges() throws SQLException, IOException {
    String jamban = programme("jamban", "rumah_tangga", "is-true: rumah_lain", "4");
    run(7, programmes(jamban));
    String first = rows("select xmin from intervention.programme").get(0);
    run(8, programmes(jamban));
    assertThat(rows("select xmin from intervention.programme")).containsExactly(first);

    run(9, programmes(jamban.replace("name: jamban", "name: Jamban sehat")));
    assertThat(rows("select name from intervention.programme")).containsExactly("Jamban sehat");
  }

  @Test
  void deliveredAidServesWithinItsYears() throws SQLException, IOException {
    List<Programme> programmes =
        programmes(
            programme("ever", "rumah_tangga", "is-true: rumah_lain", "10"),
            programme("yearly", "rumah_tangga", "is-true: rumah_lain", "10")
                .replace("household: sta_pkh", "household: sta_pkh, report-years: 1"));
    household(1, "rumah_tangga", "rumah_lain, decile_received", "true, 1");
    household(2, "rumah_tangga", "rumah_lain, decile_received", "true, 1");
    aid("ever", 1, 2019, "disalurkan");
    aid("yearly", 1, 2025, "disalurkan");
    aid("yearly", 2, 2026, "disalurkan");
    aid("ever", 2, 2026, "batal");

    run(7, programmes);
    assertThat(rows(OPEN_MATCHES))
        .containsExactly(
            "ever rumah_tangga 1 eligible_served 7",
            "ever rumah_tangga 2 eligible_unserved 7",
            "yearly rumah_tangga 1 eligible_unserved 7",
            "yearly rumah_tangga 2 eligible_served 7");
  }

  @Test
  void programmeIsMatchedWhileItIsValidInTheLatestPeriod() throws SQLException, IOException {
    String jamban = programme("jamban", "rumah_tangga", "is-true: rumah_lain", "10");
    household(1, "rumah_tangga", "rumah_lain, decile_received", "true, 1");

    assertThat(run(7, programmes(jamban)).matches()).isEqualTo(1);
    String ended =
        jamban.replace("valid-from: 2015-01-01", "valid-from: 2015-01-01\n    valid-to: ");
    assertThat(run(8, programmes(ended.replace("valid-to: ", "valid-to: 2026-06-30"))).matches())
        .isEqualTo(1);
    assertThat(run(9, programmes(ended.replace("valid-to: ", "valid-to: 2026-06-29"))).matches())
        .isZero();
  }

  @Test
  void localDecileFeedsMatchingUnlessItsModelIsIllustrative() throws SQLException, IOException {
    String local =
        programme("lokal", "rumah_tangga", "is-true: rumah_lain", "4")
            .replace("source: received", "source: local");
    household(1, "rumah_tangga", "rumah_lain, decile_received", "true, 9");
    execute(
        """
        insert into decile.assignment (household_id, unit, scope, area_code, model_id, model_sha256, score,
            decile, local, reason, kabkota_code, from_run)
        values (1, 'rumah_tangga', 'kabkota', '1801', 'kriteria', 'x', 1, 3, true, 'baru', '1801', 7),
               (1, 'rumah_tangga', 'registry', 'ID', 'kriteria', 'x', 1, 9, false, 'baru', '1801', 7)
        """);
    List<Programme> programmes = programmes(local);
    run(7, programmes);
    assertThat(rows("select reason from intervention.match")).containsExactly("desil 3 (batas 4)");

    execute("update decile.assignment set model_id = 'pmt-ilustrasi'");
    assertThatThrownBy(() -> run(8, programmes)).hasMessageContaining("model ilustrasi");

    Faults faults = new Faults();
    Programme.checkTogether(programmes, true, faults);
    assertThat(faults.list()).hasSize(1);
  }

  private MatchCounts run(long runId, List<Programme> programmes) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      MatchCounts counts = new MatchRun(programmes).run(connection, runId, Progress.NONE);
      connection.commit();
      return counts;
    }
  }

  private static String programme(String id, String unit, String criterion, String maxDecile) {
    return """
      - id: %s
        name: %s
        sector: SOSIAL
        unit: %s
        legal-basis: test
        valid-from: 2015-01-01
        decile: { source: received, max: %s }
        criteria: { %s }
        served-by: { household: sta_pkh }
        examples:
          - household: { decile_received: 10, decile_local: 10, rumah_lain: false, fasbab: Sendiri }
            members: [{ age: 1 }]
            expect: []
    """
        .formatted(id, id, unit, maxDecile, criterion);
  }

  private List<Programme> programmes(String... programmes) throws IOException {
    Path yaml = folder.resolve("agency.yaml");
    Files.writeString(
        yaml,
        "id: agency\nversion: 1\nvalid-from: 2015-01-01\nsource: test\nagency: Dinas\nprogrammes:\n"
            + String.join("", programmes));
    Faults faults = new Faults();
    List<Programme> read = Programme.read(yaml, faults);
    assertThat(faults.list()).isEmpty();
    return read;
  }

  private void household(long id, String unit, String columns, String values) throws SQLException {
    execute(
        ("insert into warehouse.golden_household (household_id, from_run, unit, status, data_period,"
                + " first_seen, member_count, kabkota_code, %s) values"
                + " (%d, 1, '%s', 'active', '2026-06', '2026-06', 1, '1801', %s)")
            .formatted(columns, id, unit, values));
  }

  private void member(long id, long household, Integer family, int age) throws SQLException {
    execute(
        ("insert into warehouse.golden_person (person_id, from_run, household_id, status, data_period,"
                + " first_seen, age) values (%d, 1, %d, 'active', '2026-06', '2026-06', %d)")
            .formatted(id, household, age));
    execute(
        "insert into warehouse.member values (%d, %d, 'x', null, %s, '1801', 1, null)"
            .formatted(household, id, family));
  }

  private void aid(String programme, long household, int year, String status) throws SQLException {
    execute(
        ("insert into intervention.aid (programme_id, household_id, agency, year, status, match_state, from_run)"
                + " values ('%s', %d, 'Dinas', %d, '%s', 'eligible_served', 1)")
            .formatted(programme, household, year, status));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> rows(String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
