package id.padan.db;

import id.padan.model.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Turns what PostgreSQL's programs or the file system say into a fault with a remedy. */
final class ServerFault {

  private static final long FULL_BYTES = 64L << 20;

  private static final String DISK_FULL = "No space left on device";

  /** Part of the text to the key of the fault; the first that fits. */
  private static final List<Map.Entry<String, String>> KNOWN =
      List.of(
          Map.entry(DISK_FULL, "db.full"),
          Map.entry("unshare", "db.root"),
          Map.entry("ermission denied", "db.denied"),
          Map.entry("could not bind", "db.port"),
          Map.entry("still in use", "db.inuse"),
          Map.entry(PostgresBinaries.NOT_BUNDLED, "db.notbundled"));

  private ServerFault() {}

  /**
   * For what {@code initdb} or {@code pg_ctl} printed, the server's log included.
   *
   * @param what key of the text that says what was tried
   */
  static DatabaseUnreachableException in(Path folder, String what, String output) {
    String text = isFull(folder) ? DISK_FULL : output;
    for (Map.Entry<String, String> known : KNOWN) {
      if (text.contains(known.getKey())) {
        return new DatabaseUnreachableException(
            folder.toString(), known.getValue(), Message.of(what));
      }
    }
    return new DatabaseUnreachableException(
        folder.toString(),
        "db.other",
        Message.of(what),
        firstFault(output),
        folder.resolve("server.log").toString());
  }

  /** For a file that could not be read or written. */
  static DatabaseUnreachableException in(Path folder, IOException e) {
    boolean denied = e instanceof AccessDeniedException;
    String text = denied ? "Permission denied" : String.valueOf(e.getMessage());
    return in(folder, "db.embedded", text).initCause(e);
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
    } catch (IOException e) {
      return false; // the folder could not even be made
    }
  }

  private static Object firstFault(String output) {
    List<String> lines = output.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return lines.stream()
        .filter(line -> line.contains("FATAL:") || line.contains("error:"))
        .findFirst()
        .<Object>map(line -> line)
        .orElseGet(() -> lines.isEmpty() ? Message.of("db.silent") : lines.get(lines.size() - 1));
  }
}
