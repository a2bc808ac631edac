package id.padan.cli.link;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A CSV file in pieces that end where a record ends, so that pieces can be parsed side by side.
 *
 * <p>A line end within quotes ends no record; blank lines are none. A byte order mark is passed
 * over.
 */
final class CsvPieces implements AutoCloseable {

  private static final int FIRST_BUFFER = 1 << 16;
  private static final int LONGEST_RECORD = 1 << 26;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Path file;
  private final InputStream in;
  private final byte delimiter;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int filled;
  private long offset;

  /**
   * A piece of the file.
   *
   * @param offset where in the file it starts, in bytes
   * @param records how many records it holds
   */
  record Piece(Path file, long offset, byte[] bytes, int records) {

    /** Where the record that begins at {@code from} ends: index of its line end. */
    int endOfRecord(int from, char delimiter) {
      int end = CsvPieces.endOfRecord(bytes, from, bytes.length, (byte) delimiter);
      return end < 0 ? bytes.length : end;
    }

    /** The line of the file, from 1, in which a byte of the piece stands; reads the file again. */
    long lineOf(int at) {
      long line = 1;
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        for (long i = offset + at; i > 0; i--) {
          line += in.read() == '\n' ? 1 : 0;
        }
        return line;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  CsvPieces(Path file, char delimiter) throws IOException {
    this.file = file;
    this.in = Files.newInputStream(file);
    this.delimiter = (byte) delimiter;
    fill();
    if (filled >= MARK.length && Arrays.equals(Arrays.copyOf(buffer, MARK.length), MARK)) {
      drop(MARK.length);
    }
  }

  /**
   * The next piece: whole records of at least {@code size} bytes, unless the file ends before.
   *
   * @return null at the end of the file
   */
  Piece next(int size) throws IOException {
    int end = 0;
    int records = 0;
    while (end < size) {
      int recordEnd = endOfRecord(buffer, end, filled, delimiter);
      if (recordEnd < 0) {
        if (filled - end < LONGEST_RECORD && fill()) {
          continue;
        }
        recordEnd = filled;
      }
      if (recordEnd == end && end == filled) {
        break;
      }
      records += recordEnd > end ? 1 : 0;
      end = afterLineEnd(recordEnd);
    }
    return end == 0 ? null : cut(end, records);
  }

  private int afterLineEnd(int at) throws IOException {
    if (at < filled && buffer[at] == '\r') {
      if (at + 1 == filled) {
        fill();
      }
      return at + 1 < filled && buffer[at + 1] == '\n' ? at + 2 : at + 1;
    }
    return Math.min(filled, at + 1);
  }

  private Piece cut(int end, int records) {
    Piece piece = new Piece(file, offset, Arrays.copyOf(buffer, end), records);
    drop(end);
    return piece;
  }

  private void drop(int length) {
    System.arraycopy(buffer, length, buffer, 0, filled - length);
    filled -= length;
    offset += length;
  }

  private boolean fill() throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, filled * 2);
    }
    int read = in.readNBytes(buffer, filled, buffer.length - filled);
    filled += read;
    return read > 0;
  }

  /**
   * Where the record that begins at {@code from} ends: index of its line end.
   *
   * @return -1 if there is none before {@code to}
   */
  private static int endOfRecord(byte[] bytes, int from, int to, byte delimiter) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '\n' || b == '\r') {
        return i;
      }
      if (b == '"') {
        return endOfQuoted(bytes, from, to, delimiter);
      }
    }
    return -1;
  }

  private static int endOfQuoted(byte[] bytes, int from, int to, byte delimiter) {
    Cell cell = Cell.START;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (cell == Cell.QUOTED) {
        cell = b == '"' ? Cell.CLOSED : Cell.QUOTED;
      } else if (b == '\n' || b == '\r') {
        return i;
      } else if (b == delimiter) {
        cell = Cell.START;
      } else if (b == '"') {
        cell = cell == Cell.PLAIN ? Cell.PLAIN : Cell.QUOTED; // behind a closing quote: two are one
      } else if (cell != Cell.START || b != ' ' && b != '\t') {
        cell = Cell.PLAIN;
      }
    }
    return -1;
  }

  /** Where in a cell a byte stands. */
  private enum Cell {
    START,
    PLAIN,
    QUOTED,
    CLOSED
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
