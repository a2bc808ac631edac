package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the rows of one cluster come together: which groups joined in which order, and how much spoke
 * for it. Rebuilt by the rule of the linker: from the rows, where all pairs count, also those that
 * share no blocking key; or from pairs that were kept, where only these count.
 *
 * @param root the whole cluster
 * @param leftOut rows that are not in the tree: those beyond {@link #MOST_ROWS}, and those that no
 *     kept pair leads to
 */
public record MergeTree(Node root, int leftOut) {

  /** Each pair of rows is weighed: more rows than these would make too many. */
  public static final int MOST_ROWS = 200;

  private static final double MOST_BITS = 25;

  /** A row, or two groups of rows that joined. */
  public sealed interface Node permits Leaf, Join {

    /** Lowest row below this node. */
    int firstRow();

    /** Number of rows below this node. */
    int rows();
  }

  /** One row. */
  public record Leaf(int row) implements Node {
    @Override
    public int firstRow() {
      return row;
    }

    @Override
    public int rows() {
      return 1;
    }
  }

  /**
   * Two groups that joined.
   *
   * @param first the group with the lower first row
   * @param odds average log2 odds of the known pairs between both, each within 25 bits
   * @param unknown number of pairs between both of which nothing was kept
   * @param reaches whether that reaches the cut and nothing forbids it; if not, somebody decided
   *     so, or the rows came together in another order
   * @param strongest the pair between both with the highest odds
   * @param weakest the pair between both with the lowest odds
   */
  public record Join(
      Node first,
      Node second,
      double odds,
      int unknown,
      boolean reaches,
      Between strongest,
      Between weakest)
      implements Node {
    @Override
    public int firstRow() {
      return first.firstRow();
    }

    @Override
    public int rows() {
      return first.rows() + second.rows();
    }
  }

  /**
   * A pair of rows.
   *
   * @param odds log2 odds as they count: within 25 bits
   * @param held whether a limit holds the pair back: it counts as undecided then, 0 bits at most
   */
  public record Between(int a, int b, double odds, boolean held) {}

  /** The tree of one cluster; the order of {@code rows}, at least one, does not matter. */
  public static MergeTree of(PairScorer scorer, int... rows) {
    int[] sorted = Arrays.stream(rows).distinct().sorted().toArray();
    int[] kept = Arrays.copyOf(sorted, Math.min(sorted.length, MOST_ROWS));
    Builder builder = new Builder(kept, scorer.cuts().linkOdds());
    for (int j = 0; j < kept.length; j++) {
      for (int i = 0; i < j; i++) {
        PairScorer pair = scorer.score(kept[i], kept[j]);
        builder.weigh(
            new Edge(kept[i], kept[j], pair.weight(), pair.band()), pair.odds(), pair.limit());
      }
    }
    return new MergeTree(builder.root(), sorted.length - kept.length);
  }

  /**
   * Two rows of a cluster and what comparing them gave.
   *
   * @param weight match weight, bits
   */
  public record KeptPair(int a, int b, double weight, Evidence evidence) {}

  /**
   * The tree of the rows 0 to {@code rows} - 1, as far as kept pairs connect them with row 0.
   *
   * @param rows at least one, {@link #MOST_ROWS} at most
   */
  public static MergeTree of(LinkageModel model, int rows, List<KeptPair> pairs) {
    LinkageModel.Weights weights = model.scheme().weights();
    int fields = weights.fields().size();
    Weigher weigher = new Weigher(weights);
    Builder builder = new Builder(IntStream.range(0, rows).toArray(), weights.cuts().linkOdds());
    for (KeptPair pair : pairs) {
      int[] levels = pair.evidence().levels(fields);
      Band band = weigher.band(levels, pair.evidence().rarities(fields));
      Band limit = weigher.limit(levels).map(LinkageModel.Limit::atMost).orElse(Band.LINK);
      builder.weigh(
          new Edge(Math.min(pair.a(), pair.b()), Math.max(pair.a(), pair.b()), pair.weight(), band),
          pair.weight() + weights.cuts().priorBits(),
          limit);
    }
    Node root = builder.root();
    return new MergeTree(root, rows - root.rows());
  }

  /** The join that the least speaks for; empty if the cluster is one row. */
  public Optional<Join> weakestLink() {
    List<Join> joins = new ArrayList<>();
    collect(root, joins);
    return joins.stream().min(Comparator.comparingDouble(Join::odds));
  }

  private static void collect(Node node, List<Join> joins) {
    if (node instanceof Join join) {
      joins.add(join);
      collect(join.first(), joins);
      collect(join.second(), joins);
    }
  }

  /** Joins groups, the strongest pairs first. */
  private static final class Builder {

    private final int[] rows;
    private final double cut;
    private final double[][] odds;
    private final Band[][] limits;
    private final List<Edge> edges = new ArrayList<>();
    private final List<Node> groups = new ArrayList<>();

    Builder(int[] rows, double cut) {
      this.rows = rows;
      this.cut = cut;
      this.odds = new double[rows.length][rows.length];
      this.limits = new Band[rows.length][rows.length];
      for (int i = 0; i < rows.length; i++) {
        Arrays.fill(odds[i], Double.NaN); // nothing is known yet
        groups.add(new Leaf(rows[i]));
      }
    }

    void weigh(Edge edge, double ofEdge, Band limit) {
      int i = Arrays.binarySearch(rows, edge.a());
      int j = Arrays.binarySearch(rows, edge.b());
      double most = limit == Band.REVIEW ? 0 : MOST_BITS;
      odds[i][j] = Math.max(-MOST_BITS, Math.min(most, ofEdge));
      odds[j][i] = odds[i][j];
      limits[i][j] = limit;
      limits[j][i] = limit;
      if (edge.band() == Band.LINK) {
        edges.add(edge);
      }
    }

    Node root() {
      edges.sort(null);
      for (Edge edge : edges) {
        Node x = groupOf(edge.a());
        Node y = groupOf(edge.b());
        Join join = x == y ? null : join(x, y);
        if (join != null && join.reaches()) {
          replace(x, y, join);
        }
      }
      Join nearest = nearest();
      while (nearest != null) {
        replace(nearest.first(), nearest.second(), nearest);
        nearest = nearest();
      }
      return groupOf(rows[0]);
    }

    /** The join that the most speaks for; null if no known pair is left between two groups. */
    private Join nearest() {
      Join nearest = null;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          Join join = join(groups.get(i), groups.get(j));
          nearest =
              join != null && (nearest == null || join.odds() > nearest.odds()) ? join : nearest;
        }
      }
      return nearest;
    }

    private Node groupOf(int row) {
      return groups.stream().filter(group -> contains(group, row)).findFirst().orElseThrow();
    }

    private static boolean contains(Node node, int row) {
      return node instanceof Join join
          ? contains(join.first(), row) || contains(join.second(), row)
          : node.firstRow() == row;
    }

    private void replace(Node x, Node y, Join join) {
      groups.remove(x);
      groups.remove(y);
      groups.add(join);
    }

    /** Null if nothing is known of any pair between both. */
    private Join join(Node x, Node y) {
      boolean ordered = x.firstRow() < y.firstRow();
      int[] first = indexes(ordered ? x : y);
      int[] second = indexes(ordered ? y : x);
      double sum = 0;
      int known = 0;
      boolean free = true;
      Between strongest = null;
      Between weakest = null;
      for (int i : first) {
        for (int j : second) {
          if (Double.isNaN(odds[i][j])) {
            continue;
          }
          known++;
          sum += odds[i][j];
          free &= limits[i][j] != Band.REJECT;
          Between pair = between(i, j);
          strongest = strongest == null || pair.odds() > strongest.odds() ? pair : strongest;
          weakest = weakest == null || pair.odds() < weakest.odds() ? pair : weakest;
        }
      }
      if (known == 0) {
        return null;
      }
      return new Join(
          ordered ? x : y,
          ordered ? y : x,
          sum / known,
          first.length * second.length - known,
          free && sum >= cut * known,
          strongest,
          weakest);
    }

    private Between between(int i, int j) {
      boolean held = limits[i][j] == Band.REVIEW;
      return new Between(Math.min(rows[i], rows[j]), Math.max(rows[i], rows[j]), odds[i][j], held);
    }

    private int[] indexes(Node node) {
      if (node instanceof Join join) {
        int[] first = indexes(join.first());
        int[] second = indexes(join.second());
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
      }
      return new int[] {Arrays.binarySearch(rows, node.firstRow())};
    }
  }
}
