package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.db.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunPoolTest {

  private static final int TRIES = 8;
  private static final long TRY_MILLIS = 250;

  @Test
  void waitsOnceForAServerThatIsGone() throws IOException {
    try (RunPool pool = new RunPool(TRIES, TRY_MILLIS)) {
      pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + closedPort() + "/padan");
      pool.setInitializationFailTimeout(-1);

      Duration first = timeOfRefusal(pool);
      Duration second = timeOfRefusal(pool);

      assertThat(first).isGreaterThanOrEqualTo(Duration.ofMillis(TRIES * TRY_MILLIS));
      assertThat(second).isLessThan(first.dividedBy(2));
    }
  }

  @Test
  void givesConnections() throws SQLException {
    TestDatabase database = TestDatabase.fresh();
    try (RunPool pool = new RunPool()) {
      pool.setJdbcUrl(database.url());
      pool.setUsername("postgres");
      pool.setPassword(database.password());

      try (Connection connection = pool.getConnection()) {
        assertThat(connection.isValid(1)).isTrue();
      }
    }
  }

  private static Duration timeOfRefusal(RunPool pool) {
    long start = System.nanoTime();
    assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
