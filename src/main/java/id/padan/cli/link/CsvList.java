package id.padan.cli.link;

import id.padan.model.ExplainedException;
import id.padan.model.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A UTF-8 CSV file with a header line; the delimiter is the one that the header holds most of. */
final class CsvList implements Iterable<CSVRecord>, AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final char delimiter;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> headers;

  private CsvList(Path file, char delimiter, CSVParser parser) {
    this.file = file;
    this.delimiter = delimiter;
    this.parser = parser;
    this.records = parser.iterator();
    this.headers = List.of(next().values());
  }

  /**
   * Opens {@code file} and reads its header.
   *
   * @throws ExplainedException if it is empty, not UTF-8 or no CSV
   */
  static CsvList open(Path file) throws IOException {
    BufferedReader reader =
        new BufferedReader(Files.newBufferedReader(file, StandardCharsets.UTF_8), BUFFER);
    try {
      reader.mark(BUFFER);
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
      reader.mark(BUFFER);
      char[] start = new char[BUFFER / 2];
      int length = reader.read(start);
      reader.reset();
      if (length <= 0) {
        throw new ExplainedException(Message.of("link.empty", file.getFileName()));
      }
      char delimiter = delimiterOf(new String(start, 0, length).lines().findFirst().orElse(""));
      CSVFormat format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(delimiter)
              .setIgnoreSurroundingSpaces(true)
              .get();
      return new CsvList(file, delimiter, format.parse(reader));
    } catch (CharacterCodingException e) {
      throw new ExplainedException(Message.of("link.encoding", file.getFileName()), e);
    }
  }

  private static char delimiterOf(String header) {
    char most = ',';
    for (char delimiter : new char[] {';', '\t', '|'}) {
      most = count(header, delimiter) > count(header, most) ? delimiter : most;
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  List<String> headers() {
    return headers;
  }

  char delimiter() {
    return delimiter;
  }

  /** Place of a header, ignoring case, spaces, dots, hyphens and underscores; -1 if missing. */
  int indexOf(String header) {
    String folded = folded(header);
    return IntStream.range(0, headers.size())
        .filter(i -> folded(headers.get(i)).equals(folded))
        .findFirst()
        .orElse(-1);
  }

  private static String folded(String header) {
    return header.strip().toLowerCase(Locale.ROOT).replaceAll("[ ._-]", "");
  }

  /** The records after the header. */
  @Override
  public Iterator<CSVRecord> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return hasMore();
      }

      @Override
      public CSVRecord next() {
        return CsvList.this.next();
      }
    };
  }

  private boolean hasMore() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private CSVRecord next() {
    if (!hasMore()) {
      throw new NoSuchElementException();
    }
    CSVRecord record = records.next();
    if (headers != null && record.size() != headers.size()) {
      throw new ExplainedException(
          Message.of(
              "link.cells",
              file.getFileName(),
              parser.getCurrentLineNumber(),
              record.size(),
              headers.size()));
    }
    return record;
  }

  private ExplainedException unreadable(UncheckedIOException e) {
    boolean encoding = e.getCause() instanceof CharacterCodingException;
    String key = encoding ? "link.encoding" : "link.quote";
    return new ExplainedException(
        Message.of(key, file.getFileName(), parser.getCurrentLineNumber()), e);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
