package id.padan.ingest;

import java.nio.charset.Charset;

/**
 * How a text file is written.
 *
 * @param encoding UTF-8 (a byte order mark is skipped) or windows-1252
 * @param delimiter one of {@code , ; | } and tab
 * @param decimalMark {@code '.'} or {@code ','}
 * @param headerLine 1-based line of the header row
 */
public record Dialect(Charset encoding, char delimiter, char decimalMark, int headerLine) {

  static final char[] DELIMITERS = {';', ',', '\t', '|'};
}
