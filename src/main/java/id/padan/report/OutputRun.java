package id.padan.report;

import id.padan.definition.FileLayout;
import id.padan.model.ExplainedException;
import id.padan.model.Message;
import id.padan.model.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what people take away from a published run: tables, correction files and one page. */
public final class OutputRun {

  private final OutputSettings settings;
  private final RawRows rawRows;
  private final List<FileLayout> layouts;

  /**
   * @param layouts of the files that {@code rawRows} reads
   */
  public OutputRun(OutputSettings settings, RawRows rawRows, List<FileLayout> layouts) {
    this.settings = settings;
    this.rawRows = rawRows;
    this.layouts = layouts;
  }

  private static Query rejects(Connection connection, long runId) {
    Object started = new Query(connection, runId).row("report/get_run").get("started");
    return new Query(connection, Map.of("run", runId, "now", started, "warnings", false));
  }

  /**
   * Writes the correction workbooks of what readers see now, and nothing else.
   *
   * @param connection in a transaction; it is only read
   * @return the written files
   * @throws ExplainedException if the folder cannot be written
   */
  public List<Path> rejects(Connection connection, Wish wish) {
    long run = (Long) new Query(connection, Map.of()).row("report/get_published").get("run_id");
    if (run == 0) {
      return List.of();
    }
    Query query =
        new Query(connection, Map.of("run", run, "now", wish.now(), "warnings", wish.warnings()));
    try {
      return new RejectFiles(rawRows, new Texts(settings.locale()), wish.password())
          .write(settings.folder(), query, wish::covers);
    } catch (IOException e) {
      throw new ExplainedException(Message.of("out.unwritable", settings.folder().toString()), e);
    }
  }

  /**
   * Which correction workbooks are wanted.
   *
   * @param now to which ages are counted
   * @param area Kemendagri code of a province or kabupaten/kota; null for all
   * @param warnings loaded rows with warnings as well
   * @param password of the workbooks, if they get one
   */
  public record Wish(OffsetDateTime now, String area, boolean warnings, Optional<char[]> password) {

    private boolean covers(String kabkota) {
      return area == null || kabkota != null && kabkota.startsWith(area);
    }
  }

  /**
   * Writes {@code <folder>/<run>} and its copy {@code terbaru}; whole or not at all.
   *
   * @param connection in a transaction; it is only read
   * @return the folder of the run
   * @throws ExplainedException if the folder cannot be written
   */
  public Path run(Connection connection, long runId) {
    Object started = new Query(connection, runId).row("report/get_run").get("started");
    Query query = new Query(connection, Map.of("run", runId, "now", started, "district", "%"));
    Query rejects = rejects(connection, runId);
    Texts texts = new Texts(settings.locale());
    try {
      return new OutputFolder(settings.folder(), runId)
          .replace(
              folder -> {
                Tables tables = new Tables(query, texts);
                tables.balance(folder.resolve("balance.csv"));
                tables.findings(folder.resolve("findings.csv"));
                tables.duplicates(folder.resolve("duplicates.csv"));
                new RejectFiles(rawRows, texts, Optional.empty())
                    .write(folder.resolve("rejects"), rejects, area -> true);
                QualityPages quality = new QualityPages(new QualityData(query), texts);
                List<Path> pages = quality.pages(folder.resolve("temuan"), rawRows, layouts);
                quality.table(folder.resolve("temuan/temuan.csv"));
                Map<String, Object> page = new SummaryPage(query, rejects).variables(texts);
                page.put("pages", pages.stream().map(Path::getFileName).toList());
                Files.writeString(
                    folder.resolve("summary.html"),
                    new PageRenderer(texts).render("summary", page));
              });
    } catch (IOException e) {
      throw new ExplainedException(Message.of("out.unwritable", settings.folder().toString()), e);
    }
  }
}
