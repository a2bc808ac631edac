package id.padan.ingest;

import id.padan.db.Sql;
import id.padan.definition.FileLayout;
import id.padan.model.ExplainedException;
import id.padan.model.Message;
import id.padan.model.Period;
import id.padan.model.SourceRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of all runs, in {@code ingest.file}. */
public final class ReceivedFiles {

  /**
   * A file whose rows can be read.
   *
   * @param header the header row as written
   * @param kabkota Kemendagri code of most rows, or null
   * @param niksCut the NIKs lost their sixteenth digit
   * @param records records after the header
   */
  public record ReceivedFile(
      long fileId,
      String name,
      String sha256,
      FileLayout layout,
      Dialect dialect,
      Period period,
      List<String> header,
      String kabkota,
      boolean niksCut,
      long records) {}

  private final JdbcClient jdbc;
  private final Archive archive;
  private final Map<String, FileLayout> layouts;

  /** Of each archived file and sheet: a workbook must be opened for it. */
  private final Map<List<Object>, List<String>> headers = new ConcurrentHashMap<>();

  /** Files whose rows are written in one of {@code layouts}. */
  public ReceivedFiles(DataSource dataSource, Archive archive, List<FileLayout> layouts) {
    this.jdbc = JdbcClient.create(dataSource);
    this.archive = archive;
    this.layouts = layouts.stream().collect(Collectors.toMap(FileLayout::id, l -> l));
  }

  /** Removes what an earlier attempt of this run entered, so that it can begin again. */
  public void clear(long runId) {
    jdbc.sql(Sql.named("ingest/delete_delivery_areas_of_run")).param("run", runId).update();
    jdbc.sql(Sql.named("ingest/delete_files_of_run")).param("run", runId).update();
  }

  /**
   * A file compared with its sender's last delivery of the same layout. The sender is the
   * kabupaten/kota of most rows. Files of this run must not be entered yet.
   *
   * @param accepted a header that lost columns is accepted
   */
  public FileInspector.Inspected sinceLastDelivery(FileInspector.Inspected file, boolean accepted) {
    if (file.refusal() != null || file.kabkota() == null || file.correction()) {
      return file;
    }
    List<List<String>> headers =
        jdbc.sql(Sql.named("ingest/list_sender_headers"))
            .param("layout", file.layout().id())
            .param("kabkota", file.kabkota())
            .param("period", file.period().toString())
            .param("file_name", file.name())
            .param("sha256", file.sha256())
            .query((row, n) -> List.of((String[]) row.getArray("header").getArray()))
            .list();
    return file.since(headers, accepted);
  }

  /** Enters a file as inspected. */
  public void add(long runId, FileInspector.Inspected file) {
    FileLayout layout = file.layout();
    Dialect dialect = file.dialect();
    Refusal refusal = file.refusal();
    long fileId =
        jdbc.sql(Sql.named("ingest/insert_file"))
            .param("run", runId)
            .param("file_name", file.name())
            .param("sha256", file.sha256())
            .param("bytes", file.bytes())
            .param("layout_id", layout == null ? null : layout.id())
            .param("kind", layout == null ? null : file.correction() ? "correction" : layout.kind())
            .param("unit", layout == null ? null : layout.unit())
            .param("kabkota_code", file.kabkota())
            .param("period", file.period() == null ? null : file.period().toString())
            .param("refusal", refusal == null ? null : refusal.code())
            .param("message_id", refusal == null ? null : refusal.messageId())
            .param("message_en", refusal == null ? null : refusal.messageEn())
            .param("sheet", dialect == null ? null : dialect.sheet())
            .param(
                "encoding", dialect == null || dialect.isSheet() ? null : dialect.encoding().name())
            .param(
                "delimiter",
                dialect == null || dialect.isSheet() ? null : dialect.delimiter().toString())
            .param("decimal_mark", dialect == null ? null : String.valueOf(dialect.decimalMark()))
            .param("header_line", dialect == null ? null : dialect.headerLine())
            .param("header", file.header() == null ? null : file.header().toArray(String[]::new))
            .param("new_columns", file.change().added().toArray(String[]::new))
            .param("lost_columns", file.change().lost().toArray(String[]::new))
            .param("more_columns", file.moreColumns().toArray(String[]::new))
            .param("more_sheets", file.moreSheets().toArray(String[]::new))
            .param("date_forms", file.dateForms().toArray(String[]::new))
            .param("records", file.records())
            .param("niks_cut", file.niksCut())
            .param("nik_alarm", file.nikAlarm())
            .query(Long.class)
            .single();
    jdbc.sql(Sql.named("ingest/insert_delivery_area"))
        .param("file", fileId)
        .param("kecamatans", file.kecamatans().toArray(String[]::new))
        .update();
  }

  /** Enters archived files of earlier runs again, to be judged anew. */
  public void addArchived(long runId, List<Long> fileIds) {
    jdbc.sql(Sql.named("ingest/insert_archived_files"))
        .param("run", runId)
        .param("files", fileIds.toArray(Long[]::new))
        .update();
    jdbc.sql(Sql.named("ingest/insert_archived_areas")).param("run", runId).update();
  }

  /** Current files of earlier runs that this run does not bring itself. */
  public List<Long> listCurrent(long runId) {
    return jdbc.sql(Sql.named("ingest/list_current_files"))
        .param("run", runId)
        .query(Long.class)
        .list();
  }

  /**
   * The files of a run whose rows are to be judged, largest first.
   *
   * @param again those of the archive that are judged again; else those that were brought
   */
  public List<Long> listToJudge(long runId, boolean again) {
    return jdbc.sql(Sql.named("ingest/list_files_to_judge"))
        .param("run", runId)
        .param("again", again)
        .query(Long.class)
        .list();
  }

  /** The correction workbooks that a run brings, in the order of their names. */
  public List<Long> listWorkbooks(long runId) {
    return jdbc.sql(Sql.named("ingest/list_workbooks"))
        .param("run", runId)
        .query(Long.class)
        .list();
  }

  /** Who signed a correction workbook on its first sheet. */
  public Optional<String> signedBy(ReceivedFile workbook) {
    try {
      return CorrectionFiles.signedBy(archive.path(workbook.sha256()), workbook.dialect());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The current files of the delivery that a file is part of, itself included, in their order. */
  public List<Long> listDelivery(long fileId) {
    return jdbc.sql(Sql.named("ingest/list_delivery"))
        .param("file", fileId)
        .query(Long.class)
        .list();
  }

  /** Whether there is such a file, written in this layout and no correction workbook. */
  public boolean exists(long fileId, String layout) {
    return jdbc.sql(Sql.named("ingest/exists_file"))
        .param("file", fileId)
        .param("layout", layout)
        .query(Boolean.class)
        .single();
  }

  /** A file that was not refused. */
  public ReceivedFile get(long fileId) {
    return jdbc.sql(Sql.named("ingest/find_file"))
        .param("file", fileId)
        .query(
            (row, n) -> {
              FileLayout layout = layouts.get(row.getString("layout_id"));
              if (layout == null) {
                throw new ExplainedException(
                    Message.of(
                        "archive.layout", row.getString("file_name"), row.getString("layout_id")));
              }
              Dialect dialect = dialect(row);
              String sha256 = row.getString("sha256");
              return new ReceivedFile(
                  fileId,
                  row.getString("file_name"),
                  sha256,
                  layout,
                  dialect,
                  Period.parse(row.getString("period")),
                  headers.computeIfAbsent(List.of(sha256, dialect), key -> header(sha256, dialect)),
                  row.getString("kabkota_code"),
                  row.getBoolean("niks_cut"),
                  row.getLong("records"));
            })
        .single();
  }

  private static Dialect dialect(ResultSet row) throws SQLException {
    String sheet = row.getString("sheet");
    Dialect dialect =
        sheet == null
            ? Dialect.ofText(
                Charset.forName(row.getString("encoding")), row.getString("delimiter").charAt(0))
            : Dialect.ofSheet(sheet);
    return dialect
        .withDecimalMark(row.getString("decimal_mark").charAt(0))
        .withHeaderLine(row.getInt("header_line"));
  }

  private List<String> header(String sha256, Dialect dialect) {
    try (Records records = Records.open(archive.path(sha256), dialect, 0)) {
      RecordReader.Found found = records.next();
      while (found.line() < dialect.headerLine()) {
        found = records.next();
      }
      return Arrays.asList(found.cells());
    } catch (IOException e) {
      throw new ExplainedException(Message.of("archive.file", sha256), e);
    }
  }

  /** Opens the data rows of a file. */
  DataRows open(ReceivedFile file) throws IOException {
    return new DataRows(archive.path(file.sha256()), file.dialect(), file.header());
  }

  /**
   * Hands over every data row of a file, in its order.
   *
   * @return how many records are no data
   */
  public long forEachRow(ReceivedFile file, Consumer<SourceRow> consumer) {
    try (DataRows rows = open(file)) {
      for (SourceRow row = rows.next(); row != null; row = rows.next()) {
        consumer.accept(row);
      }
      return rows.skipped();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands over the data rows of a file that start on {@code lines}. */
  public void forEachRow(
      ReceivedFile file, SortedSet<Integer> lines, Consumer<SourceRow> consumer) {
    try (DataRows rows = open(file)) {
      for (int line : lines) {
        consumer.accept(rows.at(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the number of rows that are no data, once the file is read to its end. */
  public void setSkipped(long fileId, long skipped) {
    jdbc.sql(Sql.named("ingest/update_skipped"))
        .param("file", fileId)
        .param("skipped", skipped)
        .update();
  }
}
