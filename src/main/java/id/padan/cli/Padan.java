package id.padan.cli;

import id.padan.db.DatabaseUnreachableException;
import id.padan.definition.FaultyDefinitionException;
import id.padan.job.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** {@code padan}: the program. */
@Command(
    name = "padan",
    mixinStandardHelpOptions = true,
    version = "padan 0.1.0",
    description = {
      "Dari berkas kesejahteraan per kabupaten/kota ke satu gudang data yang dipercaya.",
      ""
    },
    footer = {"", "Contoh:", "  padan sync data-samples", "  padan status"})
public final class Padan implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private final Settings settings = new Settings();

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    Padan padan = new Padan();
    try (Settings settings = padan.settings) {
      return padan.commandLine(settings).execute(arguments);
    }
  }

  /** All commands, with settings of their own. */
  static CommandLine commandLine() {
    Padan padan = new Padan();
    return padan.commandLine(padan.settings);
  }

  private CommandLine commandLine(Settings common) {
    return new CommandLine(this)
        .addSubcommand(new SyncCommand(common))
        .addSubcommand(new ResumeCommand(common))
        .addSubcommand(
            new StatusCommand(common::connectForReading, common::locale, Clock.systemUTC()))
        .addSubcommand(new QueryCommand(common::connectForReading))
        .addSubcommand(new VerifyCommand())
        .addSubcommand(new RegionsCommand(common))
        .addSubcommand(new AccessCommand(common::connect))
        .addSubcommand(new DbCommand(common))
        .addSubcommand(new GenerateCommand())
        .addSubcommand(new BenchCommand())
        .setOut(utf8(FileDescriptor.out))
        .setErr(utf8(FileDescriptor.err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(faults());
  }

  /** Indonesian names and lines survive a shell whose locale is POSIX. */
  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /**
   * What stops a command is said in one line with its remedy; only the unforeseen shows a trace.
   */
  private static IExecutionExceptionHandler faults() {
    return (exception, commandLine, parsed) -> {
      PrintWriter err = commandLine.getErr();
      if (exception instanceof FaultyDefinitionException faulty) {
        err.println("Berkas definisi salah; tidak ada yang dibaca:");
        faulty.faults().forEach(fault -> err.println("  " + fault));
        return ExitCode.WRONG_USAGE;
      }
      if (exception instanceof DatabaseUnreachableException) {
        err.println(exception.getMessage());
        return ExitCode.STOPPED;
      }
      exception.printStackTrace(err);
      return ExitCode.INTERNAL_FAULT;
    };
  }

  @Override
  public Integer call() throws SQLException {
    new Greeting(settings, spec.commandLine().getOut()).print();
    return ExitCode.DONE;
  }
}
