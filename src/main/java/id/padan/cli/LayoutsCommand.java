package id.padan.cli;

import id.padan.definition.Faults;
import id.padan.definition.JobDefinition;
import id.padan.definition.RegionReference;
import id.padan.definition.Regions;
import id.padan.ingest.suggest.LayoutSuggester;
import id.padan.ingest.suggest.LayoutSuggester.Suggestion;
import id.padan.job.ExitCode;
import id.padan.model.ExplainedException;
import id.padan.model.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code padan layouts}: how files are written. */
@Command(
    name = "layouts",
    mixinStandardHelpOptions = true,
    description = "${bundle:help.layouts}",
    footer = {
      "",
      "${bundle:help.example}",
      "  padan layouts suggest kiriman/keluarga.xlsx --out jobs/layouts/keluarga.yaml"
    },
    subcommands = LayoutsCommand.Suggest.class)
public final class LayoutsCommand implements Runnable {

  private final Settings settings;

  @Spec private CommandSpec spec;

  LayoutsCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "suggest",
      mixinStandardHelpOptions = true,
      description = {"${bundle:help.layouts.suggest}", "${bundle:help.layouts.suggest.more}"},
      footer = {
        "",
        "${bundle:help.example}",
        "  padan layouts suggest kiriman/keluarga.xlsx --out jobs/layouts/keluarga.yaml",
        "  padan verify jobs/layouts/keluarga.yaml"
      })
  static final class Suggest implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "${bundle:help.layouts.file}")
    private Path file;

    @Option(names = "--out", paramLabel = "YAML", description = "${bundle:help.layouts.out}")
    private Path out;

    @ParentCommand private LayoutsCommand parent;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      if (!Files.isRegularFile(file)) {
        throw new WrongUsage(spec.commandLine(), "sync.path", file.toString());
      }
      if (out != null && Files.exists(out)) {
        throw new WrongUsage(spec.commandLine(), "layouts.exists", out.toString());
      }
      Suggestion suggestion;
      try {
        suggestion = suggester().suggest(file, out == null ? file : out);
      } catch (ExplainedException e) {
        throw new WrongUsage(spec.commandLine(), e.explanation());
      }
      if (out == null) {
        spec.commandLine().getOut().print(suggestion.yaml());
        spec.commandLine().getOut().flush();
      } else {
        Files.writeString(out, suggestion.yaml());
        spec.commandLine()
            .getOut()
            .println(
                texts()
                    .text(
                        "layouts.done",
                        out.toString(),
                        suggestion.nearest(),
                        suggestion.placed(),
                        suggestion.columns()));
      }
      return ExitCode.DONE;
    }

    private Texts texts() {
      return parent.settings.texts();
    }

    private LayoutSuggester suggester() {
      Faults faults = new Faults();
      Optional<JobDefinition> job =
          JobDefinition.read(
              parent.settings.folders().jobFile(), parent.settings.folders().home(), faults);
      faults.throwIfAny();
      Regions regions =
          Regions.of(RegionReference.read(job.orElseThrow().reference(), faults).orElse(List.of()));
      faults.throwIfAny();
      return new LayoutSuggester(job.orElseThrow().layouts(), regions, texts());
    }
  }
}
