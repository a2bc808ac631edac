package id.padan.job;

import id.padan.db.Sql;
import id.padan.definition.FileLayout;
import id.padan.definition.Regions;
import id.padan.ingest.ReceivedFiles;
import id.padan.ingest.ReceivedFiles.ReceivedFile;
import id.padan.validation.Corrections;
import id.padan.validation.FileSetting;
import id.padan.validation.PersonKeys;
import id.padan.validation.RowJudge;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges for the rows of received files, with what stewards corrected in them. */
final class FileJudges {

  private record Correction(
      String kind, long content, String sha256, long fileId, int line, String[] cells) {}

  private final ReceivedFiles files;
  private final Definitions definitions;
  private final Regions regions;
  private final JdbcClient jdbc;

  FileJudges(ReceivedFiles files, Definitions definitions, Regions regions, DataSource dataSource) {
    this.files = files;
    this.definitions = definitions;
    this.regions = regions;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A judge for each record that a row of the file holds: two of a wide row. */
  List<RowJudge> of(long fileId) {
    List<FileSetting> settings = settings(fileId);
    List<RowJudge> judges = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      FileLayout layout = settings.get(i).layout();
      PersonKeys keys = new PersonKeys();
      if (layout.key().isEmpty()) {
        for (long part : files.listDelivery(fileId)) {
          RowJudge judge = judge(settings(part).get(i), keys);
          files.forEachRow(files.get(part), judge::gather);
        }
      }
      judges.add(judge(settings.get(i), keys));
    }
    return judges;
  }

  /** Judges that know contents and corrections, but not the keys of persons without an id. */
  List<RowJudge> withoutKeys(long fileId) {
    return settings(fileId).stream().map(setting -> judge(setting, new PersonKeys())).toList();
  }

  private RowJudge judge(FileSetting setting, PersonKeys keys) {
    return new RowJudge(setting, definitions.rules().get(setting.layout().kind()), regions, keys);
  }

  /** What the judging of the file depends on, for each record that a row holds. */
  List<FileSetting> settings(long fileId) {
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
        String[] cells = arranged(correction.cells(), header, file.header());
        corrections.add(correction.content(), cells);
        if (correction.sha256().equals(file.sha256())) {
          corrections.addLine(correction.line(), cells);
        }
      }
    }
    return corrections;
  }

  /** Cells under one header in the order of another; columns that only the other has are empty. */
  private static String[] arranged(String[] cells, List<String> from, List<String> to) {
    if (from.equals(to)) {
      return cells;
    }
    List<String> names = FileLayout.normalised(from);
    return FileLayout.normalised(to).stream()
        .map(names::indexOf)
        .map(at -> at < 0 ? "" : cells[at])
        .toArray(String[]::new);
  }
}
