package id.padan.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.db.AccessGrants.Grant;
import id.padan.model.ExplainedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every role, as a real login, against every promised view. Area A is 1801, area B 1872. */
class RoleWallTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final AccessGrants ACCESS = new AccessGrants(DATABASE.dataSource());
  private static final Map<String, String> PASSWORDS = new HashMap<>();
  private static final String READER_VIEWS =
      """
      warehouse.household warehouse.rumah_tangga warehouse.person warehouse.household_member
      warehouse.source_record warehouse.id_alias warehouse.household_decile warehouse.intervention
      warehouse.intervention_source warehouse.intervention_match
      warehouse.intervention_match_history warehouse.change report.file report.run_balance\
      """;

  @BeforeAll
  static void fill() throws SQLException {
    String[] areas = {"1801", "1872"};
    for (int i = 0; i < 2; i++) {
      fillArea(areas[i], 100L * (i + 1));
    }
    // An entity of two areas, whose main record is in A.
    execute(
        """
        insert into warehouse.golden_household (household_id, from_run, unit, status, data_period,
            first_seen, member_count, kabkota_code, areas)
        values (300, 1, 'rumah_tangga', 'active', '2025-01', '2025-01', 1, '1801', '{1801,1872}');
        insert into dedup.pair (kind, source_a, source_b, kabkota_a, kabkota_b, match_weight,
            probability, decision, explanation_id, explanation_en, from_run)
        values ('household', 101, 201, '1801', '1872', 9, 0.9, 'review', 'x', 'x', 1);
        insert into job.run (run_id, started, state, arguments) values (1, now(), 'published', '');
        insert into validation.rule_message values ('r', 'x', 'x');
        update job.published set run_id = 1;
        """);
    login("steward_a", "padan_steward", "1801", null);
    login("reader_a", "padan_reader", "1801", null);
    login("reader_b", "padan_reader", "1872", null);
    login("reader_prov", "padan_reader", "18", null);
    login("steward_ab", "padan_steward", "1801", null);
    login("steward_ab", "padan_steward", "1872", null);
    login("reader_far", "padan_reader", "3271", null);
    login("reader_late", "padan_reader", "1801", LocalDate.of(2020, 1, 1));
    login("reader_none", "padan_reader", "1801", null);
    execute("delete from access.area_grant where login = 'reader_none'");
    login("analyst_a", "padan_analyst", "1801", null);
    execute("create role batch_login login password 'x' in role padan_batch");
    PASSWORDS.put("batch_login", "x");
  }

  /** Roles are the server's, not the database's: they would stay for other tests. */
  @AfterAll
  static void dropLogins() throws SQLException {
    for (String login : PASSWORDS.keySet()) {
      execute("drop role " + login);
    }
  }

  private static void fillArea(String area, long id) throws SQLException {
    execute(
        """
        insert into ingest.file (run_id, file_name, state, kabkota_code)
        values (1, 'x.csv', 'received', '%1$s');
        insert into report.balance select 1, max(file_id), 'household', 1, 1, 0, 0, 0, 0, 0 from ingest.file;
        insert into validation.household_record (record_id, source_id, layout_id, source_key, unit,
            content_hash, file_id, line, period, from_run, no_kk, address, kabkota_code)
        select n, n, 'dtsen-family', '%1$s01010180900' || (n %% 10), 'rumah_tangga', 0,
               (select max(file_id) from ingest.file), 1, '2025-01', 1, '%1$s010101809001', 'Jl. X', '%1$s'
          from generate_series(%2$d + 1, %2$d + 2) n;
        insert into dedup.entity_member (kind, source_id, entity_id, decided_by, from_run)
        values ('household', %2$d + 1, %2$d + 1, 'model', 1), ('household', %2$d + 2, %2$d + 1, 'model', 1);
        insert into warehouse.golden_household (household_id, from_run, unit, status, data_period,
            first_seen, member_count, no_kk, address, rt, lat, nama_sls, kabkota_code, decile_received)
        values (%2$d + 1, 1, 'rumah_tangga', 'active', '2025-01', '2025-01', 1, '%1$s010101809001',
            'Jl. X', '1', -5.1, 'RT 1', '%1$s', 2);
        insert into warehouse.golden_person (person_id, from_run, household_id, status, data_period,
            first_seen, name, nik, no_kk, birth_date, age, kabkota_code)
        values (%2$d + 11, 1, %2$d + 1, 'active', '2025-01', '2025-01', 'SITI', '%1$s014101809001',
            '%1$s010101809001', '1980-01-01', 45, '%1$s');
        insert into warehouse.member values (%2$d + 1, %2$d + 11, 'rumah_tangga', 'Anak', 1, '%1$s', 1);
        insert into warehouse.entity_change values (1, 'household', %2$d + 1, 'new', null, '%1$s');
        insert into decile.assignment values (%2$d + 1, 'rumah_tangga', 'kabkota', '%1$s', 'm', 's', 1,
            2, true, 'x', '%1$s', 1);
        insert into intervention.aid (programme_id, household_id, agency, year, status, match_state,
            kabkota_code, from_run) values ('p', %2$d + 1, 'x', 2025, 'x', 'x', '%1$s', 1);
        insert into intervention.aid_source select max(intervention_id), 'APBD', 1 from intervention.aid;
        insert into intervention.match values ('p', 'rumah_tangga', %2$d + 1, null, null,
            'eligible_unserved', 'x', '%1$s', 1);
        insert into validation.finding (finding_id, file_id, line, kind, layout_id, source_key,
            kabkota_code, code, severity, rule, from_run)
        select %2$d, max(file_id), 1, 'household', 'x', '%1$s010101809001|%1$s014101809001', '%1$s',
               'NIK_EMPTY', 'warning', 'r', 1
          from ingest.file;
        insert into dedup.pair (kind, source_a, source_b, kabkota_a, kabkota_b, match_weight,
            probability, decision, explanation_id, explanation_en, from_run)
        values ('household', %2$d + 1, %2$d + 2, '%1$s', '%1$s', 9, 0.9, 'merged', 'x', 'x', 1);
        """
            .formatted(area, id));
  }

  private static void login(String name, String role, String area, LocalDate until)
      throws SQLException {
    ACCESS
        .grant(new Grant(name, role, area, until))
        .ifPresent(password -> PASSWORDS.put(name, password));
  }

  @ParameterizedTest
  @ValueSource(strings = {"steward_a", "reader_a", "reader_b"})
  void loginSeesItsAreaInEveryViewAndNoOther(String login) throws SQLException {
    String own = login.endsWith("b") ? "1872" : "1801";
    for (String view : READER_VIEWS.split("\\s+")) {
      boolean household = view.endsWith("household") || view.endsWith("rumah_tangga");
      boolean two = view.endsWith("source_record");
      assertThat(rows(login, "select count(*) from " + view))
          .as(view)
          .containsExactly(household || two ? "2" : "1");
    }
    assertThat(rows(login, "select distinct kabkota_code from warehouse.person"))
        .containsExactly(own);
    assertThat(rows(login, "select household_id from warehouse.household_member"))
        .containsExactly(own.equals("1801") ? "101" : "201");
  }

  @Test
  void goldenRecordOfSeveralAreasIsSeenByEach() throws SQLException {
    for (String login : List.of("reader_a", "reader_b")) {
      assertThat(
              rows(login, "select household_id from warehouse.household where household_id = 300"))
          .containsExactly("300");
    }
    assertThat(rows("reader_far", "select household_id from warehouse.household")).isEmpty();
  }

  @Test
  void provinceSeesItsKabupatenAndRunsSeeAll() throws SQLException {
    for (String login : List.of("reader_prov", "batch_login")) {
      assertThat(rows(login, "select count(*) from warehouse.person")).containsExactly("2");
      assertThat(rows(login, "select count(*) from warehouse.household")).containsExactly("3");
    }
    assertThat(
            rows(
                "batch_login",
                "select distinct length(nik) from warehouse.person where nik ~ '^[0-9]+$'"))
        .containsExactly("16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader_far", "reader_late", "reader_none"})
  void foreignEndedOrMissingGrantMeansNothing(String login) throws SQLException {
    for (String view : READER_VIEWS.split("\\s+")) {
      assertThat(rows(login, "select count(*) from " + view)).as(view).containsExactly("0");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "set timezone = 'Etc/GMT+12'",
        "set padan.area = '1872'",
        "set search_path = pg_temp, access",
        "set row_security = on",
      })
  void noSettingOpensAnotherArea(String setting) throws SQLException {
    try (Connection connection = open("reader_far");
        Statement statement = connection.createStatement()) {
      statement.execute(setting);
      try (ResultSet row = statement.executeQuery("select count(*) from warehouse.person")) {
        row.next();
        assertThat(row.getInt(1)).isZero();
      }
    }
  }

  @Test
  void loginLearnsNothingOfOthersGrantsAndMayNotWriteItsOwn() throws SQLException {
    assertThat(rows("reader_far", "select access.areas('reader_a')")).containsExactly("{}");
    assertThat(rows("reader_far", "select access.areas('reader_far')")).containsExactly("{3271}");
    for (String sql :
        List.of(
            "select * from access.area_grant",
            "insert into access.area_grant values ('reader_far', 'padan_reader', '1801')",
            "set role padan_batch",
            "set role padan_owner",
            "set session authorization padan_batch")) {
      assertThatThrownBy(() -> rows("reader_far", sql)).as(sql).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void identityNumbersAreSixDigitsAndReadersSeeNoBirthDateOrAddress() throws SQLException {
    assertThat(rows("steward_a", "select nik, no_kk, birth_date from warehouse.person"))
        .containsExactly("180101**********|180101**********|1980-01-01");
    assertThat(rows("reader_a", "select nik, no_kk, birth_date, age from warehouse.person"))
        .containsExactly("180101**********|180101**********||45");
    String household =
        "select no_kk, address, rt, lat, nama_sls from warehouse.household where household_id = 101";
    assertThat(rows("steward_a", household)).containsExactly("180101**********|Jl. X|1|-5.1|RT 1");
    assertThat(rows("reader_a", household)).containsExactly("180101**********||||");
    assertThat(rows("reader_a", "select distinct source_key from warehouse.source_record"))
        .containsExactly("180101**********");
    assertThat(rows("steward_a", "select source_key from report.finding"))
        .containsExactly("180101**********|180101**********");
  }

  @Test
  void leakyFunctionHearsOnlyWhatTheViewShows() throws SQLException {
    try (Connection connection = open("reader_a");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create function pg_temp.heard(what text) returns boolean language plpgsql cost 0.0001
          as $$ begin raise notice '%', what; return true; end $$
          """);
      statement.executeQuery(
          "select 1 from warehouse.person where pg_temp.heard(nik || kabkota_code)");
      List<String> heard = new ArrayList<>();
      for (var w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
        heard.add(w.getMessage());
      }
      assertThat(heard).containsExactly("180101**********1801");
    }
  }

  @Test
  void pairAcrossAreasNeedsBoth() throws SQLException {
    String pairs = "select record_a, record_b from report.duplicate_pair order by 1, 2";
    assertThat(rows("steward_a", pairs)).containsExactly("101|102");
    assertThat(rows("steward_ab", pairs)).containsExactly("101|102", "101|201", "201|202");
    assertThat(rows("steward_ab", "select count(*) from report.finding")).containsExactly("2");
    assertThatThrownBy(() -> rows("reader_a", pairs)).hasMessageContaining("permission denied");
  }

  @Test
  void aDecisionNeedsTheAreasOfBothRecordsAndIsNeverTakenBack() throws SQLException {
    String decide =
        "insert into console.answer (kind, source_a, source_b, seen, answer, origin, decided_by)"
            + " values ('household', %s, 0, 'different', 'review', 'x')";
    String decisions = "select count(*) from report.decision";
    assertThat(update("steward_a", decide.formatted("101, 201"))).isZero();
    assertThat(update("steward_a", decide.formatted("102, 101"))).isOne();
    assertThat(update("steward_ab", decide.formatted("101, 201"))).isOne();
    assertThat(update("steward_ab", decide.formatted("101, 201"))).as("somebody did").isZero();
    assertThat(rows("steward_a", decisions)).containsExactly("1");
    assertThat(rows("steward_ab", decisions)).containsExactly("2");
    assertThat(rows("steward_ab", "select distinct no_kk from report.review_record order by 1"))
        .containsExactly("180101**********", "187201**********");
    for (String sql :
        List.of(
            "select identity_a from console.decision",
            "select identity from console.source",
            "select 1 from console.decided",
            "delete from console.decision",
            "update console.decision set decided_by = 'x'")) {
      assertThatThrownBy(() -> rows("steward_ab", sql)).as(sql).hasMessageContaining("permission");
    }
    for (String sql :
        List.of("select 1 from report.review_pair", decide.formatted("101, 102"), decisions)) {
      assertThatThrownBy(() -> rows("reader_a", sql)).as(sql).hasMessageContaining("permission");
    }
    execute("delete from console.decision");
  }

  private static int update(String login, String sql) throws SQLException {
    try (Connection connection = open(login);
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  @Test
  void analystSeesCountsWithoutSmallCells() throws SQLException {
    assertThat(
            rows(
                "analyst_a",
                "select distinct kabkota_code, households, persons from report.household_count"))
        .containsExactly("1801||");
    for (String view :
        List.of("warehouse.household", "warehouse.person", "warehouse.source_record")) {
      assertThatThrownBy(() -> rows("analyst_a", "select * from " + view))
          .hasMessageContaining("permission denied");
    }
    execute(
        """
        insert into warehouse.golden_household (household_id, from_run, unit, status, data_period,
            first_seen, member_count, kabkota_code, kecamatan_code, decile_received)
        select 9000 + n, 1, 'keluarga', 'active', '2025-01', '2025-01', 3, '1801', '180101', 1
          from generate_series(1, 5) n
        """);
    assertThat(
            rows(
                "analyst_a",
                "select households, persons from report.household_count where unit = 'keluarga'"))
        .containsExactly("5|15");
    execute("delete from warehouse.golden_household where household_id > 9000");
  }

  @Test
  void onlyOwnerAndRunsHoldPrivilegesOnTables() throws SQLException {
    String tables =
        """
        select r.rolname || ' ' || c.oid::regclass
          from pg_class c, pg_roles r
         where c.relkind in ('r', 'p')
           and c.relnamespace::regnamespace::text in ('access', 'job', 'batch', 'definition', 'ingest',
               'validation', 'dedup', 'decile', 'warehouse', 'intervention', 'report', 'console')
           and r.rolname in ('padan_steward', 'padan_reader', 'padan_analyst', 'reader_a')
           and (has_table_privilege(r.oid, c.oid, 'select, insert, update, delete, truncate')
                or has_any_column_privilege(r.oid, c.oid, 'select, insert, update'))
        """;
    try (Connection connection = DATABASE.dataSource().getConnection()) {
      assertThat(rows(connection, tables)).isEmpty();
    }
  }

  @Test
  void ownerSeesNothingAndViewsAreBarriers() throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set role padan_owner");
      assertThat(rows(connection, "select count(*) from warehouse.golden_person"))
          .containsExactly("0");
      assertThat(rows(connection, "select count(*) from validation.person_record"))
          .containsExactly("0");
      assertThat(
              rows(
                  connection,
                  """
                  select oid::regclass from pg_class
                   where relkind = 'v' and relnamespace in ('warehouse'::regnamespace, 'report'::regnamespace)
                     and not coalesce('security_barrier=true' = any (reloptions), false)
                  """))
          .isEmpty();
    }
  }

  @Test
  void copyGoesThroughStagingWhereRowSecurityHolds() throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create role copier nologin");
      statement.execute("grant usage on schema warehouse to copier");
      statement.execute("grant select, insert on warehouse.member to copier");
      statement.execute(
          "create policy copier on warehouse.member to copier using (true) with check (true)");
      for (String role : List.of("copier", "padan_batch")) {
        statement.execute("set local role " + role);
        try (CopyWriter copy =
            CopyWriter.into(
                connection,
                "warehouse.member",
                List.of("household_id", "person_id", "unit", "from_run"))) {
          for (int i = 0; i < 3; i++) {
            copy.number(900L).number(900L + i).text("keluarga").number(1L).endRow();
          }
          assertThat(copy.finish()).isEqualTo(3);
        }
        assertThat(
                rows(connection, "select count(*) from warehouse.member where household_id = 900"))
            .containsExactly(role.equals("copier") ? "3" : "6");
      }
      connection.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "padan_owner",
        "padan_budi",
        "pg_x",
        "postgres",
        "Sri",
        "a b",
        "x\"; drop",
        "",
        "batch_login"
      })
  void namesOfTheSystemAndOddNamesAreRefused(String name) {
    assertThatThrownBy(() -> ACCESS.grant(new Grant(name, "padan_reader", "1801", null)))
        .isInstanceOf(ExplainedException.class);
  }

  @Test
  void loginHasOneRoleAndLosesItWithItsLastArea() throws SQLException {
    login("berganti", "padan_reader", "1801", null);
    assertThatThrownBy(() -> ACCESS.grant(new Grant("berganti", "padan_steward", "1872", null)))
        .isInstanceOf(ExplainedException.class)
        .hasMessageContaining("padan_reader");
    assertThat(ACCESS.list()).contains(new Grant("berganti", "padan_reader", "1801", null));
    assertThat(ACCESS.revoke("berganti", "1801")).isEqualTo(1);
    assertThatThrownBy(() -> rows("berganti", "select 1 from warehouse.person"))
        .hasMessageContaining("permission denied");
    assertThat(ACCESS.revoke("berganti", null)).isZero();
  }

  private static Connection open(String login) throws SQLException {
    return DATABASE.dataSource(login, PASSWORDS.get(login)).getConnection();
  }

  private static List<String> rows(String login, String query) throws SQLException {
    try (Connection connection = open(login)) {
      return rows(connection, query);
    }
  }

  private static List<String> rows(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      List<String> texts = new ArrayList<>();
      if (!statement.execute(query)) {
        return texts;
      }
      ResultSet rows = statement.getResultSet();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(rows.getString(i) == null ? "" : rows.getString(i));
        }
        texts.add(String.join("|", cells));
      }
      return texts;
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
