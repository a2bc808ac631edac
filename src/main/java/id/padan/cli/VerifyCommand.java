package id.padan.cli;

import id.padan.job.DefinitionCheck;
import id.padan.model.Texts;
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
    description = "${bundle:help.verify}",
    footer = {
      "",
      "${bundle:help.example}",
      "  padan verify",
      "  padan verify jobs/rules/person.yaml"
    })
public final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "${bundle:help.verify.path}")
  private List<Path> paths = List.of();

  private final Texts texts;

  VerifyCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    return DefinitionCheck.run(
        Settings.home(),
        paths,
        message -> out.println(texts.text(message)),
        fault -> err.println(fault.text(texts)));
  }
}
