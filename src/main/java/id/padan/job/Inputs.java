package id.padan.job;

import id.padan.model.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run was asked to read.
 *
 * @param paths folders or files, absolute
 * @param period of all files, if given
 */
public record Inputs(List<Path> paths, Optional<Period> period) {

  /** A file to receive and the name under which it is known: its path below the synced folder. */
  public record Found(Path path, String name) {}

  /**
   * One a line: the period or {@code -}, then the paths; kept with the run, so that it can resume.
   */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(period.map(Period::toString).orElse("-"));
    paths.forEach(path -> lines.add(path.toString()));
    return String.join("\n", lines);
  }

  static Inputs parse(String text) {
    List<String> lines = text.lines().toList();
    Optional<Period> period =
        lines.get(0).equals("-") ? Optional.empty() : Optional.of(Period.parse(lines.get(0)));
    return new Inputs(lines.stream().skip(1).map(Path::of).toList(), period);
  }

  /** All files, ordered by name. Two of the same name get their folder's name before it. */
  public List<Found> find() throws IOException {
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
    List<Found> files = new ArrayList<>();
    found.forEach((name, path) -> files.add(new Found(path, name)));
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
