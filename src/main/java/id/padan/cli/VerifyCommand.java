package id.padan.cli;

import id.padan.job.DefinitionCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan verify}: runs the examples inside definition files; touches no database. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Menjalankan contoh di dalam berkas definisi di bawah jobs/. Tanpa basis data.",
    footer = {"", "Contoh:", "  padan verify", "  padan verify jobs/rules/person.yaml"})
public final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "berkas definisi; tanpa ini semua")
  private List<Path> paths = List.of();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return DefinitionCheck.run(
        Settings.home(), paths, out::println, spec.commandLine().getErr()::println);
  }
}
