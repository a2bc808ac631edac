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

  private final int tries;
  private volatile boolean gone;

  RunPool() {
    this(10, 1_000);
  }

  /**
   * @param tryMillis 250 or more
   */
  RunPool(int tries, long tryMillis) {
    this.tries = tries;
    setConnectionTimeout(tryMillis);
  }

  @Override
  public Connection getConnection() throws SQLException {
    for (int left = tries; ; left--) {
      try {
        Connection connection = super.getConnection();
        gone = false;
        return connection;
      } catch (SQLTransientConnectionException e) {
        if (gone || left == 1) {
          gone = true;
          throw e;
        }
      }
    }
  }
}
