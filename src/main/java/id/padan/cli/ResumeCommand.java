package id.padan.cli;

import id.padan.job.ExitCode;
import id.padan.job.RunService;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan resume}: goes on with a run that stopped. */
@Command(
    name = "resume",
    aliases = "lanjutkan",
    mixinStandardHelpOptions = true,
    description = "${bundle:help.resume}",
    footer = {
      "",
      "${bundle:help.example}",
      "  padan resume",
      "  padan resume 41 --accept-drift --by \"Sri Wahyuni\""
    })
public final class ResumeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private final Settings settings;

  @Parameters(paramLabel = "RUN", arity = "0..1", description = "${bundle:help.run}")
  private Long run;

  @Option(names = "--accept-drift", description = "${bundle:help.resume.accept-drift}")
  private boolean acceptDrift;

  @Option(names = "--by", paramLabel = "NAME", description = "${bundle:help.resume.by}")
  private String by;

  ResumeCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws SQLException {
    if (acceptDrift && (by == null || by.isBlank())) {
      spec.commandLine().getErr().println(settings.texts().text("resume.by"));
      return ExitCode.WRONG_USAGE;
    }
    Console console =
        new Console(settings.texts(), spec.commandLine().getOut(), spec.commandLine().getErr());
    try (RunService runs =
        RunService.open(settings.database(), settings.folders(), console, console.stageLines())) {
      RunService.Result result =
          runs.resume(Optional.ofNullable(run), acceptDrift ? Optional.of(by) : Optional.empty());
      return console.conclude(result, settings);
    }
  }
}
