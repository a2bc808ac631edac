package id.padan.cli;

import id.padan.cli.bench.Bench;
import id.padan.cli.bench.BenchResult;
import id.padan.job.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code padan bench}: a whole run measured against what {@code COPY} alone needs. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Mengukur satu proses penuh atas data rekaan di folder dan basis data sementara:",
      "tiap tahap sebagai kelipatan waktu COPY untuk baris yang sama. Baris terakhir JSON."
    },
    footer = {"", "Contoh:", "  padan bench --persons 1000000"})
final class BenchCommand implements Callable<Integer> {

  private static final int MOST_PERSONS = 50_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--persons",
      paramLabel = "N",
      defaultValue = "100000",
      description = "kira-kira sekian orang (bawaan: ${DEFAULT-VALUE})")
  private int persons;

  @Override
  public Integer call() throws IOException, SQLException {
    if (persons < 1 || persons > MOST_PERSONS) {
      throw new ParameterException(spec.commandLine(), "--persons: 1 - " + MOST_PERSONS);
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Console console = new Console(err, err);
    BenchResult result = new Bench(Settings.home(), console, console.stageLines()).run(persons);
    new BenchText(result, out).print();
    out.flush();
    return ExitCode.DONE;
  }
}
