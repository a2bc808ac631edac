package id.padan.cli;

import id.padan.cli.link.ClusterFile;
import id.padan.cli.link.RecordList;
import id.padan.definition.Faults;
import id.padan.definition.LinkageModelFile;
import id.padan.definition.LinkageModelText;
import id.padan.job.ExitCode;
import id.padan.linkage.Evaluation;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Linker;
import id.padan.linkage.Links;
import id.padan.linkage.Trainer;
import id.padan.model.ExplainedException;
import id.padan.model.Texts;
import id.padan.report.LinkPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan link}: finds the records of a list that are the same; touches no database. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {"${bundle:help.link}", "${bundle:help.link.more}"},
    footer = {
      "",
      "${bundle:help.example}",
      "  padan link penduduk.csv --model jobs/linkage/person.yaml --out kelompok.csv",
      "  padan link penduduk.csv --model jobs/linkage/person.yaml --out kelompok.csv --truth id_asli"
    })
public final class LinkCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "${bundle:help.link.file}")
  private Path file;

  @Option(
      names = "--model",
      paramLabel = "YAML",
      required = true,
      description = "${bundle:help.link.model}")
  private Path modelFile;

  @Option(
      names = "--out",
      paramLabel = "CSV",
      required = true,
      description = "${bundle:help.link.out}")
  private Path out;

  @Option(names = "--pairs", paramLabel = "CSV", description = "${bundle:help.link.pairs}")
  private Path pairs;

  @Option(names = "--explain", paramLabel = "HTML", description = "${bundle:help.link.explain}")
  private Path explain;

  @Option(names = "--train", description = "${bundle:help.link.train}")
  private boolean train;

  @Option(names = "--truth", paramLabel = "COLUMN", description = "${bundle:help.link.truth}")
  private String truth;

  @Spec private CommandSpec spec;

  private final Texts texts;

  LinkCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter screen = spec.commandLine().getOut();
    checkPaths();
    LinkageModel model = readModel();
    long start = System.nanoTime();
    Console console = new Console(texts, screen, spec.commandLine().getErr());
    RecordList list = readList(model, console);
    LinkText text = new LinkText(texts, screen);
    text.list(list);
    boolean replaced = true;
    if (train) {
      console.start("task.training", 0);
      LinkageModel trained = new Trainer(model).train(list.table());
      replaced = keepIfBetter(model, trained, list, text);
      model = replaced ? trained : model;
    }
    console.start(
        "task.pairs", (long) list.table().rows() * model.scheme().blocking().keys().size());
    Links links = new Linker(model, console::advance).link(list.table(), Linker.Known.NOTHING);
    console.endTask();
    write(model, links);
    text.links(model, links, (System.nanoTime() - start) / 1e9);
    if (explain != null) {
      text.explained(explain);
    }
    if (truth != null) {
      text.evaluation(Evaluation.of(model, list.table(), links, list.truth()));
    }
    return replaced ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
  }

  private void write(LinkageModel model, Links links) throws IOException {
    ClusterFile.write(file, links, out);
    if (pairs != null) {
      ClusterFile.writePairs(model, links, pairs);
    }
    if (explain != null) {
      String name = file.getFileName().toString();
      LinkPage.write(new LinkPage.Linked(name, model, links.table(), links), texts, explain);
    }
  }

  private RecordList readList(LinkageModel model, Console console) throws IOException {
    console.start("task.list", 0);
    try {
      return RecordList.read(file, model, truth, console::advance);
    } catch (ExplainedException e) {
      throw new WrongUsage(spec.commandLine(), e.explanation());
    }
  }

  /**
   * Writes the trained model in place of the old one, unless its links are believed less or its
   * examples fail.
   */
  private boolean keepIfBetter(
      LinkageModel old, LinkageModel trained, RecordList list, LinkText text) throws IOException {
    Trainer.Quality before = Trainer.quality(old, trained, list.table());
    Trainer.Quality after = Trainer.quality(trained, trained, list.table());
    boolean better = after.precision() >= Math.min(before.precision(), Trainer.GOOD_PRECISION);
    List<Faults.Fault> faults = better ? LinkageModelText.write(modelFile, trained) : List.of();
    if (!faults.isEmpty()) {
      text.failedExamples(modelFile, faults);
      return false;
    }
    text.training(modelFile, before, after, better);
    return better;
  }

  private void checkPaths() {
    for (Path path : new Path[] {file, modelFile}) {
      if (!Files.isRegularFile(path)) {
        throw new WrongUsage(spec.commandLine(), "sync.path", path.toString());
      }
    }
    Set<Path> taken = new HashSet<>(List.of(plain(file), plain(modelFile)));
    for (Path written : new Path[] {out, pairs, explain}) {
      if (written != null && !taken.add(plain(written))) {
        throw new WrongUsage(spec.commandLine(), "link.same", written.toString());
      }
    }
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private LinkageModel readModel() {
    Faults faults = new Faults();
    Optional<LinkageModel> model = LinkageModelFile.read(modelFile, faults);
    faults.throwIfAny();
    return model.orElseThrow();
  }
}
