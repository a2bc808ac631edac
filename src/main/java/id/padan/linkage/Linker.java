package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Links the records of one table: block, compare, weigh, cluster.
 *
 * <p>Uses all cores of the common pool; the result depends on the rows and the model only, not on
 * the number of threads.
 */
public final class Linker {

  private static final int CHUNK_PAIRS = 4096;
  private static final long[] NO_PAIRS = {};
  private static final FarPairs NONE_FAR = new FarPairs(NO_PAIRS, NO_PAIRS);

  private final LinkageModel model;
  private final LongConsumer progress;

  /**
   * A linker by {@code model}.
   *
   * @param progress hears how many more rows are compared, each once a blocking key; called from
   *     several threads
   */
  public Linker(LinkageModel model, LongConsumer progress) {
    this.model = model;
    this.progress = progress;
  }

  /**
   * What is known beside the records.
   *
   * @param pairs to be compared though they may share no key: {@link #pair}
   * @param decisions what people decided
   * @param earlier what an earlier run compared
   */
  public record Known(long[] pairs, Decisions decisions, Earlier earlier) {

    /** Nothing is known. */
    public static final Known NOTHING = new Known(NO_PAIRS, Decisions.NONE, Earlier.NONE);
  }

  /**
   * What an earlier run tells of the records of this one.
   *
   * @param compared by the same model
   * @param contents of each row: {@link Compared#content}; empty if a later run need know nothing
   */
  public record Earlier(Compared compared, long[] contents) {

    /** There is no earlier run, and no later one. */
    public static final Earlier NONE = new Earlier(Compared.NOTHING, NO_PAIRS);
  }

  /** Two rows in one number: the lower row in the high, the higher in the low 32 bits. */
  public static long pair(int a, int b) {
    return (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
  }

  /** Links the rows of {@code table}. */
  public Links link(RecordTable table, Known known) {
    PairScorer scorer = new PairScorer(model, table);
    Copies copies = Copies.of(table, scorer.another(), known.decisions());
    Blocks blocks = Blocks.of(table, model.scheme().blocking(), copies::isCopy);
    long[] pairs = copies.originals(known.pairs());
    List<PairScan> scans = new ArrayList<>(scanned(table, scorer, pairs));
    Earlier earlier = known.earlier();
    FarPairs far = earlier.compared().among(earlier.contents());
    scans.addAll(scanned(blocks, new PairScan(table, scorer, pairs, far)));
    long[] near = near(scans);
    Compared compared = compared(earlier.contents(), copies, blocks, near);
    Pass first = new Pass(table, scorer, known.decisions(), scans);
    if (!model.scheme().isCollective()) {
      return first.links(copies, new Done(work(scans, blocks, NO_PAIRS), compared));
    }
    int[] entity = copies.withCopies(first.clusterer.entities());
    RecordTable linked = table.linked(model.scheme(), entity);
    PairScorer second = new PairScorer(model, linked);
    long[] beside =
        Arrays.stream(HomePairs.of(linked.support(), entity, copies::isCopy))
            .parallel()
            .filter(pair -> !blocks.share(pair) && Arrays.binarySearch(pairs, pair) < 0)
            .toArray();
    List<PairScan> rescans = scanned(linked, second, again(near, scans, linked.support(), beside));
    return new Pass(linked, second, known.decisions(), rescans)
        .links(copies, new Done(work(scans, blocks, beside), compared));
  }

  /** What is told of the work, and kept of it. */
  private record Done(Links.Work work, Compared compared) {}

  private static Links.Work work(List<PairScan> scans, Blocks blocks, long[] beside) {
    return new Links.Work(
        beside.length + scans.stream().mapToLong(PairScan::candidates).sum(),
        beside.length + scans.stream().mapToLong(PairScan::compared).sum(),
        blocks.cuts());
  }

  private static Compared compared(long[] contents, Copies copies, Blocks blocks, long[] near) {
    return contents.length == 0
        ? Compared.NOTHING
        : Compared.of(contents, blocks.crowded(), near, copies::isCopy);
  }

  private static long[] near(List<PairScan> scans) {
    return scans.stream()
        .flatMap(PairScan::edges)
        .mapToLong(edge -> pair(edge.a(), edge.b()))
        .toArray();
  }

  /** Pairs that are near, those that are if people beside them are linked, and those beside. */
  private static long[] again(long[] near, List<PairScan> scans, Support support, long[] beside) {
    long[] waiting = scans.stream().flatMapToLong(PairScan::waiting).toArray();
    long[] lifted = Arrays.stream(waiting).parallel().filter(support::mayBeShared).toArray();
    return Stream.of(near, lifted, beside).flatMapToLong(Arrays::stream).toArray();
  }

  /** From pairs to entities, by what is known of the records at the time. */
  private final class Pass {

    private final RecordTable table;
    private final PairScorer scorer;
    private final List<Edge> edges;
    private final Clusterer clusterer;

    Pass(RecordTable table, PairScorer scorer, Decisions decisions, List<PairScan> scans) {
      this.table = table;
      this.scorer = scorer.another();
      this.edges = Edge.inOrder(kept(scans));
      this.clusterer =
          new Clusterer(this.scorer, model.scheme().weights().cuts().linkOdds(), table.rows())
              .join(edges, decisions);
    }

    Links links(Copies copies, Done done) {
      List<PairScan> copied = scanned(table, scorer, copies.pairs());
      Stream<Edge> believable = clusterer.believable(edges).stream();
      List<Edge> kept = Edge.inOrder(Stream.concat(believable, kept(copied)));
      return new Links(
          copies.withCopies(clusterer.entities()), kept, table, done.work(), done.compared());
    }
  }

  private static Stream<Edge> kept(List<PairScan> scans) {
    return scans.stream().flatMap(PairScan::edges).filter(edge -> edge.band() != Band.REJECT);
  }

  private static List<PairScan> scanned(RecordTable table, PairScorer scorer, long[] pairs) {
    return IntStream.range(0, (pairs.length + CHUNK_PAIRS - 1) / CHUNK_PAIRS)
        .parallel()
        .mapToObj(
            chunk -> {
              int from = chunk * CHUNK_PAIRS;
              int to = Math.min(pairs.length, from + CHUNK_PAIRS);
              return new PairScan(table, scorer, NO_PAIRS, NONE_FAR).of(pairs, from, to);
            })
        .toList();
  }

  private List<PairScan> scanned(Blocks blocks, PairScan kind) {
    List<Blocks.Chunk> chunks = blocks.chunks();
    PairScan[] scans = new PairScan[chunks.size()];
    AtomicInteger next = new AtomicInteger();
    // Chunks differ in work: each thread takes the next when it is done with one.
    IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
        .parallel()
        .forEach(
            thread -> {
              for (int i = next.getAndIncrement(); i < scans.length; i = next.getAndIncrement()) {
                Blocks.Chunk chunk = chunks.get(i);
                progress.accept(chunk.to() - chunk.from());
                scans[i] = kind.another().of(blocks, chunk);
              }
            });
    return List.of(scans);
  }
}
