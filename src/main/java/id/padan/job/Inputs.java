package id.padan.job;

import id.padan.model.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run was asked to read.
 *
 * @param paths folders or files, absolute
 * @param period of all files, if given
 * @param periodOfSource period of all files of a path, where the job fixes it; the given one wins
 */
public record Inputs(List<Path> paths, Optional<Period> period, Map<Path, Period> periodOfSource) {

  /**
   * A file to receive.
   *
   * @param name under which it is known: its path below the synced folder
   * @param period that was given for it or for its source; else it is looked for in the file
   */
  public record Found(Path path, String name, Optional<Period> period) {}

  private static final String BEFORE_PERIOD = "\t";

  /** Paths whose sources fix no period of their own. */
  public Inputs(List<Path> paths, Optional<Period> period) {
    this(paths, period, Map.of());
  }

  /**
   * One a line: the period or {@code -}, then the paths; kept with the run, so that it can resume.
   */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(period.map(Period::toString).orElse("-"));
    for (Path path : paths) {
      Period fixed = periodOfSource.get(path);
      lines.add(fixed == null ? path.toString() : path + BEFORE_PERIOD + fixed);
    }
    return String.join("\n", lines);
  }

  static Inputs parse(String text) {
    List<String> lines = text.lines().toList();
    Optional<Period> period =
        lines.get(0).equals("-") ? Optional.empty() : Optional.of(Period.parse(lines.get(0)));
    List<Path> paths = new ArrayList<>();
    Map<Path, Period> periodOfSource = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(BEFORE_PERIOD);
      paths.add(Path.of(parts[0]));
      if (parts.length > 1) {
        periodOfSource.put(Path.of(parts[0]), Period.parse(parts[1]));
      }
    }
    return new Inputs(paths, period, periodOfSource);
  }

  /** All files, ordered by name. Two of the same name get their folder's name before it. */
  public List<Found> find() throws IOException {
    TreeMap<String, Path> found = new TreeMap<>();
    Map<Path, Optional<Period>> periods = new HashMap<>();
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
        periods.put(file, period.or(() -> Optional.ofNullable(periodOfSource.get(root))));
      }
    }
    List<Found> files = new ArrayList<>();
    found.forEach((name, path) -> files.add(new Found(path, name, periods.get(path))));
    return files;
  }

  private static List<Path> filesIn(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of(root);
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).filter(file -> isData(root, file)).sorted().toList();
    }
  }

  /** Everything but hidden files, the sample mark and texts that explain a folder. */
  private static boolean isData(Path root, Path file) {
    for (Path part : root.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.equals("contoh") && !name.startsWith("readme") && !name.endsWith(".md");
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
