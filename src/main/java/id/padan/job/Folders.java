package id.padan.job;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where things lie.
 *
 * @param home the folder that holds {@code jobs/}
 * @param data the folder of database, archive and output
 * @param language of what is written for people
 */
public record Folders(Path home, Path data, Locale language) {

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
