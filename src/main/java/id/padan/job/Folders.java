package id.padan.job;

import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param home the folder that holds {@code jobs/}
 * @param data the folder of database, archive and output
 */
public record Folders(Path home, Path data) {

  /** Received files by SHA-256. */
  public Path archive() {
    return data.resolve("archive");
  }

  /** Output, one folder a run. */
  public Path out() {
    return data.resolve("out");
  }

  /** The job that {@code padan sync} runs. */
  public Path jobFile() {
    return home.resolve("jobs/nightly-sync.yaml");
  }
}
