package id.padan.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING;

import id.padan.definition.FaultyDefinitionException;
import id.padan.job.ExitCode;
import id.padan.model.ExplainedException;
import id.padan.model.Texts;
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
    description = {"${bundle:help.padan}", ""},
    footer = {"", "${bundle:help.example}", "  padan sync data-samples", "  padan status"})
public final class Padan implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private final Settings settings;

  private Padan(Texts texts) {
    this.settings = new Settings(texts);
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    Padan padan = new Padan(Settings.language(arguments));
    try (Settings settings = padan.settings) {
      return padan.commandLine(settings).execute(arguments);
    }
  }

  /** All commands in one language, with settings of their own. */
  static CommandLine commandLine(Texts texts) {
    Padan padan = new Padan(texts);
    return padan.commandLine(padan.settings);
  }

  private CommandLine commandLine(Settings common) {
    Texts texts = common.texts();
    CommandLine padan =
        new CommandLine(this)
            .addSubcommand(new SyncCommand(common))
            .addSubcommand(new ResumeCommand(common))
            .addSubcommand(new StatusCommand(common::connectForReading, texts, Clock.systemUTC()))
            .addSubcommand(new QueryCommand(common::connectForReading, texts))
            .addSubcommand(new VerifyCommand(texts))
            .addSubcommand(new LayoutsCommand(common))
            .addSubcommand(new RejectsCommand(common))
            .addSubcommand(new ReviewCommand(common))
            .addSubcommand(new UnmergeCommand(common))
            .addSubcommand(new RegionsCommand(common))
            .addSubcommand(new DukcapilCommand(common))
            .addSubcommand(new ReportCommand(common))
            .addSubcommand(new AccessCommand(common::connect, texts))
            .addSubcommand(new DbCommand(common))
            .addSubcommand(new LinkCommand(texts))
            .addSubcommand(new GenerateCommand(texts))
            .addSubcommand(
                new CommandLine(new BenchCommand(texts))
                    .addSubcommand(new BenchLinkageCommand(texts)))
            .addSubcommand(new HelpCommand())
            .setResourceBundle(texts.bundle())
            .setOut(utf8(FileDescriptor.out))
            .setErr(utf8(FileDescriptor.err))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((fault, arguments) -> WrongUsage.print(fault, texts))
            .setExecutionExceptionHandler(faults(texts));
    padan.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST, HelpCommand.groups());
    padan.getHelpSectionMap().remove(SECTION_KEY_COMMAND_LIST_HEADING);
    return padan;
  }

  /** Indonesian names and lines survive a shell whose locale is POSIX. */
  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /**
   * What stops a command is said in one line with its remedy; only the unforeseen shows a trace.
   */
  private IExecutionExceptionHandler faults(Texts texts) {
    return (exception, commandLine, parsed) -> {
      PrintWriter err = commandLine.getErr();
      if (Denied.is(exception)) {
        err.println(texts.text("fault.access", settings.login(), Denied.role(commandLine)));
        return ExitCode.WRONG_USAGE;
      }
      if (exception instanceof FaultyDefinitionException faulty) {
        err.println(texts.text("fault.heading"));
        faulty.faults().forEach(fault -> err.println("  " + fault.text(texts)));
        return ExitCode.WRONG_USAGE;
      }
      if (exception instanceof ExplainedException explained) {
        err.println(texts.text(explained.explanation()));
        return ExitCode.STOPPED;
      }
      err.println(texts.text("fault.unforeseen"));
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
