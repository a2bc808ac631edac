package id.padan.cli.bench;

import id.padan.db.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What {@code COPY} alone needs for the rows that a run left: each table is copied out to a file
 * once, then timed back into an empty logged table without indexes, all on one connection.
 */
final class Floor {

  /** Everything that a run must leave: records, memberships, golden rows, deciles and matches. */
  private static final List<String> TABLES =
      List.of(
          "validation.household_record",
          "validation.person_record",
          "dedup.entity_member",
          "warehouse.golden_household",
          "warehouse.golden_person",
          "warehouse.member",
          "decile.assignment",
          "intervention.match");

  /** A larger buffer than the driver's, as the program's own writers use. */
  private static final int BUFFER = 1 << 16;

  private final Statement statement;
  private final CopyManager copies;
  private final Path file;

  private Floor(Connection connection, Path folder) throws SQLException {
    this.statement = connection.createStatement();
    this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    this.file = folder.resolve("floor.copy");
  }

  /**
   * Measures all tables.
   *
   * @param folder where one table's rows are kept at a time
   */
  static List<BenchResult.FloorTable> measure(Databases.Handle database, Path folder)
      throws SQLException, IOException {
    try (Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
      Floor floor = new Floor(connection, folder);
      List<BenchResult.FloorTable> measured = new ArrayList<>();
      for (String table : TABLES) {
        measured.add(floor.measure(table));
      }
      return measured;
    }
  }

  private BenchResult.FloorTable measure(String table) throws SQLException, IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      copies.copyOut("copy " + table + " to stdout", out);
    }
    // Committed before the COPY: rows of a table made in the same transaction are not logged.
    statement.execute("create table public.floor (like " + table + ")");
    long start = System.nanoTime();
    long rows;
    try (InputStream in = Files.newInputStream(file)) {
      rows = copies.copyIn("copy public.floor from stdin", in, BUFFER);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    statement.execute("drop table public.floor");
    return new BenchResult.FloorTable(table, rows, Files.size(file), seconds);
  }
}
