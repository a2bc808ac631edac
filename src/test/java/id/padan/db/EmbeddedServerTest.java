package id.padan.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

  /** One for all tests, since making a data directory takes longest; each test stops the server. */
  @TempDir static Path dataDir;

  @BeforeAll
  static void anInterruptedFirstStart() throws IOException {
    Files.createDirectories(dataDir.resolve("postgres/data.new/base"));
  }

  @AfterEach
  void leaveNothingRunning() {
    EmbeddedServer.unpin(dataDir);
  }

  @Test
  void keepsDataPortAndPasswordFromOneUseToTheNext() throws Exception {
    String url;
    try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
      url = server.jdbcUrl();
      execute(server, "create table kept (n int)");
      execute(server, "insert into kept values (42)");
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(server.passwordFile())))
          .isEqualTo("rw-------");
    }
    assertThat(running()).isFalse();

    try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
      assertThat(value(server, "select n from kept")).isEqualTo("42");
      assertThat(server.jdbcUrl()).isEqualTo(url);
    }
    assertThat(running()).isFalse();
  }

  @Test
  void asksForThePasswordAndLogsNoValue() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "padan", "salah"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
      assertThat(value(server, "select rolpassword from pg_authid where rolname = 'padan'"))
          .startsWith("SCRAM-SHA-256$");
      assertThat(
              value(
                  server,
                  "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
          .isEqualTo("0");
      assertThat(value(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      execute(server, "create table secret (n int primary key)");
      assertThatThrownBy(() -> execute(server, "insert into secret values ('rahasia-9001')"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(Files.readString(dataDir.resolve("postgres/server.log")))
        .contains("ready to accept connections")
        .doesNotContain("rahasia");
  }

  @Test
  void isSharedByProcessesAndStoppedByTheLast() throws Exception {
    try (Other other = Other.using(dataDir)) {
      try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
        assertThat(server.port()).isEqualTo(other.port);
      }
      assertThat(running()).as("the other process still uses it").isTrue();
      other.end();
      assertThat(running()).isFalse();
    }
  }

  @Test
  void isStartedOnceByProcessesThatComeTogether() throws Exception {
    CompletableFuture<Other> first = CompletableFuture.supplyAsync(() -> Other.using(dataDir));
    try (Other second = Other.using(dataDir);
        Other joined = first.get(60, TimeUnit.SECONDS)) {
      assertThat(joined.port).isEqualTo(second.port);
      second.end();
      assertThat(running()).isTrue();
      joined.end();
      assertThat(running()).isFalse();
    }
  }

  @Test
  void isFoundAndStoppedAfterItsProcessWasKilled() throws Exception {
    try (Other killed = Other.using(dataDir)) {
      killed.kill();
      assertThat(running()).isTrue();

      try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
        assertThat(server.port()).isEqualTo(killed.port);
      }
      assertThat(running()).isFalse();
      assertThat(dataDir.resolve("postgres/leases")).isEmptyDirectory();
    }
  }

  @Test
  void stopsWhenItsProcessIsTerminated() throws Exception {
    try (Other terminated = Other.using(dataDir)) {
      terminated.process.destroy();
      terminated.process.waitFor();
      assertThat(running()).isFalse();
    }
  }

  @Test
  void staysWhilePinned() throws Exception {
    int port;
    try (EmbeddedServer server = EmbeddedServer.pin(dataDir)) {
      port = server.port();
    }
    try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
      assertThat(server.port()).isEqualTo(port);
    }
    assertThat(running()).isTrue();

    assertThat(EmbeddedServer.unpin(dataDir)).isZero();
    assertThat(running()).isFalse();
  }

  @Test
  void startsAfterTheMachineCrashed() throws Exception {
    EmbeddedServer.open(dataDir).close();
    Path data = dataDir.resolve("postgres/data");
    // The number in a file that a crash left belongs to another program now: to this one.
    Files.writeString(
        data.resolve("postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + data + "\n1\n5432\n\n127.0.0.1\n");
    try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
      assertThat(value(server, "select 1")).isEqualTo("1");
    }
    Files.writeString(data.resolve("postmaster.pid"), "", StandardOpenOption.CREATE_NEW);
    try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
      assertThat(value(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void refusesDataOfAnotherMajorVersionAndNamesTheRemedy(@TempDir Path old) throws Exception {
    Path data = Files.createDirectories(old.resolve("postgres/data"));
    Files.writeString(data.resolve("PG_VERSION"), "17\n");

    assertThatThrownBy(() -> EmbeddedServer.open(old))
        .isInstanceOf(DatabaseUnreachableException.class)
        .hasMessageContainingAll(data.toRealPath().toString(), "PostgreSQL 17", "--data-dir");
    assertThat(old.resolve("postgres/leases")).doesNotExist();
  }

  private boolean running() throws IOException {
    return Postmaster.living(dataDir.toRealPath().resolve("postgres/data")).isPresent();
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(EmbeddedServer server, String query) throws SQLException {
    try (Connection connection = connect(server);
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
  }

  /** Another process that uses the server until its input ends. */
  private record Other(Process process, BufferedReader output, int port) implements AutoCloseable {

    static Other using(Path dataDir) {
      try {
        Process process =
            new ProcessBuilder(
                    List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Use.class.getName(),
                        dataDir.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        return new Other(process, output, Integer.parseInt(output.readLine()));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    void end() throws IOException, InterruptedException {
      process.getOutputStream().close();
      process.waitFor();
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /** Main program of {@link Other}. */
  static final class Use {

    public static void main(String[] arguments) throws IOException {
      try (EmbeddedServer server = EmbeddedServer.open(Path.of(arguments[0]))) {
        System.out.println(server.port());
        System.in.read();
      }
    }
  }
}
