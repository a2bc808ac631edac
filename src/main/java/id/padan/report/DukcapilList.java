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
   * @param file a .csv
   */
  public record Request(String area, boolean all, Path file) {}

  /** What was written. */
  public record Written(Path file, Path note, long persons) {}

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
   * Writes the list and a note beside it, both for their owner's eyes only.
   *
   * @throws ExplainedException if they cannot be written
   */
  public Written write(Request request) {
    Query query = new Query(connection, Map.of("area", request.area() + "%", "all", request.all()));
    Path note = request.file().resolveSibling(stem(request.file()) + "-BACA-DULU.txt");
    try {
      PrivateFile.prepare(request.file());
      PrivateFile.prepare(note);
      long[] persons = {0};
      List<String> headings = new ArrayList<>(DukcapilForm.ASKED);
      headings.addAll(DukcapilForm.ANSWERED);
      try (CsvFile csv = new CsvFile(request.file(), texts, headings)) {
        query.each(
            "report/list_persons_to_match",
            row -> {
              csv(csv, row);
              persons[0]++;
            });
      }
      Files.writeString(
          note,
          texts
              .text("dukcapil.note", request.file().getFileName().toString(), persons[0])
              .replace("\n", "\r\n"),
          StandardCharsets.UTF_8);
      return new Written(request.file(), note, persons[0]);
    } catch (IOException | UncheckedIOException e) {
      throw new ExplainedException(Message.of("out.unwritable", request.file().toString()), e);
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
    return file.getFileName().toString().replaceAll("\\.[^.]*$", "");
  }

  private static void csv(CsvFile csv, ResultSet row) throws SQLException {
    List<Object> cells = new ArrayList<>();
    for (int i = 1; i <= DukcapilForm.ASKED.size(); i++) {
      cells.add(Objects.toString(row.getString(i), ""));
    }
    cells.addAll(Collections.nCopies(DukcapilForm.ANSWERED.size(), ""));
    try {
      csv.row(cells.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
