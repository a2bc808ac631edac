package id.padan.cli;

import id.padan.console.Answer;
import id.padan.console.DecisionBook;
import id.padan.console.Outcome;
import id.padan.console.RecordPair;
import id.padan.console.ReviewQueue;
import id.padan.console.Wish;
import id.padan.definition.Faults;
import id.padan.definition.JobDefinition;
import id.padan.definition.LinkageModelFile;
import id.padan.job.ExitCode;
import id.padan.job.Folders;
import id.padan.linkage.LinkageModel;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code padan review}: possible duplicates that people decide about. */
@Command(
    name = "review",
    aliases = "ganda",
    mixinStandardHelpOptions = true,
    description = {"${bundle:help.review}", "${bundle:help.review.more}"},
    footer = {
      "",
      "${bundle:help.example}",
      "  padan review list --area 17.71",
      "  padan review show 185",
      "  padan review decide 185 sama --by Sri --note \"satu KTP\""
    },
    subcommands = {
      ReviewCommand.ListPairs.class,
      ReviewCommand.Show.class,
      ReviewCommand.Decide.class
    })
public final class ReviewCommand implements Runnable {

  private final Settings settings;

  @Spec private CommandSpec spec;

  ReviewCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** A connection of the login, in a transaction. */
  private Connection begin() throws SQLException {
    Connection connection = settings.connectForReading().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** The model in the file for pairs of this kind; empty where the job file is not at hand. */
  private Optional<LinkageModel> model(String kind) {
    Folders folders = settings.folders();
    if (!Files.exists(folders.jobFile())) {
      return Optional.empty();
    }
    Faults faults = new Faults();
    Optional<LinkageModel> model =
        JobDefinition.read(folders.jobFile(), folders.home(), faults)
            .map(job -> kind.equals("person") ? job.personLinkage() : job.householdLinkage())
            .flatMap(file -> LinkageModelFile.read(file, faults));
    faults.throwIfAny();
    return model;
  }

  private static Map<String, Object> find(ReviewQueue queue, long pair, CommandSpec spec) {
    return queue
        .find(pair)
        .orElseThrow(
            () -> new WrongUsage(spec.commandLine(), "review.unknown", Long.toString(pair)));
  }

  /** {@code person} or {@code household}, also in Indonesian. */
  static final class KindConverter implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return switch (text) {
        case "person", "orang" -> "person";
        case "household", "ruta", "keluarga" -> "household";
        default -> throw new TypeConversionException(text);
      };
    }
  }

  /** {@code same} or {@code different}, also in Indonesian. */
  static final class AnswerConverter implements ITypeConverter<Answer> {
    @Override
    public Answer convert(String text) {
      return switch (text) {
        case "same", "sama" -> Answer.SAME;
        case "different", "beda" -> Answer.DIFFERENT;
        default -> throw new TypeConversionException(text);
      };
    }
  }

  @Command(
      name = "list",
      aliases = "daftar",
      mixinStandardHelpOptions = true,
      description = {"${bundle:help.review.list}", "${bundle:help.review.list.more}"},
      footer = {"", "${bundle:help.example} padan review list --kind person --area 17.71"})
  static final class ListPairs implements Callable<Integer> {

    @Option(
        names = "--kind",
        paramLabel = "person|household",
        converter = KindConverter.class,
        description = "${bundle:help.review.kind}")
    private String kind = "";

    @Option(names = "--area", paramLabel = "CODE", description = "${bundle:help.review.area}")
    private String area;

    @Option(
        names = "--limit",
        paramLabel = "N",
        defaultValue = "20",
        description = "${bundle:help.review.limit} (${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--all", description = "${bundle:help.review.all}")
    private boolean all;

    @ParentCommand private ReviewCommand parent;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
      if (limit < 1) {
        throw new WrongUsage(spec.commandLine(), "wrong.value", "--limit", "N");
      }
      try (Connection connection = parent.begin()) {
        String code = Area.ofPairs(area, connection, spec.commandLine());
        ReviewQueue queue = new ReviewQueue(connection);
        ReviewQueue.Filter filter = new ReviewQueue.Filter(kind, code, all);
        new ReviewText(parent.settings.texts(), spec.commandLine().getOut())
            .list(queue, filter, limit);
        connection.rollback();
        return ExitCode.DONE;
      }
    }
  }

  @Command(
      name = "show",
      aliases = "lihat",
      mixinStandardHelpOptions = true,
      description = "${bundle:help.review.show}",
      footer = {"", "${bundle:help.example} padan review show 185"})
  static final class Show implements Callable<Integer> {

    @Parameters(paramLabel = "PAIR", description = "${bundle:help.review.pair}")
    private long pair;

    @ParentCommand private ReviewCommand parent;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
      try (Connection connection = parent.begin()) {
        ReviewQueue queue = new ReviewQueue(connection);
        Map<String, Object> row = find(queue, pair, spec);
        RecordPair two = RecordPair.of(row);
        List<Map<String, Object>> records =
            queue.records(two.kind(), List.of(two.sourceA(), two.sourceB()));
        new ReviewText(parent.settings.texts(), spec.commandLine().getOut())
            .show(row, records, queue.history(two), text -> explain(text, queue, row, records));
        connection.rollback();
        return ExitCode.DONE;
      }
    }

    private void explain(
        ReasonText text,
        ReviewQueue queue,
        Map<String, Object> row,
        List<Map<String, Object>> records) {
      Optional<LinkageModel.Id> used = queue.model(row);
      Optional<LinkageModel> here = parent.model((String) row.get("kind"));
      if (used.isEmpty()) {
        text.notKept();
      } else if (here.isEmpty()) {
        text.noModel(used.get());
      } else if (!here.get().id().equals(used.get())) {
        text.otherModel(used.get(), here.get().id());
      } else {
        text.print(row, used.get(), queue.reason(row, records, here.get()));
      }
    }
  }

  @Command(
      name = "decide",
      aliases = "putuskan",
      mixinStandardHelpOptions = true,
      description = {"${bundle:help.review.decide}", "${bundle:help.review.decide.more}"},
      footer = {"", "${bundle:help.example} padan review decide 185 beda --by Sri"})
  static final class Decide implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PAIR", description = "${bundle:help.review.pair}")
    private long pair;

    @Parameters(
        index = "1",
        paramLabel = "same|different",
        converter = AnswerConverter.class,
        description = "${bundle:help.review.answer}")
    private Answer answer;

    @Option(
        names = "--by",
        required = true,
        paramLabel = "NAME",
        description = "${bundle:help.review.by}")
    private String by;

    @Option(names = "--note", paramLabel = "TEXT", description = "${bundle:help.review.note}")
    private String note;

    @Option(
        names = {"--again", "--lagi"},
        description = "${bundle:help.review.again}")
    private boolean again;

    @ParentCommand private ReviewCommand parent;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
      String name = Names.of(by, spec.commandLine());
      try (Connection connection = parent.begin()) {
        ReviewQueue queue = new ReviewQueue(connection);
        Map<String, Object> row = find(queue, pair, spec);
        Wish wish = new Wish(answer, name, Optional.ofNullable(note), again);
        Outcome outcome = new DecisionBook(connection).decide(RecordPair.of(row), wish);
        DecisionText text = new DecisionText(parent.settings.texts(), spec.commandLine());
        text.outcome(parent.settings.texts().text("review.pair", Long.toString(pair)), outcome);
        if (outcome.holds()) {
          text.waiting(queue.decisions());
        }
        connection.rollback();
        return outcome.holds() ? ExitCode.DONE : ExitCode.WRONG_USAGE;
      }
    }
  }
}
