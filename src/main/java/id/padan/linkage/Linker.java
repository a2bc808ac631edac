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

  private static final int CHUNK_EDGES = 4096;

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
   */
  public record Known(long[] pairs, Decisions decisions) {

    /** Nothing is known. */
    public static final Known NOTHING = new Known(new long[0], Decisions.NONE);
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
    List<PairScan> scans = new ArrayList<>();
    scans.add(new PairScan(table, scorer, pairs).ofKnown());
    scans.addAll(scanned(table, blocks, scorer, pairs));
    long candidates = scans.stream().mapToLong(PairScan::candidates).sum();
    Edge[] near = scans.stream().flatMap(scan -> scan.edges().stream()).toArray(Edge[]::new);
    Pass first = new Pass(table, scorer, known.decisions(), near);
    if (!model.scheme().isCollective()) {
      return first.links(copies, new Links.Work(candidates, blocks.cuts()));
    }
    int[] entity = copies.withCopies(first.clusterer.entities());
    RecordTable linked = table.linked(model.scheme(), entity);
    PairScorer second = new PairScorer(model, linked);
    return new Pass(linked, second, known.decisions(), weighed(second, near))
        .links(copies, new Links.Work(candidates, blocks.cuts()));
  }

  /** From pairs to entities, by what is known of the records at the time. */
  private final class Pass {

    private final RecordTable table;
    private final PairScorer scorer;
    private final List<Edge> edges;
    private final Clusterer clusterer;

    Pass(RecordTable table, PairScorer scorer, Decisions decisions, Edge[] weighed) {
      this.table = table;
      this.scorer = scorer.another();
      this.edges = inOrder(weighed);
      this.clusterer =
          new Clusterer(this.scorer, model.scheme().weights().cuts().linkOdds(), table.rows())
              .join(edges, decisions);
    }

    Links links(Copies copies, Links.Work work) {
      Edge[] copied = weighed(scorer, copies.edges().toArray(Edge[]::new));
      Stream<Edge> believable = clusterer.believable(edges).stream();
      List<Edge> kept = inOrder(Stream.concat(believable, Stream.of(copied)).toArray(Edge[]::new));
      return new Links(copies.withCopies(clusterer.entities()), kept, table, work);
    }

    private static List<Edge> inOrder(Edge[] edges) {
      Edge[] kept =
          Stream.of(edges).filter(edge -> edge.band() != Band.REJECT).toArray(Edge[]::new);
      Arrays.parallelSort(kept);
      return Arrays.asList(kept);
    }
  }

  /** The same pairs, weighed by another scorer. */
  private static Edge[] weighed(PairScorer scorer, Edge[] edges) {
    Edge[] weighed = new Edge[edges.length];
    IntStream.range(0, (edges.length + CHUNK_EDGES - 1) / CHUNK_EDGES)
        .parallel()
        .forEach(
            chunk -> {
              PairScorer own = scorer.another();
              int end = Math.min(edges.length, (chunk + 1) * CHUNK_EDGES);
              for (int i = chunk * CHUNK_EDGES; i < end; i++) {
                own.score(edges[i].a(), edges[i].b());
                weighed[i] = new Edge(edges[i].a(), edges[i].b(), own.weight(), own.band());
              }
            });
    return weighed;
  }

  private List<PairScan> scanned(
      RecordTable table, Blocks blocks, PairScorer scorer, long[] known) {
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
                scans[i] = new PairScan(table, scorer, known).of(blocks, chunk);
              }
            });
    return List.of(scans);
  }
}
