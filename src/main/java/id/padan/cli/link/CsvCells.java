package id.padan.cli.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The cells of one record, read from bytes; used again for another record, so that no cell needs a
 * text of its own. A cell holds no quotation mark, or stands between two; all else is odd, and left
 * to a parser.
 */
final class CsvCells {

  static final int ODD = -1;

  private final AsciiText[] texts;
  private final CharSequence[] shown;
  private int count;

  CsvCells(int count) {
    texts = new AsciiText[count];
    Arrays.setAll(texts, i -> new AsciiText());
    shown = new CharSequence[count];
  }

  /**
   * Reads a record, and tells where its line ends; or that it is {@link #ODD}.
   *
   * @param ascii whether all bytes are
   */
  int read(byte[] bytes, int start, byte delimiter, boolean ascii) {
    count = 0;
    for (int from = start, end; ; from = end + 1) {
      boolean quoted = from < bytes.length && bytes[from] == '"';
      end = quoted ? behindQuoted(bytes, from) : endOfPlain(bytes, from, delimiter);
      if (end < 0 || end < bytes.length && !endsCell(bytes[end], delimiter)) {
        return ODD;
      }
      if (count < shown.length) {
        shown[count] =
            quoted
                ? text(bytes, from + 1, end - 1, ascii)
                : stripped(bytes, from, end, ascii || isAscii(bytes, from, end));
      }
      count++;
      if (end == bytes.length || bytes[end] != delimiter) {
        return end;
      }
    }
  }

  /** The place behind the next quotation mark; -1 if there is none. */
  private static int behindQuoted(byte[] bytes, int quote) {
    int end = quote + 1;
    while (end < bytes.length && bytes[end] != '"') {
      end++;
    }
    return end == bytes.length ? -1 : end + 1;
  }

  private static int endOfPlain(byte[] bytes, int from, byte delimiter) {
    int end = from;
    while (end < bytes.length && bytes[end] != '"' && !endsCell(bytes[end], delimiter)) {
      end++;
    }
    return end;
  }

  private static boolean endsCell(byte b, byte delimiter) {
    return b == delimiter || b == '\n' || b == '\r';
  }

  private CharSequence stripped(byte[] bytes, int start, int end, boolean ascii) {
    if (!ascii) {
      return new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
    }
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(bytes[from])) {
      from++;
    }
    while (to > from && Character.isWhitespace(bytes[to - 1])) {
      to--;
    }
    return texts[count].set(bytes, from, to);
  }

  private CharSequence text(byte[] bytes, int from, int to, boolean ascii) {
    return ascii || isAscii(bytes, from, to)
        ? texts[count].set(bytes, from, to)
        : new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** Number of cells of the record, also where it has more than the list. */
  int count() {
    return count;
  }

  /** The cells; they hold until the next record is read. */
  CharSequence[] shown() {
    return shown;
  }

  static boolean isAscii(byte[] bytes, int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }
}
