package id.padan.cli;

import id.padan.cli.bench.LinkageBench;
import id.padan.cli.bench.LinkageResult;
import id.padan.cli.bench.lists.ListKind;
import id.padan.cli.bench.lists.Severity;
import id.padan.job.ExitCode;
import id.padan.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code padan bench linkage}: linkage judged by lists whose truth is known. */
@Command(
    name = "linkage",
    mixinStandardHelpOptions = true,
    description = "${bundle:help.bench.linkage}",
    footer = {
      "",
      "${bundle:help.example}",
      "  padan bench linkage --rows 10000,100000 --severity all"
    })
final class BenchLinkageCommand implements Callable<Integer> {

  private static final int FEWEST_ROWS = 500;
  private static final int MOST_ROWS = 20_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--rows",
      paramLabel = "N",
      split = ",",
      description = "${bundle:help.bench.linkage.rows}")
  private int[] rows;

  @Option(
      names = "--list",
      paramLabel = "clerk|scan|riwayat|all",
      defaultValue = "all",
      description = "${bundle:help.bench.linkage.list} (${DEFAULT-VALUE})")
  private String list;

  @Option(
      names = "--severity",
      paramLabel = "light|middle|heavy|all",
      defaultValue = "middle",
      description = "${bundle:help.bench.linkage.severity} (${DEFAULT-VALUE})")
  private String severity;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "4711",
      description = "${bundle:help.bench.linkage.seed} (${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--out", paramLabel = "DIR", description = "${bundle:help.bench.linkage.out}")
  private Path out;

  @Option(names = "--lists-only", description = "${bundle:help.bench.linkage.lists}")
  private boolean listsOnly;

  private final Texts texts;

  BenchLinkageCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    if (rows != null && Arrays.stream(rows).anyMatch(n -> n < FEWEST_ROWS || n > MOST_ROWS)) {
      throw new WrongUsage(spec.commandLine(), "bench.linkage.rows", FEWEST_ROWS, MOST_ROWS);
    }
    if (listsOnly && out == null) {
      throw new WrongUsage(spec.commandLine(), "bench.linkage.out");
    }
    List<LinkageResult.Source> sources = sources();
    if (out != null) {
      run(sources, Files.createDirectories(out));
      return ExitCode.DONE;
    }
    Path folder = Files.createTempDirectory("padan-bench");
    try {
      run(sources, folder);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    return ExitCode.DONE;
  }

  private List<LinkageResult.Source> sources() {
    List<LinkageResult.Source> sources = new ArrayList<>();
    List<Severity> severities = chosen(severity, Severity.values());
    for (ListKind kind : chosen(list, ListKind.values())) {
      for (int number : rows == null ? new int[] {kind.usualRows()} : rows) {
        severities.forEach(how -> sources.add(new LinkageResult.Source(kind, how, number)));
      }
    }
    return sources;
  }

  private void run(List<LinkageResult.Source> sources, Path folder) throws IOException {
    LinkageBench bench = new LinkageBench(Settings.home(), folder, seed);
    PrintWriter screen = spec.commandLine().getOut();
    if (listsOnly) {
      for (LinkageResult.Source source : sources) {
        screen.println(bench.write(source));
      }
      return;
    }
    List<LinkageResult> results = new ArrayList<>();
    Set<ListKind> warm = EnumSet.noneOf(ListKind.class);
    for (LinkageResult.Source source : sources) {
      Path model = bench.modelFile(source.kind());
      if (!Files.isRegularFile(model)) {
        screen.println(texts.text("bench.linkage.skipped", lower(source.kind()), model.toString()));
        continue;
      }
      if (warm.add(source.kind())) {
        bench.warmUp(source.kind());
      }
      results.add(bench.measure(source, bench.write(source)));
    }
    new BenchLinkageText(results, texts, screen).print(LinkageBench.machine(), seed);
    screen.flush();
  }

  private <E extends Enum<E>> List<E> chosen(String name, E[] all) {
    List<E> chosen = new ArrayList<>();
    for (E one : all) {
      if (name.equals("all") || name.equals(lower(one))) {
        chosen.add(one);
      }
    }
    if (chosen.isEmpty()) {
      throw new WrongUsage(spec.commandLine(), "bench.linkage.choice", name);
    }
    return chosen;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
