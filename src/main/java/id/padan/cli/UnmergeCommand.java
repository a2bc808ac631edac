package id.padan.cli;

import id.padan.console.Answer;
import id.padan.console.DecisionBook;
import id.padan.console.Outcome;
import id.padan.console.ReviewQueue;
import id.padan.console.ReviewQueue.Entity;
import id.padan.console.Wish;
import id.padan.job.ExitCode;
import id.padan.job.RunService;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan unmerge}: takes apart what was merged, and keeps it apart. */
@Command(
    name = "unmerge",
    aliases = "pisahkan",
    mixinStandardHelpOptions = true,
    description = {"${bundle:help.unmerge}", "${bundle:help.unmerge.more}"},
    footer = {
      "",
      "${bundle:help.example}",
      "  padan unmerge 2041 --by Sri",
      "  padan unmerge 2041 --part 3127,3302 --by Sri --note \"kakak beradik\""
    })
public final class UnmergeCommand implements Callable<Integer> {

  private final Settings settings;
  private final Texts texts;

  @Parameters(paramLabel = "ID", description = "${bundle:help.unmerge.id}")
  private long id;

  @ArgGroup private Side side;

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

  @Spec private CommandSpec spec;

  /** Which records leave. */
  private static final class Side {
    @Option(
        names = "--part",
        split = ",",
        paramLabel = "RECORD",
        description = "${bundle:help.unmerge.part}")
    private List<Long> part = List.of();

    @Option(
        names = "--keep",
        split = ",",
        paramLabel = "RECORD",
        description = "${bundle:help.unmerge.keep}")
    private List<Long> keep = List.of();
  }

  UnmergeCommand(Settings settings) {
    this.settings = settings;
    this.texts = settings.texts();
  }

  @Override
  public Integer call() throws SQLException {
    String name = Names.of(by, spec.commandLine());
    Entity entity;
    Set<Long> part;
    Outcome outcome;
    boolean mayRun;
    try (Connection connection = settings.connectForReading().getConnection()) {
      connection.setAutoCommit(false);
      entity = find(new ReviewQueue(connection));
      part = part(entity);
      Wish wish = new Wish(Answer.DIFFERENT, name, Optional.ofNullable(note), again);
      outcome = new DecisionBook(connection).split(entity, part, wish);
      mayRun = RunRole.has(connection);
      connection.rollback();
    }
    if (outcome.kind() == Outcome.Kind.WRITTEN) {
      written(entity, part, name);
    } else {
      String two =
          texts.text(
              "unmerge.pair",
              Long.toString(outcome.pair().sourceA()),
              Long.toString(outcome.pair().sourceB()));
      new DecisionText(texts, spec.commandLine()).outcome(two, outcome);
    }
    if (!outcome.holds()) {
      return ExitCode.WRONG_USAGE;
    }
    return mayRun ? obey(entity) : waits();
  }

  private void written(Entity entity, Set<Long> part, String name) {
    List<Long> others = new ArrayList<>(entity.sources());
    others.removeAll(part);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        texts.text("unmerge.written", Long.toString(entity.id()), list(part), list(others), name));
    out.flush();
  }

  private static String list(Collection<Long> ids) {
    return ids.stream().sorted().map(Object::toString).collect(Collectors.joining(", "));
  }

  private Entity find(ReviewQueue queue) {
    Entity entity =
        queue
            .findEntity(id)
            .orElseThrow(
                () -> new WrongUsage(spec.commandLine(), "unmerge.unknown", Long.toString(id)));
    PrintWriter out = spec.commandLine().getOut();
    if (entity.id() != id) {
      out.println(texts.text("unmerge.now", Long.toString(id), Long.toString(entity.id())));
      out.flush();
    }
    if (entity.hidden() > 0) {
      throw new WrongUsage(
          spec.commandLine(), "unmerge.hidden", Long.toString(entity.id()), entity.hidden());
    }
    if (entity.records().size() == 1) {
      throw new WrongUsage(spec.commandLine(), "unmerge.single", Long.toString(entity.id()));
    }
    return entity;
  }

  /** Source ids of the records that leave. */
  private Set<Long> part(Entity entity) {
    List<Long> sources = entity.sources();
    if (side == null && sources.size() == 2) {
      return Set.of(sources.get(1));
    }
    if (side == null) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          texts.text("unmerge.records", Long.toString(entity.id()), entity.records().size()));
      new RecordText(texts, err).print(entity.records());
      throw new WrongUsage(
          spec.commandLine(),
          "unmerge.ask",
          Long.toString(entity.id()),
          Long.toString(sources.get(sources.size() - 1)));
    }
    Set<Long> named = new TreeSet<>();
    for (long record : side.part.isEmpty() ? side.keep : side.part) {
      named.add(source(entity, record));
    }
    if (named.size() == sources.size()) {
      throw new WrongUsage(spec.commandLine(), "unmerge.whole", Long.toString(entity.id()));
    }
    if (side.part.isEmpty()) {
      Set<Long> leaving = new TreeSet<>(sources);
      leaving.removeAll(named);
      return leaving;
    }
    return named;
  }

  private long source(Entity entity, long record) {
    return entity.records().stream()
        .filter(row -> row.get("source_id").equals(record) || row.get("record_id").equals(record))
        .map(row -> (Long) row.get("source_id"))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    spec.commandLine(),
                    "unmerge.stranger",
                    Long.toString(record),
                    Long.toString(entity.id())));
  }

  private int waits() {
    spec.commandLine().getOut().println(texts.text("unmerge.waits"));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  /** Runs without files, so that the decision takes effect at once. */
  private int obey(Entity before) throws SQLException {
    PrintWriter out = spec.commandLine().getOut();
    Console console = new Console(texts, out, spec.commandLine().getErr());
    int code;
    try (RunService runs =
        RunService.open(settings.database(), settings.folders(), console, console.stageLines())) {
      console.plan();
      code = console.conclude(runs.obeyDecisions(), settings);
    }
    if (code > ExitCode.DONE_WITH_REJECTS) {
      spec.commandLine().getErr().println(texts.text("unmerge.waits"));
      return code;
    }
    try (Connection connection = settings.connectForReading().getConnection()) {
      Map<Long, List<String>> now = new TreeMap<>();
      for (Map<String, Object> row :
          new ReviewQueue(connection).records(before.kind(), before.sources())) {
        now.computeIfAbsent((Long) row.get("entity_id"), entity -> new ArrayList<>())
            .add(row.get("source_id").toString());
      }
      out.println();
      now.forEach(
          (entity, records) ->
              out.println(
                  texts.text("unmerge.result", entity.toString(), String.join(", ", records))));
      out.flush();
    }
    return code;
  }
}
