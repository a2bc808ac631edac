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
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A UTF-8 CSV file with a header line; the delimiter is the one that the header holds most of. */
final class CsvList implements AutoCloseable {

  private static final int PIECE_BYTES = 1 << 20;
  private static final int LONGEST_HEADER = 1 << 15;

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
    List<String> header = new ArrayList<>();
    parse(
        first,
        0,
        first.bytes().length,
        first.records(),
        record -> Stream.of(record).map(CharSequence::toString).forEach(header::add));
    this.headers = List.copyOf(header);
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
   * Shows the cells of each record of a piece, which hold until the record after the next; safe for
   * several threads.
   *
   * @throws ExplainedException if it is not UTF-8, or a record is no record of this list
   */
  void forEach(CsvPieces.Piece piece, Consumer<CharSequence[]> reader) {
    byte[] bytes = piece.bytes();
    CsvCells cells = new CsvCells(headers.size());
    CsvCells others = new CsvCells(headers.size());
    boolean ascii = CsvCells.isAscii(bytes, 0, bytes.length);
    if (!ascii) {
      decoded(piece, 0, bytes.length);
    }
    int unparsed = 0; // where the odd records begin that are still to be parsed
    int odd = 0;
    int start = 0;
    while (start < bytes.length) {
      int end = cells.read(bytes, start, (byte) delimiter, ascii);
      if (end == CsvCells.ODD) {
        end = piece.endOfRecord(start, delimiter);
        odd++;
      } else if (end > start) {
        parse(piece, unparsed, start, odd, reader);
        if (cells.count() != headers.size()) {
          throw wrongCells(piece.lineOf(start), cells.count());
        }
        reader.accept(cells.shown());
        CsvCells swap = cells;
        cells = others;
        others = swap;
        unparsed = end + 1;
        odd = 0;
      }
      start = end + 1;
    }
    parse(piece, unparsed, bytes.length, odd, reader);
  }

  private void parse(
      CsvPieces.Piece piece, int from, int to, int wanted, Consumer<CharSequence[]> reader) {
    if (wanted == 0) {
      return;
    }
    int records = 0;
    try (CSVParser parser = format.parse(new StringReader(decoded(piece, from, to)))) {
      for (CSVRecord record : parser) {
        if (headers != null && record.size() != headers.size()) {
          throw wrongCells(line(piece, from, parser), record.size());
        }
        if (++records > wanted) {
          throw unquoted(line(piece, from, parser), null);
        }
        reader.accept(record.values());
      }
      if (records != wanted) {
        throw unquoted(line(piece, from, parser), null);
      }
    } catch (UncheckedIOException | IOException e) {
      throw unquoted(piece.lineOf(from), e);
    }
  }

  private ExplainedException wrongCells(long line, int found) {
    return new ExplainedException(
        Message.of("link.cells", file.getFileName(), line, found, headers.size()));
  }

  private static long line(CsvPieces.Piece piece, int from, CSVParser parser) {
    return piece.lineOf(from) + Math.max(0, parser.getCurrentLineNumber() - 1);
  }

  private ExplainedException unquoted(long line, Exception cause) {
    return new ExplainedException(Message.of("link.quote", file.getFileName(), line), cause);
  }

  /** The text of a part of a piece; an exception if it is not UTF-8. */
  private String decoded(CsvPieces.Piece piece, int from, int to) {
    ByteBuffer bytes = ByteBuffer.wrap(piece.bytes(), from, to - from);
    CharBuffer chars = CharBuffer.allocate(to - from);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(bytes, chars, true);
    if (result.isError()) {
      throw new ExplainedException(
          Message.of("link.encoding", file.getFileName(), piece.lineOf(bytes.position())));
    }
    return chars.flip().toString();
  }

  @Override
  public void close() throws IOException {
    pieces.close();
  }
}
