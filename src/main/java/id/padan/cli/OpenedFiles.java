package id.padan.cli;

import id.padan.ingest.ProtectedWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Files that were brought, those under a password opened for as long as a command runs. */
final class OpenedFiles implements AutoCloseable {

  private final CommandLine command;
  private final char[] password;
  private final List<Path> made = new ArrayList<>();

  /**
   * @param password null if none was given
   */
  OpenedFiles(CommandLine command, char[] password) {
    this.command = command;
    this.password = password;
  }

  /**
   * The files as they can be read, under their own names.
   *
   * @throws WrongUsage if a password is missing or another one
   */
  List<Path> plain(List<Path> files) {
    List<Path> plain = new ArrayList<>();
    for (Path file : files) {
      try {
        plain.add(ProtectedWorkbook.is(file) ? opened(file) : file);
      } catch (IOException e) {
        throw new WrongUsage(command, "table.unreadable", file.toString());
      }
    }
    return plain;
  }

  private Path opened(Path file) throws IOException {
    if (password == null) {
      throw new WrongUsage(command, "password.missing", file.toString());
    }
    Path folder = Files.createTempDirectory("padan"); // of its owner alone
    Path target = folder.resolve(file.getFileName());
    made.add(folder);
    made.add(target);
    if (!ProtectedWorkbook.open(file, password, target)) {
      throw new WrongUsage(command, "password.wrong", file.toString());
    }
    return target;
  }

  @Override
  public void close() {
    for (int i = made.size() - 1; i >= 0; i--) {
      try {
        Files.deleteIfExists(made.get(i));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
