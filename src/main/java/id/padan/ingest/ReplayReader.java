package id.padan.ingest;

import java.io.IOException;
import java.io.Reader;

/**
 * Remembers what was read since the last record that was understood, so that a record whose quote
 * never closes can be given up and reading goes on at its next line.
 *
 * <p>Positions are counted in characters from the start of the text.
 */
final class ReplayReader extends Reader {

  /** No record is longer: a quote that has not closed by then never closes. */
  static final int MOST_RECORD_CHARS = 1 << 20;

  /** A record exceeds {@link #MOST_RECORD_CHARS}. */
  static final class RecordTooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final Reader source;
  private char[] window = new char[1 << 16];
  private long windowStart;
  private int filled;
  private int next;
  private int keep;

  ReplayReader(Reader source) {
    this.source = source;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (next == filled) {
      if (filled - keep > MOST_RECORD_CHARS) {
        throw new RecordTooLongException();
      }
      makeRoom();
      int count = source.read(window, filled, window.length - filled);
      if (count < 0) {
        return -1;
      }
      filled += count;
    }
    int count = Math.min(length, filled - next);
    System.arraycopy(window, next, target, offset, count);
    next += count;
    return count;
  }

  private void makeRoom() {
    if (keep > window.length / 2) {
      System.arraycopy(window, keep, window, 0, filled - keep);
      windowStart += keep;
      filled -= keep;
      next -= keep;
      keep = 0;
    } else if (filled == window.length) {
      window = java.util.Arrays.copyOf(window, window.length * 2);
    }
  }

  /** What stands before {@code position} is understood and may be forgotten. */
  void forgetBefore(long position) {
    keep = (int) (position - windowStart);
  }

  /** Position after {@code lines} more line ends from {@code position}. */
  long skipLines(long position, long lines) throws IOException {
    long at = position;
    for (long left = lines; left > 0; left--) {
      at = endOfLine(at);
    }
    return at;
  }

  /** The text from {@code position} to the end of its line, without the line end. */
  String lineAt(long position) throws IOException {
    long end = endOfLine(position);
    while (end > position && (charAt(end - 1) == '\n' || charAt(end - 1) == '\r')) {
      end--;
    }
    return new String(window, (int) (position - windowStart), (int) (end - position));
  }

  private long endOfLine(long from) throws IOException {
    long at = from;
    while (isThere(at)) {
      int end = nextLineEnd((int) (at - windowStart));
      at = windowStart + end;
      if (end < filled) {
        boolean two = window[end] == '\r' && isThere(at + 1) && charAt(at + 1) == '\n';
        return at + (two ? 2 : 1);
      }
    }
    return at;
  }

  /** Where in the window a line end stands; {@code filled} if there is none. */
  private int nextLineEnd(int from) {
    int at = from;
    while (at < filled && window[at] != '\n' && window[at] != '\r') {
      at++;
    }
    return at;
  }

  private char charAt(long position) {
    return window[(int) (position - windowStart)];
  }

  private boolean isThere(long position) throws IOException {
    return position < windowStart + filled || fill();
  }

  private boolean fill() throws IOException {
    makeRoom();
    int count = source.read(window, filled, window.length - filled);
    filled += Math.max(count, 0);
    return count > 0;
  }

  /** Reading goes on at {@code position}, which has not been forgotten. */
  void seek(long position) {
    next = (int) (position - windowStart);
    keep = next;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
