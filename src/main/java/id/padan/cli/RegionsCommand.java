package id.padan.cli;

import id.padan.db.RegionImport;
import id.padan.definition.Faults;
import id.padan.model.RegionSystem;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code padan regions}: official region lists. */
@Command(
    name = "regions",
    mixinStandardHelpOptions = true,
    description = "${bundle:help.regions}",
    footer = {
      "",
      "${bundle:help.example}",
      "  padan regions import wilayah.csv --system kemendagri",
      "  padan regions import regions-bps/ --system bps --valid-from 2018-01-11"
    },
    subcommands = RegionsCommand.Import.class)
public final class RegionsCommand implements Runnable {

  private static final int FAULTY_DEFINITION = 2;

  private final Settings settings;

  @Spec private CommandSpec spec;

  RegionsCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "${bundle:help.regions.import}",
      footer = {"", "${bundle:help.example} padan regions import wilayah.csv --system kemendagri"})
  static final class Import implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "${bundle:help.regions.path}")
    private List<Path> paths;

    @Option(
        names = "--system",
        required = true,
        paramLabel = "bps|kemendagri",
        description = "${bundle:help.regions.system}")
    private RegionSystem system;

    @Option(
        names = "--valid-from",
        paramLabel = "YYYY-MM-DD",
        description = "${bundle:help.regions.valid-from}")
    private LocalDate validFrom;

    @Option(names = "--partial", description = "${bundle:help.regions.partial}")
    private boolean partial;

    @ParentCommand private RegionsCommand parent;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
      Faults faults = new Faults();
      Optional<RegionImport.Summary> summary = load(faults);
      summary.ifPresent(this::print);
      PrintWriter err = spec.commandLine().getErr();
      faults.list().forEach(fault -> err.println(fault.text(parent.settings.texts())));
      err.flush();
      return summary.isPresent() ? 0 : FAULTY_DEFINITION;
    }

    private Optional<RegionImport.Summary> load(Faults faults) throws SQLException {
      try (Connection connection = parent.settings.connect().getConnection()) {
        connection.setAutoCommit(false);
        RegionImport.Request request = new RegionImport.Request(paths, system, validFrom, partial);
        Optional<RegionImport.Summary> summary =
            new RegionImport(connection, Settings.home().resolve("jobs/reference"))
                .run(request, faults);
        connection.commit();
        return summary;
      }
    }

    private void print(RegionImport.Summary summary) {
      PrintWriter out = spec.commandLine().getOut();
      Texts texts = parent.settings.texts();
      out.println(
          texts.text(
              "regions.done",
              summary.files(),
              summary.rows(),
              system.toString(),
              texts.text(summary.changed() ? "regions.loaded" : "regions.known")));
      for (RegionImport.LevelCount level : summary.levels()) {
        String counts =
            texts.text(
                "regions.level",
                level.total(),
                level.bridged(),
                system.other().toString(),
                level.total() - level.bridged());
        out.printf("  %-15s %s%n", texts.text("regions.level." + level.level()), counts);
      }
      out.flush();
    }
  }
}
