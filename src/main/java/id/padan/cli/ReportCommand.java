package id.padan.cli;

import id.padan.job.ExitCode;
import id.padan.job.QualityReports;
import id.padan.model.ExplainedException;
import id.padan.model.Texts;
import id.padan.report.QualityReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan report}: reports of the published run. */
@Command(
    name = "report",
    aliases = "laporan",
    mixinStandardHelpOptions = true,
    description = "${bundle:help.report}",
    footer = {
      "",
      "${bundle:help.example}",
      "  padan report quality --area 17.71",
      "  padan report quality --format xlsx"
    })
public final class ReportCommand implements Callable<Integer> {

  private static final String QUALITY = "quality";
  private static final int DISTRICT_DIGITS = 4;
  private static final Map<String, QualityReport.Format> FORMATS =
      Map.of(
          "html", QualityReport.Format.HTML,
          "xlsx", QualityReport.Format.XLSX,
          "csv", QualityReport.Format.CSV);

  private final Settings settings;

  @Parameters(paramLabel = "quality", description = "${bundle:help.report.kind}")
  private String kind;

  @Option(names = "--area", paramLabel = "CODE", description = "${bundle:help.area}")
  private String area;

  @Option(
      names = "--format",
      paramLabel = "html|xlsx|csv",
      defaultValue = "html",
      description = "${bundle:help.report.format} (${DEFAULT-VALUE})")
  private String format;

  @Option(names = "--out", paramLabel = "FOLDER", description = "${bundle:help.report.out}")
  private Path out;

  @Spec private CommandSpec spec;

  ReportCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws SQLException {
    if (!kind.equals(QUALITY)) {
      throw wrong("report.kind", kind);
    }
    QualityReport.Format wanted = FORMATS.get(format.toLowerCase(Locale.ROOT));
    if (wanted == null) {
      throw wrong("report.format", format);
    }
    Texts texts = settings.texts();
    PGSimpleDataSource database = (PGSimpleDataSource) settings.connect();
    try (Connection connection = database.getConnection()) {
      if (!RunRole.take(connection)) {
        throw wrong("report.role");
      }
      connection.setAutoCommit(false);
      String code = Area.code(area, connection, spec.commandLine());
      if (code.length() > DISTRICT_DIGITS) {
        throw wrong("report.area", area);
      }
      database.setOptions("-c role=padan_batch");
      List<Path> files =
          QualityReports.of(settings.folders(), database).write(connection, code, wanted, folder());
      connection.rollback();
      PrintWriter said = spec.commandLine().getOut();
      files.forEach(file -> said.println(texts.text("quality.written", file.toString())));
      if (files.isEmpty()) {
        said.println(texts.text("quality.none"));
      }
      said.flush();
      return ExitCode.DONE;
    } catch (ExplainedException e) {
      throw new WrongUsage(spec.commandLine(), e.explanation());
    }
  }

  private Path folder() {
    return out == null ? settings.folders().out().resolve("laporan").resolve(QUALITY) : out;
  }

  private WrongUsage wrong(String key, Object... values) {
    return new WrongUsage(spec.commandLine(), key, values);
  }
}
