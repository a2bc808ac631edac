package id.padan.report;

import id.padan.definition.DukcapilForm;
import id.padan.model.ExplainedException;
import id.padan.model.Message;
import id.padan.model.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The list of persons to match against the civil registry, for people to carry there: Padan is not
 * connected to it. It holds whole identity numbers, so only the runs' own role can make it.
 */
public final class DukcapilList {

  /**
   * Which persons, and where to.
   *
   * @param area Kemendagri code of province, kabupaten/kota or kecamatan without dots; empty: all
   * @param all with persons that are matched already, or were not found
   * @param file a .csv or .xlsx; the other is written beside it
   * @param password of the workbooks, if they get one; then no .csv is written
   */
  public record Request(String area, boolean all, Path file, Optional<char[]> password) {}

  /** What was written: the list in its forms, and the note. */
  public record Written(List<Path> files, Path note, long persons) {}

  private final Connection connection;
  private final Texts texts;

  /**
   * @param connection in a transaction, as padan_batch; it is only read
   */
  public DukcapilList(Connection connection, Texts texts) {
    this.connection = connection;
    this.texts = texts;
  }

  /**
   * Writes the list and a note beside it, all for their owner's eyes only.
   *
   * @throws ExplainedException if they cannot be written
   */
  public Written write(Request request) {
    Query query = new Query(connection, Map.of("area", request.area() + "%", "all", request.all()));
    Path stem = request.file().resolveSibling(stem(request.file()));
    Path note = Path.of(stem + "-BACA-DULU.txt");
    try {
      List<Path> files = new ArrayList<>();
      long persons;
      try (CsvFile csv = request.password().isPresent() ? null : csv(stem, files);
          DukcapilBooks books = new DukcapilBooks(stem, texts, request.password())) {
        query.each("report/list_persons_to_match", row -> put(csv, books, cells(row)));
        persons = books.persons();
        files.addAll(books.files());
      }
      PrivateFile.prepare(note);
      Files.writeString(
          note,
          texts.text("dukcapil.note", stem.getFileName().toString(), persons).replace("\n", "\r\n"),
          StandardCharsets.UTF_8);
      return new Written(files, note, persons);
    } catch (IOException | UncheckedIOException e) {
      throw new ExplainedException(Message.of("out.unwritable", request.file().toString()), e);
    }
  }

  private CsvFile csv(Path stem, List<Path> files) throws IOException {
    Path file = Path.of(stem + ".csv");
    PrivateFile.prepare(file);
    files.add(file);
    List<String> headings = new ArrayList<>(DukcapilForm.ASKED);
    headings.addAll(DukcapilForm.ANSWERED);
    return new CsvFile(file, texts, headings);
  }

  private static List<String> cells(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= DukcapilForm.ASKED.size(); i++) {
      cells.add(Objects.toString(row.getString(i), ""));
    }
    cells.addAll(Collections.nCopies(DukcapilForm.ANSWERED.size(), ""));
    return cells;
  }

  private static void put(CsvFile csv, DukcapilBooks books, List<String> cells) {
    try {
      if (csv != null) {
        csv.row(cells.toArray());
      }
      books.person(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row of an answer that was not taken. */
  public record Refusal(String file, int line, String reason) {}

  /**
   * Writes all rows that were not taken: file, line and reason, nothing of a person.
   *
   * @throws ExplainedException if the file cannot be written
   */
  public static void writeRefused(Path file, Texts texts, List<Refusal> refused) {
    List<String> headings =
        List.of(texts.text("column.file"), texts.text("column.line"), texts.text("column.reason"));
    try (CsvFile csv = new CsvFile(file, texts, headings)) {
      for (Refusal row : refused) {
        csv.row(row.file(), row.line(), texts.label("answer", row.reason()));
      }
    } catch (IOException e) {
      throw new ExplainedException(Message.of("out.unwritable", file.toString()), e);
    }
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceAll("(?i)\\.(csv|xlsx)$", "");
  }
}
