package id.padan.cli.link;

import id.padan.model.ExplainedException;
import id.padan.model.Message;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A UTF-8 CSV file with a header line; the delimiter is the one that the header holds most of. */
final class CsvList implements AutoCloseable {

  private static final int PIECE_BYTES = 1 << 20;
  private static final int LONGEST_HEADER = 1 << 15;

  /** What stands for a byte that is no ASCII. */
  private static final char REPLACED = '\uFFFD';

  private final Path file;
  private final char delimiter;
  private final CSVFormat format;
  private final CsvPieces pieces;
  private final List<String> headers;

  private CsvList(Path file, char delimiter) throws IOException {
    this.file = file;
    this.delimiter = delimiter;
    this.format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreSurroundingSpaces(true).get();
    this.pieces = new CsvPieces(file, delimiter);
    CsvPieces.Piece first = pieces.next(1);
    while (first != null && first.records() == 0) {
      first = pieces.next(1);
    }
    if (first == null) {
      throw new ExplainedException(Message.of("link.empty", file.getFileName()));
    }
    this.headers = List.of(parse(first).get(0));
  }

  /**
   * Opens {@code file} and reads its header.
   *
   * @throws ExplainedException if it is empty, not UTF-8 or no CSV
   */
  static CsvList open(Path file) throws IOException {
    byte[] start = new byte[LONGEST_HEADER];
    int length;
    try (var in = Files.newInputStream(file)) {
      length = in.readNBytes(start, 0, start.length);
    }
    String text = new String(start, 0, length, StandardCharsets.ISO_8859_1);
    return new CsvList(file, delimiterOf(text.lines().findFirst().orElse("")));
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

  /** The next records after the header, still to be parsed; null at the end of the file. */
  CsvPieces.Piece next() throws IOException {
    return pieces.next(PIECE_BYTES);
  }

  /**
   * The cells of each record of a piece; safe for several threads.
   *
   * @throws ExplainedException if it is not UTF-8, or a record is no record of this list
   */
  List<String[]> parse(CsvPieces.Piece piece) {
    List<String[]> records = new ArrayList<>(piece.records());
    try (CSVParser parser = format.parse(new StringReader(decoded(piece)))) {
      for (CSVRecord record : parser) {
        if (headers != null && record.size() != headers.size()) {
          throw new ExplainedException(
              Message.of(
                  "link.cells",
                  file.getFileName(),
                  line(piece, parser),
                  record.size(),
                  headers.size()));
        }
        records.add(record.values());
      }
      if (records.size() != piece.records()) {
        throw unquoted(line(piece, parser), null);
      }
    } catch (UncheckedIOException | IOException e) {
      throw unquoted(piece.firstLine(), e);
    }
    return records;
  }

  private static long line(CsvPieces.Piece piece, CSVParser parser) {
    return piece.firstLine() + Math.max(0, parser.getCurrentLineNumber() - 1);
  }

  private ExplainedException unquoted(long line, Exception cause) {
    return new ExplainedException(Message.of("link.quote", file.getFileName(), line), cause);
  }

  private String decoded(CsvPieces.Piece piece) {
    String ascii = new String(piece.bytes(), StandardCharsets.US_ASCII);
    if (ascii.indexOf(REPLACED) < 0) {
      return ascii;
    }
    ByteBuffer bytes = ByteBuffer.wrap(piece.bytes());
    CharBuffer chars = CharBuffer.allocate(piece.bytes().length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(bytes, chars, true);
    if (result.isError()) {
      long line = piece.firstLine();
      for (int i = 0; i < bytes.position(); i++) {
        line += piece.bytes()[i] == '\n' ? 1 : 0;
      }
      throw new ExplainedException(Message.of("link.encoding", file.getFileName(), line));
    }
    return chars.flip().toString();
  }

  @Override
  public void close() throws IOException {
    pieces.close();
  }
}
