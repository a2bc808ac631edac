package id.padan.report;

import id.padan.db.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiConsumer;

/** A small registry of two invented districts after two runs. */
public final class TwoDistricts implements RawRows {

  private final TestDatabase database = TestDatabase.fresh();

  public TwoDistricts() {
    try (InputStream sql = TwoDistricts.class.getResourceAsStream("two_districts.sql")) {
      execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public javax.sql.DataSource dataSource() {
    return database.dataSource();
  }

  /** A connection in a transaction. */
  Connection begin() throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  public void execute(String sql) {
    try (Connection connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<String> header(long fileId) {
    return fileId == 22 ? List.of("IDARTBDT", "Nama", "NIK") : List.of("IDBDT", "Alamat");
  }

  @Override
  public List<List<String>> choices(long fileId) {
    return fileId == 22
        ? List.of(List.of(), List.of(), List.of())
        : List.of(List.of(), List.of("1 - Ada", "2 - Tidak ada"));
  }

  @Override
  public void read(long fileId, SortedSet<Integer> lines, BiConsumer<Integer, List<String>> row) {
    for (int line : lines) {
      row.accept(
          line,
          fileId == 22
              ? List.of("XA" + (line - 500), "Uji Coba", "180106450190" + (9000 + line % 1000))
              : List.of("X" + line, "=cmd|' /C calc'!A0"));
    }
  }
}
