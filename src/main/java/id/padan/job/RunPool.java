package id.padan.job;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * Connections of a run; a server that is gone is waited for once, ten seconds.
 *
 * <p>A run that loses its server still tries to note that in a handful of places (step, job, run,
 * locks), and each would wait as long as the first.
 */
final class RunPool extends HikariDataSource {

  private static final int TRIES = 10;
  private static final long TRY_MILLIS = 1_000;

  private volatile boolean gone;

  RunPool() {
    setConnectionTimeout(TRY_MILLIS);
  }

  @Override
  public Connection getConnection() throws SQLException {
    for (int left = gone ? 1 : TRIES; ; left--) {
      try {
        Connection connection = super.getConnection();
        gone = false;
        return connection;
      } catch (SQLTransientConnectionException e) {
        if (left == 1) {
          gone = true;
          throw e;
        }
      }
    }
  }
}
