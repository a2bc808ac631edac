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
    description = "Melanjutkan run yang terhenti, dari bagian terakhir yang tersimpan.",
    footer = {
      "",
      "Contoh:",
      "  padan resume",
      "  padan resume 41 --accept-drift --by \"Nama Petugas\""
    })
public final class ResumeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private final Settings settings;

  @Parameters(paramLabel = "RUN", arity = "0..1", description = "nomor run")
  private Long run;

  @Option(names = "--accept-drift", description = "setujui baris yang akan hilang")
  private boolean acceptDrift;

  @Option(names = "--by", paramLabel = "NAMA", description = "siapa yang menyetujui")
  private String by;

  ResumeCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws SQLException {
    if (acceptDrift && (by == null || by.isBlank())) {
      spec.commandLine().getErr().println("--accept-drift perlu --by NAMA: siapa yang menyetujui.");
      return ExitCode.WRONG_USAGE;
    }
    Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
    try (RunService runs =
        RunService.open(settings.database(), settings.folders(), console, console.stageLines())) {
      RunService.Result result =
          runs.resume(Optional.ofNullable(run), acceptDrift ? Optional.of(by) : Optional.empty());
      return console.conclude(result, settings);
    }
  }
}
