package id.padan.cli;

import id.padan.db.DatabaseUnreachableException;
import id.padan.definition.FaultyDefinitionException;
import id.padan.job.ExitCode;
import java.io.PrintWriter;
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
    footer = {"", "Contoh:", "  padan sync data-samples", "  padan status"},
    subcommands = {
      SyncCommand.class,
      ResumeCommand.class,
      VerifyCommand.class,
      DbCommand.class,
      RegionsCommand.class,
      GenerateCommand.class
    })
public final class Padan implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Padan())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(faults());
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
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
