package id.padan.cli;

import id.padan.cli.bench.Bench;
import id.padan.cli.bench.BenchResult;
import id.padan.job.ExitCode;
import id.padan.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code padan bench}: a whole run measured against what {@code COPY} alone needs. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "${bundle:help.bench}",
    footer = {"", "${bundle:help.example}", "  padan bench --persons 1000000"})
final class BenchCommand implements Callable<Integer> {

  private static final int MOST_PERSONS = 50_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--persons",
      paramLabel = "N",
      defaultValue = "100000",
      description = "${bundle:help.bench.persons} (${DEFAULT-VALUE})")
  private int persons;

  private final Texts texts;

  BenchCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    if (persons < 1 || persons > MOST_PERSONS) {
      throw new WrongUsage(spec.commandLine(), "bench.persons", MOST_PERSONS);
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Console console = new Console(texts, err, err);
    BenchResult result = new Bench(Settings.home(), console, console.stageLines()).run(persons);
    new BenchText(result, texts, out).print();
    out.flush();
    return ExitCode.DONE;
  }
}
