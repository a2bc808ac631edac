package id.padan.cli.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file being written, in its office's shape, with its physical lines and its balance counted.
 */
final class CsvFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final District.Shape shape;
  private final BufferedWriter out;
  private final String name;
  private final StringBuilder text = new StringBuilder(512);
  private long line = 1;
  long loaded;
  long repeated;
  long skipped;
  long rejected;

  /**
   * Opens the file anew.
   *
   * @param name path below {@code root}, with slashes on every system
   */
  CsvFile(Path root, String name, District.Shape shape) throws IOException {
    Path path = root.resolve(name);
    Files.createDirectories(path.getParent());
    this.name = name;
    this.shape = shape;
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(path), shape.charset()), BUFFER);
    out.write(shape.prefix());
  }

  String name() {
    return name;
  }

  /** Writes a record, quoted where needed; returns the line on which it starts. */
  long write(String[] cells) throws IOException {
    text.setLength(0);
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        text.append(shape.delimiter());
      }
      append(cells[i]);
    }
    return finish();
  }

  /** Writes the cells as they are, whatever they hold. */
  long writeRaw(String[] cells) throws IOException {
    text.setLength(0);
    text.append(String.join(Character.toString(shape.delimiter()), cells));
    return finish();
  }

  private void append(String cell) {
    boolean quoted =
        cell.indexOf(shape.delimiter()) >= 0
            || cell.indexOf('"') >= 0
            || cell.indexOf('\n') >= 0
            || cell.indexOf('\r') >= 0;
    if (quoted) {
      text.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      text.append(cell);
    }
  }

  private long finish() throws IOException {
    text.append(shape.lineEnd());
    out.append(text);
    long start = line;
    for (int at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
      line++;
    }
    return start;
  }

  /** Records after the header, whatever becomes of them. */
  long read() {
    return loaded + repeated + skipped + rejected;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
