package id.padan.cli;

import id.padan.definition.Faults;
import id.padan.definition.JobDefinition;
import id.padan.job.ExitCode;
import id.padan.job.Inputs;
import id.padan.job.RunService;
import id.padan.model.Period;
import id.padan.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan sync}: files to warehouse, all seven stages. */
@Command(
    name = "sync",
    aliases = "proses",
    mixinStandardHelpOptions = true,
    description = {"${bundle:help.sync}", "${bundle:help.sync.more}"},
    footer = {
      "",
      "${bundle:help.example}",
      "  padan sync data-samples",
      "  padan sync kiriman/1771 --period 2015-11"
    })
public final class SyncCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private final Settings settings;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "${bundle:help.sync.path}")
  private List<Path> paths;

  @Option(names = "--period", paramLabel = "YYYY-MM", description = "${bundle:help.sync.period}")
  private String period;

  @Option(names = "--dry-run", description = "${bundle:help.sync.dry-run}")
  private boolean dryRun;

  @Option(names = "--accept-headers", description = "${bundle:help.sync.accept-headers}")
  private boolean acceptHeaders;

  SyncCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    PrintWriter err = spec.commandLine().getErr();
    Optional<Inputs> inputs = inputs(err);
    if (inputs.isEmpty()) {
      return ExitCode.WRONG_USAGE;
    }
    Console console = new Console(settings.texts(), spec.commandLine().getOut(), err);
    try (RunService runs =
        RunService.open(settings.database(), settings.folders(), console, console.stageLines())) {
      console.plan();
      RunService.Result result = runs.sync(inputs.get(), dryRun);
      return console.conclude(result, settings);
    }
  }

  /** What to read, or empty after saying what is wrong with it. */
  private Optional<Inputs> inputs(PrintWriter err) throws IOException {
    if (acceptHeaders && paths == null) {
      throw new WrongUsage(spec.commandLine(), "sync.headers");
    }
    Texts texts = settings.texts();
    Optional<Period> given = Optional.empty();
    if (period != null) {
      try {
        given = Optional.of(Period.parse(period));
      } catch (IllegalArgumentException e) {
        err.println(texts.text("sync.period", period));
        return Optional.empty();
      }
    }
    List<JobDefinition.Source> sources = sources();
    List<Path> roots =
        (paths == null ? sources.stream().map(JobDefinition.Source::path) : paths.stream())
            .map(SyncCommand::absolute)
            .toList();
    for (Path root : roots) {
      if (!Files.exists(root)) {
        err.println(texts.text("sync.path", root.toString()));
        return Optional.empty();
      }
    }
    Inputs inputs = new Inputs(roots, given, sources, acceptHeaders);
    if (inputs.find().isEmpty()) {
      err.println(texts.text("sync.nofile", roots.toString()));
      return Optional.empty();
    }
    return Optional.of(inputs);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private List<JobDefinition.Source> sources() {
    Faults faults = new Faults();
    Optional<JobDefinition> job =
        JobDefinition.read(settings.folders().jobFile(), settings.folders().home(), faults);
    faults.throwIfAny();
    return job.orElseThrow().sources().stream()
        .map(s -> new JobDefinition.Source(absolute(s.path()), s.period(), s.format()))
        .toList();
  }
}
