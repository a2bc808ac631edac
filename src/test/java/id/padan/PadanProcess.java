package id.padan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the program in a process of its own, as an operator does. */
public final class PadanProcess {

  /** What a command answered. */
  public record Answer(int exitCode, String out, String err) {
    /** Rows of a query's CSV, without the header line. */
    public List<String> rows() {
      return out.lines().skip(1).toList();
    }
  }

  /** A command of a test ends before the second compiler pays off. */
  private static final List<String> SHORT_LIVED =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Path home;
  private final Path dataDir;

  /**
   * A program with its own data.
   *
   * @param home folder that holds {@code jobs/}
   */
  public PadanProcess(Path home, Path dataDir) {
    this.home = home;
    this.dataDir = dataDir;
  }

  /** The project's own folder. */
  public static Path project() {
    return Path.of("").toAbsolutePath();
  }

  /** Starts a command; its output goes to files that {@link #answer} reads. */
  public Running start(String... arguments) {
    try {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(SHORT_LIVED);
      command.addAll(List.of("-cp", mainClassPath(), "id.padan.cli.Padan"));
      command.addAll(List.of(arguments));
      command.addAll(List.of("--data-dir", dataDir.toString()));
      Path out = Files.createTempFile("padan", ".out");
      Path err = Files.createTempFile("padan", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      Map<String, String> environment = builder.environment();
      environment.keySet().removeIf(name -> name.startsWith("PADAN_"));
      environment.put("PADAN_HOME", home.toString());
      return new Running(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command to its end. */
  public Answer run(String... arguments) {
    return start(arguments).answer();
  }

  /** A query that must succeed; its rows without the header line. */
  public List<String> query(String sql) {
    Answer answer = run("query", sql, "--format", "csv");
    if (answer.exitCode() != 0) {
      throw new IllegalStateException(answer.err());
    }
    return answer.rows();
  }

  private static String mainClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  /** A command that is running. */
  public record Running(Process process, Path out, Path err) {
    /** Waits for the end. */
    public Answer answer() {
      try {
        int exitCode = process.waitFor();
        Answer answer = new Answer(exitCode, text(out), text(err));
        Files.delete(out);
        Files.delete(err);
        return answer;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String text(Path file) throws IOException {
      return Files.readString(file, StandardCharsets.UTF_8);
    }
  }
}
