package id.padan.ingest;

import id.padan.model.ExplainedException;
import id.padan.model.Message;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A table that people filled in and brought back, kept in the archive: of a workbook the visible
 * sheet with the most columns, since a sheet that explains may stand before it; or a text file. Its
 * header is the first row that is not blank.
 */
public final class TableFile {

  private final Path stored;
  private final String sha256;
  private Dialect dialect;
  private List<String> header = List.of();

  private TableFile(Path stored, Archive.Stored file) throws IOException {
    this.stored = stored;
    this.sha256 = file.sha256();
    if (FileShape.of(stored) == FileShape.WORKBOOK) {
      try (Workbook workbook = Workbook.open(stored)) {
        for (Workbook.Sheet sheet : workbook.sheets()) {
          if (!sheet.hidden()) {
            tryHeader(Dialect.ofSheet(sheet.name()));
          }
        }
      }
    } else if (!file.binary() && !file.encodings().isEmpty()) {
      Charset encoding = file.encodings().get(0);
      for (char delimiter : Dialect.DELIMITERS) {
        tryHeader(Dialect.ofText(encoding, delimiter));
      }
    }
  }

  /** Keeps the header under this dialect if it has more columns than the one known. */
  private void tryHeader(Dialect tried) throws IOException {
    try (Records records = Records.open(stored, tried, 0)) {
      RecordReader.Found found = records.next();
      while (found != null && found.isBlank()) {
        found = records.next();
      }
      if (found != null && found.cells().length > header.size()) {
        header = Arrays.asList(found.cells());
        dialect = tried.withHeaderLine(found.line());
      }
    }
  }

  /**
   * Keeps a file and reads its header.
   *
   * @throws ExplainedException if it cannot be read or is no table
   */
  public static TableFile receive(Archive archive, Path file) {
    try {
      Archive.Stored stored = archive.store(file);
      TableFile table = new TableFile(archive.path(stored.sha256()), stored);
      if (table.header.isEmpty()) {
        throw new ExplainedException(Message.of("table.none", file.getFileName().toString()));
      }
      return table;
    } catch (RefusedException e) {
      throw new ExplainedException(Message.of("table.none", file.getFileName().toString()), e);
    } catch (IOException e) {
      throw new ExplainedException(Message.of("table.unreadable", file.toString()), e);
    }
  }

  /** Of the bytes, lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** The cells of the header, as written. */
  public List<String> header() {
    return header;
  }

  /**
   * Hands over every row after the header that is not blank.
   *
   * @param row hears the 1-based line and the cells; a damaged row may have more or fewer than the
   *     header
   */
  public void forEach(BiConsumer<Integer, String[]> row) {
    try (Records records = Records.open(stored, dialect, header.size())) {
      for (RecordReader.Found found = records.next(); found != null; found = records.next()) {
        if (found.line() > dialect.headerLine() && !found.isBlank()) {
          row.accept(found.line(), found.cells());
        }
      }
    } catch (IOException e) {
      throw new ExplainedException(Message.of("archive.file", sha256), e);
    }
  }
}
