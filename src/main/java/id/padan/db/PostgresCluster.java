package id.padan.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * One data directory and its server, driven by {@code initdb} and {@code pg_ctl}.
 *
 * <p>All methods are called under the server folder's {@link FolderLock}.
 *
 * @param folder the server folder, see {@link EmbeddedServer}
 */
record PostgresCluster(Path folder) {

  static final String USER = "padan";

  private static final int START_ATTEMPTS = 5;

  /** After a crash the server replays up to {@code max_wal_size}, on a slow disk for minutes. */
  private static final String PATIENCE_SECONDS = "900";

  Path data() {
    return folder.resolve("data");
  }

  Path passwordFile() {
    return folder.resolve("password");
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  /** Throws unless the data directory is new or of our major version. */
  void requireOurVersion() throws IOException {
    Path version = data().resolve("PG_VERSION");
    if (!Files.isDirectory(data())) {
      return;
    }
    String major = Files.exists(version) ? Files.readString(version).strip() : "?";
    if (!major.equals(PostgresBinaries.MAJOR)) {
      throw new DatabaseUnreachableException(
          data().toString(), "db.version", major, PostgresBinaries.MAJOR);
    }
    if (!Files.exists(passwordFile())) {
      throw new DatabaseUnreachableException(passwordFile().toString(), "db.password.gone");
    }
  }

  /**
   * Starts the server, first making the data directory if there is none.
   *
   * @return its port
   */
  int start() throws IOException {
    PostgresBinaries binaries = binaries();
    if (!Files.isDirectory(data())) {
      initialise(binaries);
    }
    // No server lives here, or we would have joined it: what a crash left must not block the start.
    // PostgreSQL itself still looks for processes that are attached to this data.
    if (Postmaster.isMisleading(data())) {
      Files.delete(data().resolve("postmaster.pid"));
    }
    rotateLog();
    ServerConfiguration configuration = ServerConfiguration.ofThisMachine();
    for (int attempt = 1; ; attempt++) {
      int port = ServerPort.choose(folder, attempt);
      Files.writeString(data().resolve("padan.conf"), configuration.text(port));
      long logged = Files.exists(log()) ? Files.size(log()) : 0;
      Output output =
          run(
              binaries,
              "pg_ctl",
              "start",
              "-D",
              data().toString(),
              "-l",
              log().toString(),
              "-w",
              "-t",
              PATIENCE_SECONDS);
      if (output.ok()) {
        ServerPort.remember(folder, port);
        return port;
      }
      String fault = output.text() + logSince(logged);
      // The port was taken meanwhile, or processes of a killed server are still leaving.
      boolean passing = fault.contains("could not bind") || fault.contains("still in use");
      if (!passing || attempt == START_ATTEMPTS) {
        throw refused("db.start", fault);
      }
      Pause.millis(500);
    }
  }

  /** Stops the server; open transactions are rolled back. */
  void stop() throws IOException {
    Output output =
        run(
            binaries(),
            "pg_ctl",
            "stop",
            "-D",
            data().toString(),
            "-m",
            "fast",
            "-w",
            "-t",
            PATIENCE_SECONDS);
    if (!output.ok() && Postmaster.living(data()).isPresent()) {
      throw refused("db.stop", output.text());
    }
  }

  private PostgresBinaries binaries() throws IOException {
    return PostgresBinaries.unpackedBelow(PostgresBinaries.cache(folder.resolve("bin")));
  }

  /** Made under another name, so that an interrupted one is never taken for a data directory. */
  private void initialise(PostgresBinaries binaries) throws IOException {
    Path unfinished = folder.resolve("data.new");
    Folders.delete(unfinished);
    if (!Files.exists(passwordFile()) || Files.size(passwordFile()) == 0) {
      Files.deleteIfExists(passwordFile());
      Folders.writePrivate(passwordFile(), Folders.randomSecret());
    }
    // The built-in locale orders and folds case alike on every operating system and version.
    Output output =
        run(
            binaries,
            "initdb",
            "-D",
            unfinished.toString(),
            "--username=" + USER,
            "--pwfile=" + passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    if (!output.ok()) {
      throw refused("db.create", output.text());
    }
    Files.writeString(
        unfinished.resolve("postgresql.conf"),
        "\ninclude = 'padan.conf'\ninclude_if_exists = '../local.conf'\n",
        StandardOpenOption.APPEND);
    Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private DatabaseUnreachableException refused(String what, String output) {
    return ServerFault.in(folder, what, output);
  }

  private void rotateLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > 10 << 20) {
      Files.move(log(), folder.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String logSince(long offset) throws IOException {
    if (!Files.exists(log())) {
      return "";
    }
    byte[] bytes = Files.readAllBytes(log());
    int from = (int) Math.min(offset, bytes.length);
    return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
  }

  private record Output(boolean ok, String text) {}

  /** Output goes to a file: on Windows the server inherits a pipe and would keep it open. */
  private Output run(PostgresBinaries binaries, String program, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (PostgresBinaries.dropsPrivileges()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.program(program));
    command.addAll(List.of(arguments));
    Path printed = folder.resolve("command.log");
    ProcessBuilder process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
    process.environment().keySet().removeIf(name -> name.startsWith("PG"));
    process.environment().put("LC_ALL", "C");
    boolean ok = Pause.until(process.start()) == 0;
    return new Output(ok, Files.readString(printed, StandardCharsets.ISO_8859_1));
  }
}
