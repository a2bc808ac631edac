package id.padan.cli;

import id.padan.job.AnswerImport;
import id.padan.job.ExitCode;
import id.padan.job.RunService;
import id.padan.model.ExplainedException;
import id.padan.model.Texts;
import id.padan.report.DukcapilList;
import id.padan.validation.RegistryAnswers;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code padan dukcapil}: lists to match against the civil registry, out and back. */
@Command(
    name = "dukcapil",
    mixinStandardHelpOptions = true,
    description = {"${bundle:help.dukcapil}", "${bundle:help.dukcapil.more}"},
    footer = {
      "",
      "${bundle:help.example}",
      "  padan dukcapil export --area 17.71",
      "  padan dukcapil import jawaban.xlsx --by Sri"
    },
    subcommands = {DukcapilCommand.Export.class, DukcapilCommand.Import.class})
public final class DukcapilCommand implements Runnable {

  private static final int MOST_REFUSED = 20;

  private final Settings settings;

  @Spec private CommandSpec spec;

  DukcapilCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private Path folder() {
    return settings.folders().out().resolve("dukcapil");
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "${bundle:help.dukcapil.export}",
      footer = {"", "${bundle:help.example} padan dukcapil export --area 17.71"})
  static final class Export implements Callable<Integer> {

    @Option(names = "--area", paramLabel = "CODE", description = "${bundle:help.area}")
    private String area;

    @Option(names = "--all", description = "${bundle:help.dukcapil.all}")
    private boolean all;

    @Option(names = "--out", paramLabel = "FILE", description = "${bundle:help.dukcapil.out}")
    private Path out;

    @Option(
        names = {"--sandi", "--password"},
        paramLabel = "SANDI",
        interactive = true,
        arity = "0..1",
        description = "${bundle:help.rejects.password}")
    private char[] password;

    @ParentCommand private DukcapilCommand parent;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
      Texts texts = parent.settings.texts();
      try (Connection connection = parent.settings.connect().getConnection()) {
        if (!RunRole.take(connection)) {
          throw new WrongUsage(spec.commandLine(), "dukcapil.role");
        }
        connection.setAutoCommit(false);
        String code = Area.code(area, connection, spec.commandLine());
        Path file = out == null ? file(code) : out;
        DukcapilList.Written written =
            new DukcapilList(connection, texts)
                .write(new DukcapilList.Request(code, all, file, Optional.ofNullable(password)));
        connection.rollback();
        PrintWriter said = spec.commandLine().getOut();
        for (Path list : written.files()) {
          said.println(texts.text("dukcapil.written", written.persons(), list.toString()));
        }
        said.println(texts.text("dukcapil.carry", written.note().toString()));
        said.flush();
        return ExitCode.DONE;
      }
    }

    private Path file(String code) {
      return parent.folder().resolve("dukcapil-" + (code.isEmpty() ? "semua" : code) + ".csv");
    }
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "${bundle:help.dukcapil.import}",
      footer = {"", "${bundle:help.example} padan dukcapil import jawaban.xlsx --by Sri"})
  static final class Import implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "${bundle:help.dukcapil.file}")
    private List<Path> files;

    @Option(names = "--by", paramLabel = "NAME", description = "${bundle:help.dukcapil.by}")
    private String by = System.getProperty("user.name");

    @Option(
        names = {"--sandi", "--password"},
        paramLabel = "SANDI",
        interactive = true,
        arity = "0..1",
        description = "${bundle:help.dukcapil.password}")
    private char[] password;

    @ParentCommand private DukcapilCommand parent;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
      for (Path file : files) {
        if (!Files.isRegularFile(file)) {
          throw new WrongUsage(spec.commandLine(), "table.unreadable", file.toString());
        }
      }
      Settings settings = parent.settings;
      PrintWriter out = spec.commandLine().getOut();
      Console console = new Console(settings.texts(), out, spec.commandLine().getErr());
      try (OpenedFiles opened = new OpenedFiles(spec.commandLine(), password);
          RunService runs =
              RunService.open(
                  settings.database(), settings.folders(), console, console.stageLines())) {
        AnswerImport.Outcome outcome = runs.takeAnswers(opened.plain(files), by);
        print(outcome);
        int code = outcome.run().map(run -> console.conclude(run, settings)).orElse(ExitCode.DONE);
        return outcome.refused().isEmpty() ? code : Math.max(code, ExitCode.DONE_WITH_REJECTS);
      } catch (ExplainedException e) {
        throw new WrongUsage(spec.commandLine(), e.explanation());
      }
    }

    private void print(AnswerImport.Outcome outcome) {
      PrintWriter out = spec.commandLine().getOut();
      Texts texts = parent.settings.texts();
      for (RegistryAnswers.Counts file : outcome.files()) {
        String name = outcome.names().get(file.sha256());
        out.println(
            texts.text(
                "dukcapil.counts",
                name,
                file.read(),
                file.padan(),
                file.tidakPadan(),
                file.known(),
                file.repeated(),
                file.unanswered(),
                file.refused()));
        List<String> further = outcome.furtherColumns().getOrDefault(file.sha256(), List.of());
        if (!further.isEmpty()) {
          out.println("  " + texts.text("dukcapil.further", String.join(", ", further)));
        }
      }
      refused(outcome, out);
      if (outcome.run().isEmpty() && !outcome.files().isEmpty()) {
        out.println(texts.text("dukcapil.nothing"));
      }
      out.flush();
    }

    private void refused(AnswerImport.Outcome outcome, PrintWriter out) {
      Texts texts = parent.settings.texts();
      Map<String, Long> reasons =
          outcome.refused().stream()
              .collect(
                  Collectors.groupingBy(
                      RegistryAnswers.Refused::refusal, TreeMap::new, Collectors.counting()));
      reasons.forEach(
          (reason, rows) ->
              out.println(
                  "  " + texts.text("dukcapil.refused", rows, texts.label("answer", reason))));
      outcome.refused().stream()
          .limit(MOST_REFUSED)
          .forEach(
              row ->
                  out.println(
                      "    "
                          + texts.text(
                              "dukcapil.refused.line",
                              outcome.names().get(row.sha256()),
                              Integer.toString(row.line()),
                              row.refusal())));
      if (outcome.refused().size() > MOST_REFUSED) {
        Path file = parent.folder().resolve("ditolak.csv");
        DukcapilList.writeRefused(
            file,
            texts,
            outcome.refused().stream()
                .map(
                    row ->
                        new DukcapilList.Refusal(
                            outcome.names().get(row.sha256()), row.line(), row.refusal()))
                .toList());
        out.println("    " + texts.text("dukcapil.refused.all", file.toString()));
      }
    }
  }
}
