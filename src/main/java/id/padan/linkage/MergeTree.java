package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the rows of one cluster come together: which groups joined in which order, and how much spoke
 * for it. Rebuilt from the rows by the rule of the linker; all pairs count here, also those that
 * share no blocking key.
 *
 * @param root the whole cluster
 * @param leftOut rows beyond the first {@link #MOST_ROWS}, which are not in the tree
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
   * @param odds average log2 odds of all pairs between both, each within 25 bits
   * @param reaches whether that reaches the cut and nothing forbids it; if not, somebody decided
   *     so, or the rows came together in another order
   * @param strongest the pair between both with the highest odds
   * @param weakest the pair between both with the lowest odds
   */
  public record Join(
      Node first, Node second, double odds, boolean reaches, Between strongest, Between weakest)
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

  /** A pair of rows and its log2 odds. */
  public record Between(int a, int b, double odds) {}

  /** The tree of one cluster; the order of {@code rows}, at least one, does not matter. */
  public static MergeTree of(PairScorer scorer, int... rows) {
    int[] sorted = Arrays.stream(rows).distinct().sorted().toArray();
    int[] kept = Arrays.copyOf(sorted, Math.min(sorted.length, MOST_ROWS));
    return new MergeTree(new Builder(scorer, kept).root(), sorted.length - kept.length);
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
    private final boolean[][] forbidden;
    private final List<Edge> edges = new ArrayList<>();
    private final List<Node> groups = new ArrayList<>();

    Builder(PairScorer scorer, int[] rows) {
      this.rows = rows;
      this.cut = scorer.cuts().linkOdds();
      this.odds = new double[rows.length][rows.length];
      this.forbidden = new boolean[rows.length][rows.length];
      for (int j = 0; j < rows.length; j++) {
        groups.add(new Leaf(rows[j]));
        for (int i = 0; i < j; i++) {
          weigh(scorer.score(rows[i], rows[j]), i, j);
        }
      }
    }

    private void weigh(PairScorer scorer, int i, int j) {
      // What a limit holds back counts as undecided, however much its weight says.
      double most = scorer.limit() == Band.REVIEW ? 0 : MOST_BITS;
      odds[i][j] = Math.max(-MOST_BITS, Math.min(most, scorer.odds()));
      odds[j][i] = odds[i][j];
      forbidden[i][j] = scorer.limit() == Band.REJECT;
      forbidden[j][i] = forbidden[i][j];
      if (scorer.band() == Band.LINK) {
        edges.add(new Edge(rows[i], rows[j], scorer.weight(), Band.LINK));
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
      while (groups.size() > 1) {
        joinTheNearest();
      }
      return groups.get(0);
    }

    private void joinTheNearest() {
      Join nearest = null;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          Join join = join(groups.get(i), groups.get(j));
          nearest = nearest == null || join.odds() > nearest.odds() ? join : nearest;
        }
      }
      replace(nearest.first(), nearest.second(), nearest);
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

    private Join join(Node x, Node y) {
      boolean ordered = x.firstRow() < y.firstRow();
      int[] first = indexes(ordered ? x : y);
      int[] second = indexes(ordered ? y : x);
      double sum = 0;
      boolean free = true;
      Between strongest = null;
      Between weakest = null;
      for (int i : first) {
        for (int j : second) {
          sum += odds[i][j];
          free &= !forbidden[i][j];
          Between pair =
              new Between(Math.min(rows[i], rows[j]), Math.max(rows[i], rows[j]), odds[i][j]);
          strongest = strongest == null || pair.odds() > strongest.odds() ? pair : strongest;
          weakest = weakest == null || pair.odds() < weakest.odds() ? pair : weakest;
        }
      }
      double average = sum / (first.length * second.length);
      boolean reaches = free && sum >= cut * first.length * second.length;
      return new Join(ordered ? x : y, ordered ? y : x, average, reaches, strongest, weakest);
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
