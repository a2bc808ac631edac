package id.padan.report;

import id.padan.definition.FileLayout;
import id.padan.model.ExplainedException;
import id.padan.model.Message;
import id.padan.model.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** The open findings of an area at the published run, as pages, a workbook or one table. */
public final class QualityReport {

  private final RawRows rawRows;
  private final List<FileLayout> layouts;
  private final Texts texts;

  /**
   * @param layouts of the files that {@code rawRows} reads
   */
  public QualityReport(RawRows rawRows, List<FileLayout> layouts, Texts texts) {
    this.rawRows = rawRows;
    this.layouts = layouts;
    this.texts = texts;
  }

  /** What to write. */
  public enum Format {
    /** A page a district. */
    HTML,
    /** A workbook of all districts. */
    XLSX,
    /** One table of all districts. */
    CSV
  }

  /**
   * Writes the report.
   *
   * @param connection in a transaction, as padan_batch; it is only read
   * @param area Kemendagri code of a province or kabupaten/kota without dots; empty: all
   * @return the files; empty if the area has no open finding
   * @throws ExplainedException if no run is published or the folder cannot be written
   */
  public List<Path> write(Connection connection, String area, Format format, Path folder) {
    long run = (Long) new Query(connection, Map.of()).row("report/get_published").get("run_id");
    if (run == 0) {
      throw new ExplainedException(Message.of("report.norun"));
    }
    QualityData data =
        new QualityData(new Query(connection, Map.of("run", run, "district", area + "%")));
    if (data.districts().isEmpty()) {
      return List.of();
    }
    QualityPages pages = new QualityPages(data, texts);
    try {
      return switch (format) {
        case HTML -> pages.pages(folder, rawRows, layouts);
        case XLSX -> List.of(new QualityBook(data, texts).write(folder.resolve("temuan.xlsx")));
        case CSV -> List.of(pages.table(folder.resolve("temuan.csv")));
      };
    } catch (IOException e) {
      throw new ExplainedException(Message.of("out.unwritable", folder.toString()), e);
    }
  }
}
