package id.padan.cli.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One file being written, in its office's shape, with its physical lines and its balance counted.
 */
final class CsvFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final District.Shape shape;
  private final String delimiter;
  private final byte[] lineEnd;
  private final OutputStream out;
  private final String name;
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
    this.delimiter = Character.toString(shape.delimiter());
    this.lineEnd = shape.lineEnd().getBytes(shape.charset());
    this.out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
    out.write(shape.prefix().getBytes(shape.charset()));
  }

  String name() {
    return name;
  }

  /** Writes a record, quoted where needed; returns the line on which it starts. */
  long write(String[] cells) throws IOException {
    String plain = String.join(delimiter, cells);
    return finish(marks(plain) == cells.length - 1 ? plain : quoted(cells));
  }

  /** Writes the cells as they are, whatever they hold. */
  long writeRaw(String[] cells) throws IOException {
    return finish(String.join(delimiter, cells));
  }

  /** How many characters of {@code text} separate cells or would have to be quoted. */
  private int marks(String text) {
    char separator = shape.delimiter();
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == separator || c == '"' || c == '\n' || c == '\r') {
        marks++;
      }
    }
    return marks;
  }

  private String quoted(String[] cells) {
    return Stream.of(cells)
        .map(cell -> marks(cell) == 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(delimiter));
  }

  private long finish(String text) throws IOException {
    out.write(text.getBytes(shape.charset()));
    out.write(lineEnd);
    long start = line++;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
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
