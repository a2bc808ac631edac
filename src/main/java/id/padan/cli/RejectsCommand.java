package id.padan.cli;

import id.padan.job.ExitCode;
import id.padan.job.Inputs;
import id.padan.job.RejectsExport;
import id.padan.job.RunService;
import id.padan.model.Texts;
import id.padan.report.OutputRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code padan rejects}: rows that wait go out as workbooks and come back corrected. */
@Command(
    name = "rejects",
    aliases = "perbaikan",
    mixinStandardHelpOptions = true,
    description = "${bundle:help.rejects}",
    footer = {
      "",
      "${bundle:help.example}",
      "  padan rejects export --area 1771",
      "  padan rejects import rumah_tangga.xlsx --by \"Sri Wahyuni\""
    },
    subcommands = {RejectsCommand.Export.class, RejectsCommand.Import.class})
public final class RejectsCommand implements Runnable {

  private final Settings settings;

  @Spec private CommandSpec spec;

  RejectsCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "${bundle:help.rejects.export}",
      footer = {"", "${bundle:help.example} padan rejects export --area 1771 --out kirim"})
  static final class Export implements Callable<Integer> {

    @Option(names = "--area", paramLabel = "CODE", description = "${bundle:help.rejects.area}")
    private String area;

    @Option(names = "--out", paramLabel = "DIR", description = "${bundle:help.rejects.out}")
    private Path out;

    @Option(names = "--warnings", description = "${bundle:help.rejects.warnings}")
    private boolean warnings;

    @Option(
        names = {"--sandi", "--password"},
        paramLabel = "SANDI",
        interactive = true,
        arity = "0..1",
        description = "${bundle:help.rejects.password}")
    private char[] password;

    @ParentCommand private RejectsCommand parent;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
      Settings settings = parent.settings;
      Path folder = out == null ? settings.folders().out().resolve("rejects") : out;
      DataSource database = settings.connectForReading();
      OutputRun.Wish wish =
          new OutputRun.Wish(
              OffsetDateTime.now(), code(database), warnings, Optional.ofNullable(password));
      List<Path> written = new RejectsExport(settings.folders(), database).write(folder, wish);
      PrintWriter printer = spec.commandLine().getOut();
      Texts texts = settings.texts();
      written.forEach(file -> printer.println(file));
      printer.println(
          written.isEmpty()
              ? texts.text("waiting.none")
              : texts.text("rejects.written", written.size(), folder.toString()));
      printer.flush();
      return ExitCode.DONE;
    }

    /** The area's Kemendagri code, or null for all. */
    private String code(DataSource database) throws SQLException {
      if (area == null) {
        return null;
      }
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        String code = Area.ofDistricts(area, connection, spec.commandLine());
        connection.rollback();
        return code;
      }
    }
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "${bundle:help.rejects.import}",
      footer = {"", "${bundle:help.example} padan rejects import rumah_tangga.xlsx"})
  static final class Import implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "${bundle:help.rejects.file}")
    private List<Path> files;

    @Option(names = "--by", paramLabel = "NAME", description = "${bundle:help.rejects.by}")
    private String by;

    @Option(
        names = {"--sandi", "--password"},
        paramLabel = "SANDI",
        interactive = true,
        arity = "0..1",
        description = "${bundle:help.rejects.password.import}")
    private char[] password;

    @ParentCommand private RejectsCommand parent;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
      Settings settings = parent.settings;
      PrintWriter err = spec.commandLine().getErr();
      List<Path> found = files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
      for (Path file : found) {
        if (!Files.exists(file)) {
          err.println(settings.texts().text("sync.path", file.toString()));
          return ExitCode.WRONG_USAGE;
        }
      }
      Console console = new Console(settings.texts(), spec.commandLine().getOut(), err);
      try (RunService runs =
          RunService.open(settings.database(), settings.folders(), console, console.stageLines())) {
        console.plan();
        runs.openWorkbooksWith(password);
        RunService.Result result =
            runs.sync(Inputs.corrections(found, Optional.ofNullable(by)), false);
        return console.conclude(result, settings);
      }
    }
  }
}
