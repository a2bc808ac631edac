package id.padan.cli;

import id.padan.model.Message;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command cannot be carried out as it was written. */
final class WrongUsage extends ParameterException {

  private static final long serialVersionUID = 1L;

  private final transient Message explanation;

  WrongUsage(CommandLine command, String key, Object... values) {
    this(command, Message.of(key, values));
  }

  WrongUsage(CommandLine command, Message explanation) {
    super(command, explanation.toString());
    this.explanation = explanation;
  }

  /** Says what is wrong and which help to read. */
  static int print(ParameterException fault, Texts texts) {
    PrintWriter err = fault.getCommandLine().getErr();
    err.println(texts.text(explain(fault)));
    err.println(
        texts.text("wrong.help", fault.getCommandLine().getCommandSpec().qualifiedName(" ")));
    return CommandLine.ExitCode.USAGE;
  }

  private static Message explain(ParameterException fault) {
    if (fault instanceof WrongUsage ours) {
      return ours.explanation;
    }
    if (fault instanceof MissingParameterException missing) {
      return Message.of("wrong.missing", names(missing.getMissing()));
    }
    if (fault instanceof UnmatchedArgumentException unmatched) {
      String unknown = String.join(" ", unmatched.getUnmatched());
      String meant = String.join(", ", unmatched.getSuggestions());
      return meant.isEmpty()
          ? Message.of("wrong.unknown", unknown)
          : Message.of("wrong.meant", unknown, meant);
    }
    if (fault instanceof OverwrittenOptionException twice) {
      return Message.of("wrong.twice", name(twice.getOverwritten()));
    }
    ArgSpec argument = fault.getArgSpec();
    return argument == null
        ? Message.of("wrong.other", fault.getMessage())
        : Message.of("wrong.value", name(argument), argument.paramLabel());
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream().map(WrongUsage::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
