package id.padan.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests: a container where Docker answers, else an embedded server; one a
 * JVM.
 *
 * <p>{@link #fresh()} gives each test a migrated database of its own: a copy of one that was
 * migrated once.
 */
public final class TestDatabase {

  private static final String MIGRATED = "migrated";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static String serverUrl;
  private static String password;

  private final String url;

  private TestDatabase(String url) {
    this.url = url;
  }

  /** A new database with roles and migrations. */
  public static synchronized TestDatabase fresh() {
    try {
      if (serverUrl == null) {
        startServer();
      }
      TestDatabase copy = created("test_" + COUNT.incrementAndGet(), " template " + MIGRATED);
      try (Connection connection = copy.dataSource().getConnection();
          var statement = connection.createStatement()) {
        statement.execute(Sql.named("db/create_roles")); // a copy has no rights on the database
      }
      return copy;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestDatabase created(String name, String how) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(serverUrl + "postgres", "postgres", password);
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + how);
    }
    return new TestDatabase(serverUrl + name);
  }

  private static void startServer() throws IOException, SQLException {
    if (DockerClientFactory.instance().isDockerAvailable()) {
      @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
      PostgreSQLContainer container =
          new PostgreSQLContainer("postgres:18").withUsername("postgres");
      container.start();
      password = container.getPassword();
      serverUrl =
          String.format(
              Locale.ROOT,
              "jdbc:postgresql://%s:%d/",
              container.getHost(),
              container.getFirstMappedPort());
    } else {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .start();
      password = "postgres";
      serverUrl = "jdbc:postgresql://localhost:" + server.getPort() + "/";
    }
    Migrations.apply(created(MIGRATED, "").dataSource());
  }

  /** JDBC URL of this database. */
  public String url() {
    return url;
  }

  /** Superuser's password. */
  public String password() {
    return password;
  }

  /** Connections as superuser {@code postgres}. */
  public DataSource dataSource() {
    return dataSource("postgres", password);
  }

  /** Connections as another login. */
  public DataSource dataSource(String user, String userPassword) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url);
    dataSource.setUser(user);
    dataSource.setPassword(userPassword);
    return dataSource;
  }
}
