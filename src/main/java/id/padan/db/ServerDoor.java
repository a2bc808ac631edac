package id.padan.db;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Logs in to the embedded server, as every command will. */
record ServerDoor(PostgresCluster cluster, String password) {

  static final String DATABASE = "padan";

  private static final String NO_SUCH_DATABASE = "3D000";
  private static final String STARTING_OR_STOPPING = "57P03";
  private static final String WRONG_PASSWORD = "28";

  /** A server that recovers says so; one that says nothing at all for this long is not ours. */
  private static final int SILENT_ATTEMPTS = 300;

  private static final long ATTEMPT_MILLIS = 100;

  static String url(int port, String database) {
    // Only our server knows the password's verifier: another program on this port must not ask for
    // the password itself.
    return Databases.withParameters(
        "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&requireAuth=scram-sha-256"
            .formatted(port, database));
  }

  /** Waits until {@code running} lets us in; false if it ends instead. */
  boolean answers(Postmaster running) throws IOException {
    for (int silent = 0; silent < SILENT_ATTEMPTS; ) {
      String state = stateOfLogin(running.port());
      if (state.isEmpty() || state.equals(NO_SUCH_DATABASE)) {
        return true;
      }
      if (!running.isAlive()) {
        return false;
      }
      if (state.startsWith(WRONG_PASSWORD)) {
        throw passwordRefused();
      }
      silent = state.equals(STARTING_OR_STOPPING) ? 0 : silent + 1;
      Pause.millis(ATTEMPT_MILLIS);
    }
    throw new DatabaseUnreachableException(
        cluster.folder().toString(), "db.hangs", Long.toString(running.pid()));
  }

  /** Creates our database if it is missing, and proves that the login works. */
  void requireDatabase(int port) {
    String state = stateOfLogin(port);
    if (state.startsWith(WRONG_PASSWORD)) {
      throw passwordRefused();
    }
    if (state.isEmpty()) {
      return;
    }
    try (Connection connection = login(port, "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + DATABASE);
    } catch (SQLException e) {
      throw new DatabaseUnreachableException(
              cluster.folder().toString(),
              "db.open",
              DATABASE,
              String.valueOf(e.getSQLState()),
              cluster.folder().resolve("server.log").toString())
          .initCause(e);
    }
  }

  private String stateOfLogin(int port) {
    try {
      login(port, DATABASE).close();
      return "";
    } catch (SQLException e) {
      return e.getSQLState() == null ? "08000" : e.getSQLState();
    }
  }

  private Connection login(int port, String database) throws SQLException {
    return DriverManager.getConnection(url(port, database), PostgresCluster.USER, password);
  }

  private DatabaseUnreachableException passwordRefused() {
    return new DatabaseUnreachableException(cluster.passwordFile().toString(), "db.password.wrong");
  }
}
