package id.padan.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The project's definition files in a folder of their own, for tests that change them. */
public final class ProjectCopy {

  private ProjectCopy() {}

  /** Copies {@code jobs/} below {@code home}, with so many rows a transaction. */
  public static Path make(Path home, int chunkRows) throws IOException {
    Path jobs = Path.of("jobs").toAbsolutePath();
    try (Stream<Path> files = Files.walk(jobs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = home.resolve("jobs").resolve(jobs.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path job = home.resolve("jobs/nightly-sync.yaml");
    Files.writeString(
        job, Files.readString(job).replaceAll("chunk-rows: \\d+", "chunk-rows: " + chunkRows));
    return home;
  }

  /** Adds a kecamatan to the copied region lists. */
  static Path withKecamatan(Path home, String kemendagri, String bps) {
    try {
      Files.writeString(
          home.resolve("jobs/reference/kecamatan.csv"),
          kemendagri + "," + bps + ",Kecamatan Baru\n",
          StandardOpenOption.APPEND);
      return home;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
