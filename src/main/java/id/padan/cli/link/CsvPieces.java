package id.padan.cli.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

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

  private final InputStream in;
  private final byte delimiter;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int filled;
  private long line = 1;

  /**
   * A piece of the file.
   *
   * @param firstLine line of the file, from 1, on which the piece starts
   * @param records how many records it holds
   */
  record Piece(byte[] bytes, long firstLine, int records) {

    /** Where the record that begins at {@code from} ends: index of its line end. */
    int endOfRecord(int from, char delimiter) {
      int end = CsvPieces.endOfRecord(bytes, from, bytes.length, (byte) delimiter);
      return end < 0 ? bytes.length : end;
    }

    /** The line of the file in which a byte of the piece stands. */
    long lineOf(int at) {
      return firstLine + IntStream.range(0, at).filter(i -> bytes[i] == '\n').count();
    }
  }

  CsvPieces(Path file, char delimiter) throws IOException {
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
    byte[] bytes = Arrays.copyOf(buffer, end);
    Piece piece = new Piece(bytes, line, records);
    for (byte b : bytes) {
      line += b == '\n' ? 1 : 0;
    }
    drop(end);
    return piece;
  }

  private void drop(int length) {
    System.arraycopy(buffer, length, buffer, 0, filled - length);
    filled -= length;
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
