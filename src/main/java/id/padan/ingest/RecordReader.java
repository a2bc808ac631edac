package id.padan.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a delimited text file, each with the line on which it starts.
 *
 * <p>Commons CSV reads them. Where it cannot (a quote that never closes, or text behind a closing
 * quote), the record's first line alone is given as malformed and reading goes on at the next line.
 */
final class RecordReader implements Records {

  /**
   * A record.
   *
   * @param line 1-based line on which it starts
   * @param cells as written
   * @param broken its quote never closes; the cells are the one line as it stands
   */
  record Found(int line, String[] cells, boolean broken) {

    boolean isBlank() {
      for (String cell : cells) {
        if (!cell.isBlank()) {
          return false;
        }
      }
      return true;
    }
  }

  private final ReplayReader text;
  private final CSVFormat format;
  private CSVParser parser;
  private Iterator<CSVRecord> records;
  private long parserStart;
  private long linesBeforeParser;
  private long linesRead;
  private long lastRecordStart;
  private long lastRecordLines;

  RecordReader(Path file, Charset encoding, char delimiter) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    if (encoding.equals(StandardCharsets.UTF_8)) {
      skipByteOrderMark(bytes);
    }
    this.text = new ReplayReader(new InputStreamReader(bytes, encoding));
    this.format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    startParser();
  }

  private static void skipByteOrderMark(InputStream bytes) throws IOException {
    bytes.mark(3);
    if (bytes.read() != 0xEF || bytes.read() != 0xBB || bytes.read() != 0xBF) {
      bytes.reset();
    }
  }

  private void startParser() throws IOException {
    parser = CSVParser.builder().setReader(text).setFormat(format).get();
    records = parser.iterator();
    linesBeforeParser = linesRead;
    lastRecordLines = 0;
    lastRecordStart = parserStart;
  }

  @Override
  public Found next() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord record = records.next();
      long line = linesRead + 1;
      linesRead = linesBeforeParser + parser.getCurrentLineNumber();
      lastRecordStart = parserStart + record.getCharacterPosition();
      lastRecordLines = linesRead - line + 1;
      text.forgetBefore(lastRecordStart);
      return new Found((int) line, record.values(), false);
    } catch (UncheckedIOException e) {
      return brokenRecord();
    }
  }

  private Found brokenRecord() throws IOException {
    long start = text.skipLines(lastRecordStart, lastRecordLines);
    String line = text.lineAt(start);
    parserStart = text.skipLines(start, 1);
    text.seek(parserStart);
    linesRead++;
    Found broken = new Found((int) linesRead, new String[] {line}, true);
    startParser();
    return broken;
  }

  @Override
  public void skipTo(int line) throws IOException {
    if (line <= linesRead + 1) {
      return;
    }
    long position = text.skipLines(lastRecordStart, lastRecordLines);
    for (; linesRead + 1 < line; linesRead++) {
      text.forgetBefore(position);
      position = text.skipLines(position, 1);
    }
    parserStart = position;
    text.seek(parserStart);
    startParser();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
