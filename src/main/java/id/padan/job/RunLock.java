package id.padan.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** One run at a time in a database: an advisory lock that ends with its connection. */
final class RunLock implements AutoCloseable {

  private static final long KEY = 0x7061_6461_6E00L;

  private final Connection connection;

  private RunLock(Connection connection) {
    this.connection = connection;
  }

  /** Takes the lock, or gives empty if another process holds it. */
  static Optional<RunLock> take(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      statement.setLong(1, KEY);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        if (row.getBoolean(1)) {
          return Optional.of(new RunLock(connection));
        }
      }
    }
    connection.close();
    return Optional.empty();
  }

  /** Gives the lock back; where the server is gone, it went with the connection. */
  @Override
  public void close() {
    try (connection;
        PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
      statement.setLong(1, KEY);
      statement.execute();
    } catch (SQLException serverIsGone) {
      // how the run ended has been said already
    }
  }
}
