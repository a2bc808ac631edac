package id.padan.warehouse;

import id.padan.db.TestDatabase;
import id.padan.model.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A small registry of source records for tests, written by SQL, and runs over it. */
final class Registry {

  private static final String REGION =
      ", provinsi_code, kabkota_code, kecamatan_code, kecamatan_bps";
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  /** An empty registry. */
  static Registry empty() throws SQLException {
    Registry registry = new Registry();
    registry.execute(
        """
        truncate validation.household_record, validation.person_record, validation.absence,
            ingest.delivery_area, dedup.entity_member, warehouse.golden_household,
            warehouse.golden_person, warehouse.member, warehouse.entity_change
        """);
    return registry;
  }

  /** A household row; {@code more} are further columns and {@code values} their SQL values. */
  Registry household(long id, String layout, String key, String more, String values)
      throws SQLException {
    return record("household", id, layout, key, "", "", more, values);
  }

  /** A person row of the household {@code parent}. */
  Registry person(long id, String layout, String key, String parent, String more, String values)
      throws SQLException {
    return record(
        "person",
        id,
        layout,
        key,
        ", parent_key, name",
        ", '" + parent + "', 'N" + id + "'",
        more,
        values);
  }

  private Registry record(
      String kind,
      long id,
      String layout,
      String key,
      String own,
      String ownValues,
      String more,
      String values)
      throws SQLException {
    String unit = layout.startsWith("bdt") ? "rumah_tangga" : "keluarga";
    String region = more.contains("kabkota_code") ? "" : REGION;
    String regionValues = region.isEmpty() ? "" : ", '18', '1872', '187201', '1872010'";
    String period = more.contains("period") ? "" : ", period";
    String run = more.contains("from_run") ? "" : ", from_run";
    return execute(
        ("insert into validation.%s_record (record_id, source_id, layout_id, source_key, unit,"
                + " content_hash, file_id, line%s%s%s%s%s) values (%d, %d, '%s', '%s', '%s', 0, 1,"
                + " 1%s%s%s%s%s)")
            .formatted(
                kind,
                period,
                run,
                own,
                region,
                more.isEmpty() ? "" : ", " + more,
                id,
                id,
                layout,
                key,
                unit,
                period.isEmpty() ? "" : ", '2025-01'",
                run.isEmpty() ? "" : ", 1",
                ownValues,
                regionValues,
                values.isEmpty() ? "" : ", " + values));
  }

  /** Says from which run on which sources are one entity; the entity's id is the smallest. */
  Registry merge(String kind, long run, long... sources) throws SQLException {
    for (long source : sources) {
      execute(
          "insert into dedup.entity_member (kind, source_id, entity_id, decided_by, from_run)"
              + " values ('%s', %d, %d, 'model', %d)".formatted(kind, source, sources[0], run));
    }
    return this;
  }

  /** Closes the membership of a source. */
  Registry leave(long source, long run) throws SQLException {
    return execute(
        "update dedup.entity_member set to_run = %d where source_id = %d and to_run is null"
            .formatted(run, source));
  }

  /** A household's record is taken back. */
  Registry withdraw(long source, long run) throws SQLException {
    return execute(
        "update validation.household_record set to_run = %d where source_id = %d"
            .formatted(run, source));
  }

  /** The key is missing from the latest delivery, from this run on. */
  Registry absent(long source, String lastPeriod, long run) throws SQLException {
    return execute(
        "insert into validation.absence values (%d, '%s', %d)".formatted(source, lastPeriod, run));
  }

  /** The key is delivered again. */
  Registry present(long source, long run) throws SQLException {
    return execute(
        "update validation.absence set to_run = %d where source_id = %d and to_run is null"
            .formatted(run, source));
  }

  /** A kecamatan was delivered. */
  Registry delivered(String layout, String kecamatan, String period, long run) throws SQLException {
    return execute(
        "insert into ingest.delivery_area values (%d, %d, '%s', '1872', '%s', '%s')"
            .formatted(run, run, layout, kecamatan, period));
  }

  Registry execute(String sql) throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return this;
    }
  }

  /** Runs survivorship and changes; the counts are those of survivorship. */
  WarehouseCounts run(long run) throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      WarehouseCounts counts = SurvivorshipRun.run(connection, run, Progress.NONE);
      ChangeRun.run(connection, run, Progress.NONE);
      connection.commit();
      return counts;
    }
  }

  /** Rows as texts, columns parted by a bar, null empty. */
  List<String> rows(String query) throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
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

  List<String> changes(long run) throws SQLException {
    return rows(
        "select kind, id, change, columns from warehouse.entity_change where run_id = "
            + run
            + " order by kind, id, change");
  }

  List<String> household(long id, String columns) throws SQLException {
    return rows(
        "select %s from warehouse.golden_household where household_id = %d and to_run is null"
            .formatted(columns, id));
  }

  List<String> person(long id, String columns) throws SQLException {
    return rows(
        "select %s from warehouse.golden_person where person_id = %d and to_run is null"
            .formatted(columns, id));
  }
}
