package id.padan.ingest;

import java.nio.charset.Charset;

/**
 * How a file is written.
 *
 * @param sheet name of the sheet in a workbook; null for a text file
 * @param encoding UTF-8 (a byte order mark is skipped) or windows-1252; null for a sheet
 * @param delimiter one of {@code , ; | } and tab; null for a sheet
 * @param decimalMark {@code '.'} or {@code ','}; in a workbook that of numbers held as text
 * @param headerLine 1-based line of the header row, in a sheet its row
 */
public record Dialect(
    String sheet, Charset encoding, Character delimiter, char decimalMark, int headerLine) {

  static final char[] DELIMITERS = {';', ',', '\t', '|'};

  /** A text file whose header is not found yet. */
  static Dialect ofText(Charset encoding, char delimiter) {
    return new Dialect(null, encoding, delimiter, '.', 0);
  }

  /** A sheet whose header is not found yet. */
  static Dialect ofSheet(String sheet) {
    return new Dialect(sheet, null, null, '.', 0);
  }

  public boolean isSheet() {
    return sheet != null;
  }

  Dialect withHeaderLine(int line) {
    return new Dialect(sheet, encoding, delimiter, decimalMark, line);
  }

  Dialect withDecimalMark(char mark) {
    return new Dialect(sheet, encoding, delimiter, mark, headerLine);
  }
}
