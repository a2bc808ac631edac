package id.padan.validation;

import id.padan.db.CopyWriter;
import id.padan.db.Statements;
import id.padan.definition.DukcapilForm;
import id.padan.definition.FileLayout;
import id.padan.model.ExplainedException;
import id.padan.model.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers of the civil registry on their way into {@code validation.dukcapil_answer}; everything in
 * the transaction of one connection. They take effect when the run to which they are written
 * settles.
 */
public final class RegistryAnswers {

  /** What became of the rows of one file; {@code read} is the sum of the others. */
  public record Counts(
      String sha256,
      long read,
      long padan,
      long tidakPadan,
      long known,
      long repeated,
      long unanswered,
      long refused) {

    /** Whether the file says anything that was not known. */
    public boolean bringsNews() {
      return padan + tidakPadan > 0;
    }
  }

  /** A row that is not taken, and why. */
  public record Refused(String sha256, int line, String refusal) {}

  private static final List<String> COLUMNS =
      List.of(
          "sha256",
          "line",
          "layout_id",
          "source_key",
          "nik",
          "name",
          "match",
          "given_nik",
          "refusal");
  private static final Set<String> KNOWN =
      Stream.concat(DukcapilForm.ASKED.stream(), DukcapilForm.ANSWERED.stream())
          .map(FileLayout::normalised)
          .collect(Collectors.toUnmodifiableSet());

  private final Connection connection;
  private final Statements sql;

  /** Begins with no row. */
  public RegistryAnswers(Connection connection) {
    this.connection = connection;
    this.sql = new Statements(connection);
    sql.execute("validation/create_answer_row");
  }

  /** Headers that mean nothing here; they are reported and left out. */
  public static List<String> furtherColumns(List<String> header) {
    return header.stream()
        .filter(cell -> !cell.isBlank() && !KNOWN.contains(FileLayout.normalised(cell)))
        .toList();
  }

  /**
   * Takes the rows of one file.
   *
   * @param rows hands line and cells to its argument
   * @throws ExplainedException if a column is missing
   */
  public void read(
      String sha256, List<String> header, Consumer<BiConsumer<Integer, String[]>> rows) {
    AnswerRow.Header columns = new AnswerRow.Header(header);
    if (!columns.missing().isEmpty()) {
      throw new ExplainedException(
          Message.of("dukcapil.columns", String.join(", ", columns.missing())));
    }
    try (CopyWriter copy = CopyWriter.into(connection, "pg_temp.answer_row", COLUMNS)) {
      rows.accept((line, cells) -> write(copy, sha256, line, AnswerRow.of(columns, cells)));
      copy.finish();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(CopyWriter copy, String sha256, int line, AnswerRow row) {
    try {
      copy.text(sha256).number((long) line).text(row.layout()).text(row.key()).text(row.nik());
      copy.text(row.name()).text(row.match()).text(row.givenNik()).text(row.refusal());
      copy.endRow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compares all rows with the registry and with each other; a line of counts a file. */
  public List<Counts> decide() {
    sql.command("analyze pg_temp.answer_row");
    sql.execute("validation/judge_answer_rows");
    sql.execute("validation/decide_answers");
    return sql.query("validation/count_answers").query(Counts.class).list();
  }

  /** The rows that are not taken, by file and line. */
  public List<Refused> listRefused() {
    return sql.query("validation/list_refused_answers").query(Refused.class).list();
  }

  /**
   * Writes what is new as rows that hold from a run on.
   *
   * @param fileNames by SHA-256, without folders
   * @param by who brought the answers
   */
  public void write(long runId, List<Counts> files, Map<String, String> fileNames, Brought by) {
    sql.with("run", runId).with("by", by.name()).with("at", Timestamp.from(by.at()));
    sql.execute("validation/close_replaced_answers");
    sql.execute("validation/insert_new_answers");
    for (Counts file : files) {
      sql.with("file_name", fileNames.get(file.sha256()))
          .with("sha256", file.sha256())
          .with("read", file.read())
          .with("padan", file.padan())
          .with("tidak_padan", file.tidakPadan())
          .with("known", file.known())
          .with("repeated", file.repeated())
          .with("unanswered", file.unanswered())
          .with("refused", file.refused());
      sql.execute("validation/insert_answer_import");
    }
  }

  /** Who brought answers, and when. */
  public record Brought(String name, Instant at) {}
}
