package id.padan.job;

import id.padan.db.Sql;
import id.padan.definition.FileLayout;
import id.padan.ingest.ReceivedFiles;
import id.padan.ingest.ReceivedFiles.ReceivedFile;
import id.padan.validation.Corrections;
import id.padan.validation.FileSetting;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the judging of received files depends on, with what stewards corrected in them. */
final class FileSettings {

  private record Correction(
      String kind, long content, String sha256, long fileId, int line, String[] cells) {}

  private final ReceivedFiles files;
  private final JdbcClient jdbc;

  FileSettings(ReceivedFiles files, DataSource dataSource) {
    this.files = files;
    this.jdbc = JdbcClient.create(dataSource);
  }

  ReceivedFiles files() {
    return files;
  }

  /** The settings for each record that a row of the file holds: two of a wide row. */
  List<FileSetting> of(long fileId) {
    ReceivedFile file = files.get(fileId);
    List<Correction> corrections = corrections(file.layout());
    return file.layout().ofRecords().stream()
        .map(
            layout ->
                new FileSetting(
                    file.fileId(),
                    layout,
                    file.header(),
                    file.dialect().decimalMark(),
                    file.period(),
                    file.kabkota(),
                    file.niksCut(),
                    corrections(corrections, layout.kind(), file)))
        .toList();
  }

  private List<Correction> corrections(FileLayout layout) {
    return jdbc.sql(Sql.named("validation/list_corrections"))
        .param("layout", layout.id())
        .query((row, n) -> correction(row))
        .list();
  }

  private static Correction correction(ResultSet row) throws SQLException {
    Array cells = row.getArray("cells");
    return new Correction(
        row.getString("kind"),
        row.getLong("content_hash"),
        row.getString("sha256"),
        row.getLong("file_id"),
        row.getInt("line"),
        (String[]) cells.getArray());
  }

  private Corrections corrections(List<Correction> all, String kind, ReceivedFile file) {
    Corrections corrections = all.isEmpty() ? Corrections.NONE : new Corrections();
    for (Correction correction : all) {
      if (correction.kind().equals(kind)) {
        List<String> header = files.get(correction.fileId()).header();
        String[] cells = FileLayout.arranged(correction.cells(), header, file.header());
        corrections.add(correction.content(), cells);
        if (correction.sha256().equals(file.sha256())) {
          corrections.addLine(correction.line(), cells);
        }
      }
    }
    return corrections;
  }
}
