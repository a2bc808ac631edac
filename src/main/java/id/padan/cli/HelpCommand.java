package id.padan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan help}: the commands by how often they are used, or the help of one of them. */
@Command(
    name = "help",
    helpCommand = true,
    description = "${bundle:help.help}",
    footer = {"", "${bundle:help.example}", "  padan help", "  padan help sync"})
final class HelpCommand implements Runnable {

  /** Commands by the key of their group; one that is nowhere else is for experts. */
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "help.daily",
          List.of("sync", "resume", "status"),
          "help.weekly",
          List.of(
              "rejects", "review", "unmerge", "report", "dukcapil", "query", "regions", "access"));

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "${bundle:help.help.command}")
  private List<String> names = List.of();

  @Override
  public void run() {
    CommandLine command = spec.parent().commandLine();
    for (String name : names) {
      CommandLine next = command.getSubcommands().get(name);
      if (next == null) {
        throw new WrongUsage(command, "wrong.unknown", name);
      }
      command = next;
    }
    command.usage(spec.commandLine().getOut());
  }

  /** The list of commands, in groups with a heading each. */
  static IHelpSectionRenderer groups() {
    return help -> {
      Map<String, Help> left = new TreeMap<>();
      help.subcommands().values().forEach(each -> left.put(each.commandSpec().name(), each));
      StringBuilder list = new StringBuilder();
      for (String group : List.of("help.daily", "help.weekly")) {
        Map<String, Help> commands = new LinkedHashMap<>();
        GROUPS.get(group).forEach(name -> commands.put(name, left.remove(name)));
        list.append(group(help, group, commands));
      }
      return list.append(group(help, "help.expert", left)).toString();
    };
  }

  private static String group(Help help, String key, Map<String, Help> commands) {
    String heading = help.commandSpec().resourceBundle().getString(key);
    return "%n%s%n%s".formatted(heading, help.commandList(commands));
  }
}
