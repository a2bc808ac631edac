package id.padan.job;

import id.padan.definition.JobDefinition;
import id.padan.definition.SourceFormat;
import id.padan.ingest.FileInspector;
import id.padan.model.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run was asked to read.
 *
 * @param paths folders or files, absolute
 * @param period of all files, if given
 * @param sources what the job says about files below these absolute paths: of several the deepest
 *     counts; the given period goes before that of a source
 * @param headersAccepted headers that lost columns since the sender's last delivery are accepted
 * @param correctedBy who made the corrections in the workbooks among the files; if that is given,
 *     the files are expected to be such workbooks
 */
public record Inputs(
    List<Path> paths,
    Optional<Period> period,
    List<JobDefinition.Source> sources,
    boolean headersAccepted,
    Optional<String> correctedBy) {

  private static final String ACCEPTED = "headers accepted";
  private static final String BETWEEN = "\t";
  private static final String SOURCE = "source";
  private static final String CORRECTED = "corrected";

  /** Paths about which the job says nothing. */
  public Inputs(List<Path> paths, Optional<Period> period) {
    this(paths, period, List.of(), false);
  }

  /** Files about whose correctors nothing is known. */
  public Inputs(
      List<Path> paths,
      Optional<Period> period,
      List<JobDefinition.Source> sources,
      boolean headersAccepted) {
    this(paths, period, sources, headersAccepted, Optional.empty());
  }

  /** Correction workbooks that came back. */
  public static Inputs corrections(List<Path> workbooks, Optional<String> by) {
    return new Inputs(workbooks, Optional.empty(), List.of(), false, Optional.of(by.orElse("")));
  }

  /**
   * One a line: the period or {@code -}, the paths, then the sources; kept with the run, so that it
   * can resume.
   */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(period.map(Period::toString).orElse("-"));
    paths.forEach(path -> lines.add(path.toString()));
    for (JobDefinition.Source source : sources) {
      String fixed = source.period().map(Period::toString).orElse("-");
      lines.add(
          String.join(BETWEEN, SOURCE, source.path().toString(), fixed, source.format().text()));
    }
    if (headersAccepted) {
      lines.add(ACCEPTED);
    }
    correctedBy.ifPresent(
        name -> lines.add(String.join(BETWEEN, CORRECTED, name.replaceAll("\\s+", " "))));
    return String.join("\n", lines);
  }

  static Inputs parse(String text) {
    List<String> lines = text.lines().toList();
    List<Path> paths = new ArrayList<>();
    List<JobDefinition.Source> sources = new ArrayList<>();
    Optional<String> correctedBy = Optional.empty();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(BETWEEN, -1);
      if (parts.length == 4 && parts[0].equals(SOURCE)) {
        sources.add(
            new JobDefinition.Source(
                Path.of(parts[1]), period(parts[2]), SourceFormat.parse(parts[3])));
      } else if (parts.length == 2 && parts[0].equals(CORRECTED)) {
        correctedBy = Optional.of(parts[1]);
      } else if (!line.equals(ACCEPTED)) { // a path is absolute
        paths.add(Path.of(line));
      }
    }
    return new Inputs(paths, period(lines.get(0)), sources, lines.contains(ACCEPTED), correctedBy);
  }

  private static Optional<Period> period(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(Period.parse(text));
  }

  /** All files, ordered by name. Two of the same name get their folder's name before it. */
  public List<FileInspector.Arrival> find() throws IOException {
    TreeMap<String, Path> found = new TreeMap<>();
    for (Path root : paths.stream().sorted().toList()) {
      for (Path file : filesIn(root)) {
        String name =
            Files.isDirectory(root)
                ? root.relativize(file).toString().replace('\\', '/')
                : file.getFileName().toString();
        Path above = file.getParent();
        while (found.containsKey(name) && !found.get(name).equals(file) && above != null) {
          name = above.getFileName() + "/" + name;
          above = above.getParent();
        }
        found.put(name, file);
      }
    }
    List<FileInspector.Arrival> files = new ArrayList<>();
    found.forEach((name, path) -> files.add(arrival(path, name)));
    return files;
  }

  private FileInspector.Arrival arrival(Path path, String name) {
    Optional<JobDefinition.Source> source =
        sources.stream()
            .filter(s -> path.startsWith(s.path()))
            .max(Comparator.comparingInt(s -> s.path().getNameCount()));
    SourceFormat format = source.map(JobDefinition.Source::format).orElse(SourceFormat.UNKNOWN);
    return new FileInspector.Arrival(
        path,
        name,
        period.or(() -> source.flatMap(JobDefinition.Source::period)),
        headersAccepted ? format.acceptingHeaders() : format);
  }

  private static List<Path> filesIn(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of(root);
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> FileInspector.isData(root.relativize(file).toString()))
          .sorted()
          .toList();
    }
  }

  /** Whether any of the files lies in a folder marked {@code CONTOH}. */
  public boolean sample() {
    try {
      return find().stream()
          .map(file -> file.path().toAbsolutePath().getParent())
          .distinct()
          .anyMatch(Inputs::isSample);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSample(Path path) {
    for (Path at = path; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("CONTOH"))) {
        return true;
      }
    }
    return false;
  }
}
