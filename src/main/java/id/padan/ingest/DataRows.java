package id.padan.ingest;

import id.padan.definition.FileLayout;
import id.padan.model.SourceRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data rows of a received file; repeated headers, total rows, column-number rows and blank rows
 * are counted as skipped.
 */
final class DataRows implements Closeable {

  /** First words of rows that hold no household or person. */
  private static final Set<String> NO_DATA = Set.of("jumlah", "total", "kolom");

  private static final Pattern FIRST_WORD = Pattern.compile("[^\\p{L}\\p{N}]*(\\p{L}+)");

  private final Records records;
  private final List<String> header;
  private long read;
  private long skipped;
  private long blanks;

  /** Opens the file behind its header row. */
  DataRows(Path file, Dialect dialect, List<String> header) throws IOException {
    this.records = Records.open(file, dialect, header.size());
    this.header = header.stream().map(FileLayout::normalised).toList();
    RecordReader.Found found;
    do {
      found = records.next();
    } while (found != null && found.line() < dialect.headerLine());
  }

  /** The next data row, or null after the last. */
  SourceRow next() throws IOException {
    for (RecordReader.Found found = records.next(); found != null; found = records.next()) {
      if (!found.broken() && found.isBlank()) {
        blanks++; // counts only if another record follows
        continue;
      }
      read += blanks + 1;
      skipped += blanks;
      blanks = 0;
      if (found.broken() || !isNoData(found.cells())) {
        return row(found);
      }
      skipped++;
    }
    return null;
  }

  /**
   * The data row that starts on {@code line}, which lies behind those read before; rows in between
   * are passed over uncounted.
   */
  SourceRow at(int line) throws IOException {
    records.skipTo(line);
    return row(records.next());
  }

  private SourceRow row(RecordReader.Found found) {
    boolean malformed = found.broken() || found.cells().length != header.size();
    return new SourceRow(found.line(), found.cells(), malformed);
  }

  /** Passes over {@code count} records, blank ones included: those of an earlier attempt. */
  void resumeAfter(long count) throws IOException {
    while (read < count && next() != null) {
      // what was read before the stop is committed
    }
  }

  /** Records so far, skipped ones included. */
  long read() {
    return read;
  }

  /** Records so far that are no data. */
  long skipped() {
    return skipped;
  }

  private boolean isNoData(String[] cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        Matcher first = FIRST_WORD.matcher(cell);
        return first.lookingAt() && NO_DATA.contains(first.group(1).toLowerCase(Locale.ROOT))
            || isHeader(cells);
      }
    }
    return false;
  }

  private boolean isHeader(String[] cells) {
    if (cells.length != header.size() || !FileLayout.normalised(cells[0]).equals(header.get(0))) {
      return false;
    }
    for (int i = 0; i < cells.length; i++) {
      if (!FileLayout.normalised(cells[i]).equals(header.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
