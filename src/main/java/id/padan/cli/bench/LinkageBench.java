package id.padan.cli.bench;

import id.padan.cli.bench.lists.ListKind;
import id.padan.cli.bench.lists.Severity;
import id.padan.cli.link.ClusterFile;
import id.padan.cli.link.RecordList;
import id.padan.definition.Faults;
import id.padan.definition.LinkageModelFile;
import id.padan.linkage.Band;
import id.padan.linkage.Evaluation;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Linker;
import id.padan.linkage.Links;
import id.padan.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Links invented lists by the models of {@code jobs/linkage}, and compares with their truth. */
public final class LinkageBench {

  private static final int WARM_UP_ROWS = 3000;

  private final Path models;
  private final Path folder;
  private final long seed;

  /**
   * @param home the folder that holds {@code jobs/}
   * @param folder where lists and clusters are written
   */
  public LinkageBench(Path home, Path folder, long seed) {
    this.models = home.resolve("jobs").resolve("linkage");
    this.folder = folder;
    this.seed = seed;
  }

  /** What it is measured on. */
  public static Message machine() {
    return Machine.describe();
  }

  /** The model that a kind of list is linked by; it need not exist. */
  public Path modelFile(ListKind kind) {
    return models.resolve(kind == ListKind.RIWAYAT ? "historical.yaml" : "person.yaml");
  }

  /** Writes a list. */
  public Path write(LinkageResult.Source source) throws IOException {
    String name = "%s-%s-%d.csv".formatted(source.kind(), source.severity(), source.rows());
    Path file = folder.resolve(name.toLowerCase(Locale.ROOT));
    source.kind().write(file, source.rows(), source.severity(), seed);
    return file;
  }

  /** Links a small list, so that the first measured one does not pay for the start of the JVM. */
  public void warmUp(ListKind kind) throws IOException {
    LinkageResult.Source small = new LinkageResult.Source(kind, Severity.MIDDLE, WARM_UP_ROWS);
    Path file = Files.createTempFile(folder, "warm", ".csv");
    kind.write(file, WARM_UP_ROWS, Severity.MIDDLE, seed);
    measure(small, file);
    Files.delete(file);
    Files.delete(clusters(file));
  }

  /**
   * Links a list as {@code padan link} does; its clusters are left beside it.
   *
   * @param file the list
   */
  public LinkageResult measure(LinkageResult.Source source, Path file) throws IOException {
    LinkageModel model = model(source.kind());
    Machine.forgetPeakHeap();
    long start = System.nanoTime();
    RecordList list = RecordList.read(file, model, null, count -> {});
    Watch watch = new Watch();
    Links links = new Linker(model, watch::block).link(list.table(), Linker.Known.NOTHING);
    ClusterFile.write(file, links, clusters(file));
    double seconds = (System.nanoTime() - start) / 1e9;
    long heap = Machine.peakHeapMiB();
    ListAnswers answers = ListAnswers.read(file, source.kind());
    Evaluation evaluation = Evaluation.of(model, list.table(), links, answers.persons());
    LinkageResult.Work work =
        new LinkageResult.Work(
            seconds,
            watch.seconds(),
            evaluation.blocking().candidates(),
            evaluation.blocking().correct(),
            heap);
    return new LinkageResult(
        source,
        work,
        PairCounts.of(links.entity(), answers.persons()),
        autoCorrect(evaluation),
        queue(links, answers.persons()),
        TrapCounts.of(answers, links));
  }

  private LinkageModel model(ListKind kind) {
    Faults faults = new Faults();
    Optional<LinkageModel> model = LinkageModelFile.read(modelFile(kind), faults);
    faults.throwIfAny();
    return model.orElseThrow();
  }

  private static Path clusters(Path list) {
    String name = list.getFileName().toString();
    return list.resolveSibling(name.replace(".csv", "-kelompok.csv"));
  }

  private static long autoCorrect(Evaluation evaluation) {
    return evaluation.bands().stream()
        .filter(band -> band.band() == Band.LINK)
        .mapToLong(Evaluation.BandCounts::correct)
        .sum();
  }

  private static LinkageResult.Queue queue(Links links, int[] persons) {
    long[] queue = TrapCounts.queue(links);
    long correct =
        Arrays.stream(queue)
            .filter(pair -> persons[(int) (pair >>> Integer.SIZE)] == persons[(int) pair])
            .count();
    return new LinkageResult.Queue(queue.length, correct);
  }

  /** Time between the beginnings of the first and of the last block of pairs. */
  private static final class Watch {

    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();

    /** Called by several threads. */
    void block(long rows) {
      long now = System.nanoTime();
      first.compareAndSet(0, now);
      last.accumulateAndGet(now, Math::max);
    }

    double seconds() {
      return (last.get() - first.get()) / 1e9;
    }
  }
}
