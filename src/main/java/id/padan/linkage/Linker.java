package id.padan.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Links the records of one table: block, compare, weigh, cluster.
 *
 * <p>Uses all cores of the common pool; the result depends on the rows and the model only, not on
 * the number of threads.
 */
public final class Linker {

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
    List<Edge> near = new ArrayList<>();
    scans.forEach(scan -> near.addAll(scan.edges()));
    long candidates = scans.stream().mapToLong(PairScan::candidates).sum();
    Pass pass = new Pass(copies, known.decisions(), new Links.Work(candidates, blocks.cuts()));
    Links links = pass.over(table, near);
    return model.scheme().isCollective()
        ? pass.over(table.linked(model.scheme(), links.entity()), near)
        : links;
  }

  /** From pairs to entities, by what is known of the records at the time. */
  private final class Pass {

    private final Copies copies;
    private final Decisions decisions;
    private final Links.Work work;

    Pass(Copies copies, Decisions decisions, Links.Work work) {
      this.copies = copies;
      this.decisions = decisions;
      this.work = work;
    }

    Links over(RecordTable table, List<Edge> near) {
      PairScorer scorer = new PairScorer(model, table);
      List<Edge> edges = inOrder(near.stream().map(edge -> weighed(scorer, edge)));
      Clusterer clusterer =
          new Clusterer(scorer, model.scheme().weights().cuts().linkOdds(), table.rows())
              .join(edges, decisions);
      Stream<Edge> copied = copies.edges().stream().map(edge -> weighed(scorer, edge));
      List<Edge> believable = inOrder(Stream.concat(clusterer.believable(edges).stream(), copied));
      return new Links(copies.withCopies(clusterer.entities()), believable, table, work);
    }

    private static Edge weighed(PairScorer scorer, Edge edge) {
      scorer.score(edge.a(), edge.b());
      return new Edge(edge.a(), edge.b(), scorer.weight(), scorer.band());
    }

    private static List<Edge> inOrder(Stream<Edge> edges) {
      return edges.filter(edge -> edge.band() != Band.REJECT).sorted().toList();
    }
  }

  private List<PairScan> scanned(
      RecordTable table, Blocks blocks, PairScorer scorer, long[] known) {
    return blocks.chunks().parallelStream()
        .map(
            chunk -> {
              progress.accept(chunk.to() - chunk.from());
              return new PairScan(table, scorer, known).of(blocks, chunk);
            })
        .toList();
  }
}
