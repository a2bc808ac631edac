package id.padan.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a data directory's {@code postmaster.pid} names.
 *
 * @param data the data directory
 */
record Postmaster(Path data, long pid, int port) {

  private static final int PORT_LINE = 3;

  /**
   * The living server of {@code data}; empty if there is none, also if a crash left the file behind
   * and its process number now belongs to another program.
   */
  static Optional<Postmaster> living(Path data) throws IOException {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      if (lines.size() <= PORT_LINE) {
        return Optional.empty();
      }
      long pid = Long.parseLong(lines.get(0).strip());
      int port = Integer.parseInt(lines.get(PORT_LINE).strip());
      return Optional.of(new Postmaster(data, pid, port)).filter(Postmaster::isAlive);
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether {@code postmaster.pid} would block a start though it names no server of {@code data}:
   * its number now belongs to another program, or a crash left it cut short.
   */
  static boolean isMisleading(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file) || living(data).isPresent()) {
      return false;
    }
    String pid = Files.readString(file).lines().findFirst().orElse("").strip();
    return !pid.matches("[0-9]{1,18}") || ProcessHandle.of(Long.parseLong(pid)).isPresent();
  }

  /** Whether the process lives and is a server of this data directory, in doubt true. */
  boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().map(Postmaster::isPostgres).orElse(true))
        .filter(process -> worksInData())
        .isPresent();
  }

  private static boolean isPostgres(String command) {
    return Path.of(command).getFileName().toString().startsWith("postgres");
  }

  /** A server's working directory is its data directory, even after that was renamed. */
  private boolean worksInData() {
    try {
      return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
    } catch (IOException e) {
      return true;
    }
  }
}
