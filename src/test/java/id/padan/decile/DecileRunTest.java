package id.padan.decile;

import static org.assertj.core.api.Assertions.assertThat;

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

class DecileRunTest {

  private static final DecileSettings ALL_SCOPES =
      new DecileSettings(
          List.of(Scope.KABKOTA, Scope.PROVINSI, Scope.REGISTRY), Scope.KABKOTA, Weight.PERSON);

  private static TestDatabase database;

  @TempDir Path folder;
  private PmtModel model;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.fresh();
  }

  @BeforeEach
  void emptyAndModelOfTheNumberOfRooms() throws IOException, SQLException {
    execute(
        """
        truncate warehouse.golden_household, warehouse.golden_person, warehouse.member,
            decile.assignment
        """);
    model = model("kamar", "jumlah_kamar,,1.5\n");
  }

  @Test
  void ranksByUnitAndAreaWeightedByMembers() throws SQLException {
    household(1, "rumah_tangga", "1801", 9, 1);
    household(2, "rumah_tangga", "1801", 1, 2);
    household(3, "keluarga", "1801", 4, 9);
    household(4, "rumah_tangga", "1802", 0, 3);

    assertThat(run(7)).isEqualTo(new DecileCounts(4, 4, 12, 0));
    assertThat(
            rows(
                """
                select concat_ws(' ', household_id, scope, area_code, score, decile, local, reason, kabkota_code, from_run)
                  from decile.assignment order by household_id, scope
                """))
        .containsExactly(
            "1 kabkota 1801 1.500000000 1 t baru 1801 7",
            "1 provinsi 18 1.500000000 1 f baru 1801 7",
            "1 registry ID 1.500000000 1 f baru 1801 7",
            "2 kabkota 1801 3.000000000 10 t baru 1801 7",
            "2 provinsi 18 3.000000000 9 f baru 1801 7",
            "2 registry ID 3.000000000 9 f baru 1801 7",
            "3 kabkota 1801 13.500000000 1 t baru 1801 7",
            "3 provinsi 18 13.500000000 1 f baru 1801 7",
            "3 registry ID 13.500000000 1 f baru 1801 7",
            "4 kabkota 1802 4.500000000 1 t baru 1802 7",
            "4 provinsi 18 4.500000000 10 f baru 1802 7",
            "4 registry ID 4.500000000 10 f baru 1802 7");
  }

  @Test
  void leavesOutWhatHasNoScoreNoAreaOrIsNotActive() throws SQLException {
    household(1, "keluarga", "1801", 3, 1);
    household(2, "keluarga", null, 3, 1);
    execute(
        "insert into warehouse.golden_household (household_id, from_run, unit, status, data_period,"
            + " first_seen, member_count, kabkota_code, provinsi_code, jumlah_kamar) values"
            + " (3, 1, 'keluarga', 'active', '2026-06', '2026-06', 3, '1801', '18', null),"
            + " (4, 1, 'keluarga', 'not_in_latest', '2026-06', '2026-06', 3, '1801', '18', 1)");

    assertThat(run(7)).isEqualTo(new DecileCounts(3, 2, 4, 0));
    assertThat(rows("select household_id || ' ' || scope from decile.assignment order by 1"))
        .containsExactly("1 kabkota", "1 provinsi", "1 registry", "2 registry");
  }

  @Test
  void secondRunWritesNothing() throws SQLException {
    household(1, "keluarga", "1801", 3, 1);
    household(2, "keluarga", "1801", 3, 2);
    run(7);

    assertThat(run(8)).isEqualTo(new DecileCounts(2, 2, 0, 0));
  }

  @Test
  void changedRunWritesOnlyDifferencesAndSaysWhy() throws SQLException, IOException {
    for (int id = 1; id <= 10; id++) {
      household(id, "keluarga", "1801", 1, id);
    }
    household(11, "keluarga", "1802", 1, 1);
    run(7);
    execute("update warehouse.golden_household set jumlah_kamar = 20 where household_id = 1");
    execute("update warehouse.golden_household set kabkota_code = '1803' where household_id = 11");

    DecileSettings kabkota =
        new DecileSettings(List.of(Scope.KABKOTA), Scope.KABKOTA, Weight.PERSON);
    DecileCounts counts = run(8, model, kabkota);

    assertThat(counts.written()).isEqualTo(11);
    assertThat(
            rows(
                """
                select household_id || ' ' || decile || ' ' || reason
                  from decile.assignment where to_run is null order by household_id
                """))
        .contains("1 10 skor berubah", "2 1 batas bergeser", "11 1 wilayah berubah");
    assertThat(rows("select scope from decile.assignment where to_run is null group by 1"))
        .containsExactly("kabkota");

    run(9, model("kamar-2", "jumlah_kamar,,1.5\n"), kabkota);
    assertThat(
            rows("select distinct reason || from_run from decile.assignment where to_run is null"))
        .containsExactly("model berubah9");
    assertThat(rows("select count(*) from decile.assignment where from_run = 9"))
        .containsExactly("11");
  }

  @Test
  void householdThatIsGoneIsClosed() throws SQLException {
    household(1, "keluarga", "1801", 3, 1);
    run(7);
    execute("update warehouse.golden_household set to_run = 8");

    assertThat(run(8)).isEqualTo(new DecileCounts(0, 0, 0, 3));
    assertThat(rows("select distinct to_run from decile.assignment")).containsExactly("8");
  }

  @Test
  void readsHeadAndMembers() throws SQLException, IOException {
    household(1, "rumah_tangga", "1801", 2, 1);
    execute("update warehouse.golden_household set head_person_id = 11");
    execute(
        "insert into warehouse.golden_person (person_id, from_run, household_id, status, data_period,"
            + " first_seen, age, ijazah) values (11, 1, 1, 'active', '2026-06', '2026-06', 61, 'SD'),"
            + " (12, 1, 1, 'active', '2026-06', '2026-06', 60, 'SMA')");
    execute(
        "insert into warehouse.member (household_id, person_id, unit, from_run)"
            + " values (1, 12, 'rumah_tangga', 1), (1, 11, 'rumah_tangga', 1)");

    run(7, model("kepala", "head.ijazah,SD,4\nhead.ijazah,*,0\nmembers_60_up,,0.1\n"), ALL_SCOPES);

    assertThat(rows("select distinct score from decile.assignment")).containsExactly("4.200000000");
  }

  private DecileCounts run(long runId) throws SQLException {
    return run(runId, model, ALL_SCOPES);
  }

  private DecileCounts run(long runId, PmtModel with, DecileSettings settings) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      DecileCounts counts = new DecileRun(with, settings).run(connection, runId, Progress.NONE);
      connection.commit();
      return counts;
    }
  }

  private PmtModel model(String id, String coefficients) throws IOException {
    Files.writeString(folder.resolve(id + ".csv"), "feature,code,coefficient\n" + coefficients);
    Path yaml = folder.resolve(id + ".yaml");
    Files.writeString(
        yaml,
        """
        id: %s
        version: 1
        valid-from: 2015-06-01
        source: test
        intercept: 0
        coefficients: %s.csv
        examples:
          - household: {}
            score: none
        """
            .formatted(id, id));
    Faults faults = new Faults();
    PmtModel read = PmtModel.read(yaml, faults).orElse(null);
    assertThat(faults.list()).isEmpty();
    return read;
  }

  private void household(long id, String unit, String kabkota, int members, int rooms)
      throws SQLException {
    String area =
        kabkota == null ? "null, null" : "'%s', '%s'".formatted(kabkota, kabkota.substring(0, 2));
    execute(
        ("insert into warehouse.golden_household (household_id, from_run, unit, status, data_period,"
                + " first_seen, member_count, kabkota_code, provinsi_code, jumlah_kamar) values"
                + " (%d, 1, '%s', 'active', '2026-06', '2026-06', %d, %s, %d)")
            .formatted(id, unit, members, area, rooms));
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
