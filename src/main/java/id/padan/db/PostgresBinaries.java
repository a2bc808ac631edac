package id.padan.db;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this machine, unpacked once per user and content.
 *
 * <p>They lie in a folder named by checksum and length of the archive, which appears whole or not
 * at all.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path directory) {

  /** Ends the name of an archive that this jar lacks. */
  static final String NOT_BUNDLED = " is not bundled";

  /** Major version of the archives that the build brings. */
  static final String MAJOR = "18";

  /** Unpacks them below {@code cache} if that has not happened yet. */
  static PostgresBinaries unpackedBelow(Path cache) throws IOException {
    Path directory = cache.resolve(MAJOR + "-" + checksum());
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(cache);
      FolderLock.holding(
          cache.resolve("unpack.lock"),
          () -> Files.isDirectory(directory) ? directory : unpack(directory));
    }
    return new PostgresBinaries(directory);
  }

  /** The user's cache folder, or {@code fallback} for a user without a home of their own. */
  static Path cache(Path fallback) {
    String windows = System.getenv("LOCALAPPDATA");
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path home = Path.of(System.getProperty("user.home", "?"));
    if (windows != null && isWindows()) {
      return Path.of(windows, "padan", "postgres");
    }
    if (xdg != null && Path.of(xdg).isAbsolute()) {
      return Path.of(xdg, "padan", "postgres");
    }
    boolean usable = home.getNameCount() > 0 && home.isAbsolute() && Files.isWritable(home);
    return usable ? home.resolve(".cache").resolve("padan").resolve("postgres") : fallback;
  }

  /** Path of {@code initdb} or {@code pg_ctl}. */
  String program(String name) {
    return directory.resolve("bin").resolve(isWindows() ? name + ".exe" : name).toString();
  }

  static boolean isWindows() {
    return system().equals("Windows");
  }

  private static Path unpack(Path directory) throws IOException {
    Path unfinished = directory.resolveSibling(directory.getFileName() + ".new");
    Folders.delete(unfinished);
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(archive().openStream())))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = unfinished.resolve(entry.getName()).normalize();
        if (!target.startsWith(unfinished)) {
          throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        unpack(tar, entry, target);
      }
    }
    return Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    // Forced before the folder gets its name: after a power cut it must not hold empty files.
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + target);
    }
  }

  /** From the jar's index, since reading the archive at each start would take 0.3 s. */
  private static String checksum() throws IOException {
    JarEntry entry = ((JarURLConnection) archive().openConnection()).getJarEntry();
    return "%08x-%x".formatted(entry.getCrc(), entry.getSize());
  }

  private static URL archive() throws IOException {
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String name =
        "postgres-%s-%s%s.txz"
            .formatted(
                system().toLowerCase(Locale.ROOT),
                processor.equals("aarch64") ? "arm_64" : "x86_64",
                Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "");
    URL archive = PostgresBinaries.class.getResource("/" + name);
    if (archive == null) {
      throw new FileNotFoundException(name + NOT_BUNDLED);
    }
    return archive;
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("win") && !name.contains("darwin")
        ? "Windows"
        : name.contains("mac") ? "Darwin" : "Linux";
  }

  /**
   * Whether we are root, as whom PostgreSQL refuses to run: in a user namespace without mapping it
   * sees itself as nobody and still owns its files.
   */
  static boolean dropsPrivileges() {
    return system().equals("Linux") && System.getProperty("user.name").equals("root");
  }
}
