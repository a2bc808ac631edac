package id.padan.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a run and its copy {@code terbaru}, each put in place whole: readers see the old
 * files or the new ones, but for the moment between two renames.
 */
final class OutputFolder {

  private static final String LATEST = "terbaru";

  private final Path out;
  private final String run;

  OutputFolder(Path out, long runId) {
    this.out = out;
    this.run = Long.toString(runId);
  }

  /** Writes the files of a run. */
  interface Content {
    void writeTo(Path folder) throws IOException;
  }

  /** Writes aside, then replaces {@code <out>/<run>} and {@code <out>/terbaru}. */
  Path replace(Content content) throws IOException {
    Path next = out.resolve("." + run + ".baru");
    delete(next);
    Files.createDirectories(next);
    content.writeTo(next);
    Path folder = swap(next, out.resolve(run));
    Path copy = out.resolve("." + LATEST + ".baru");
    delete(copy);
    copy(folder, copy);
    swap(copy, out.resolve(LATEST));
    return folder;
  }

  private Path swap(Path next, Path target) throws IOException {
    Path old = out.resolve("." + target.getFileName() + ".lama");
    delete(old);
    if (Files.exists(target)) {
      Files.move(target, old);
    }
    Files.move(next, target);
    delete(old);
    return target;
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path source : tree(from)) {
      Files.copy(
          source,
          to.resolve(from.relativize(source).toString()),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> paths = tree(folder);
      for (int i = paths.size() - 1; i >= 0; i--) {
        Files.delete(paths.get(i));
      }
    }
  }

  private static List<Path> tree(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.naturalOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
