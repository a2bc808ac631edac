package id.padan.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins rows to entities: edges in falling weight, two groups only if the average weight of all
 * pairs between them reaches the cut and no pair between them is forbidden. So a chain of weak
 * links makes no entity.
 *
 * <p>Rows that people decided to be one count as one in that average, by the best pair that any of
 * them makes: what the model merged with one of them does not fall apart because the other differs.
 */
final class Clusterer {

  private static final double MOST_BITS = 25;
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private final PairScorer scorer;
  private final double cut;
  private final Set<Decisions.Pair> forbidden = new HashSet<>();
  private final int[] group;
  private final int[] next;
  private final int[] size;

  /** For each row the lowest of those decided to be the same; null if nothing was decided. */
  private int[] decided;

  Clusterer(PairScorer scorer, double cut, int rows) {
    this.scorer = scorer;
    this.cut = cut;
    this.group = new int[rows];
    this.next = new int[rows];
    this.size = new int[rows];
    for (int row = 0; row < rows; row++) {
      group[row] = row;
      next[row] = row;
      size[row] = 1;
    }
  }

  /** Joins what {@code decisions} and then {@code edges}, in their order, allow. */
  Clusterer join(List<Edge> edges, Decisions decisions) {
    decisions.different().forEach(pair -> forbidden.add(ordered(pair.a(), pair.b())));
    decisions.same().forEach(pair -> merge(group[pair.a()], group[pair.b()]));
    decided = decisions.same().isEmpty() ? null : group.clone();
    for (Edge edge : edges) {
      int x = group[edge.a()];
      int y = group[edge.b()];
      if (x != y && edge.band() == Band.LINK && mean(x, y) >= cut) {
        merge(x, y);
      }
    }
    return this;
  }

  /** For each row the lowest row of its entity. */
  int[] entities() {
    return group.clone();
  }

  /** Edges within an entity, and those between entities that nothing forbids to be one. */
  List<Edge> believable(List<Edge> edges) {
    List<Edge> kept = new ArrayList<>(edges.size());
    for (Edge edge : edges) {
      int x = group[edge.a()];
      int y = group[edge.b()];
      boolean alone = size[x] == 1 && size[y] == 1;
      if (x == y || alone && !isForbidden(edge.a(), edge.b()) || !alone && !isRuledOut(x, y)) {
        kept.add(edge);
      }
    }
    return kept;
  }

  private boolean isRuledOut(int x, int y) {
    return mean(x, y) == NEVER;
  }

  /** Average bits between two groups; {@link #NEVER} if a pair between them is ruled out. */
  private double mean(int x, int y) {
    Map<Long, Double> best = decided == null ? null : new HashMap<>();
    double sum = 0;
    int a = x;
    do {
      int b = y;
      do {
        double bits = bits(a, b);
        if (isForbidden(a, b) || best == null && bits == NEVER) {
          return NEVER;
        }
        if (best != null) {
          best.merge(Linker.pair(decided[a], decided[b]), bits, Math::max);
        }
        sum += bits;
        b = next[b];
      } while (b != y);
      a = next[a];
    } while (a != x);
    return best == null ? sum / ((double) size[x] * size[y]) : mean(best.values());
  }

  private static double mean(Collection<Double> bits) {
    return bits.stream().mapToDouble(Double::doubleValue).sum() / bits.size();
  }

  private double bits(int a, int b) {
    double odds = scorer.score(Math.min(a, b), Math.max(a, b)).odds();
    Band limit = scorer.limit();
    double most = limit == Band.REVIEW ? 0 : MOST_BITS;
    return limit == Band.REJECT ? NEVER : Math.max(-MOST_BITS, Math.min(most, odds));
  }

  private boolean isForbidden(int a, int b) {
    return !forbidden.isEmpty() && forbidden.contains(ordered(a, b));
  }

  private static Decisions.Pair ordered(int a, int b) {
    return new Decisions.Pair(Math.min(a, b), Math.max(a, b));
  }

  private void merge(int x, int y) {
    if (x == y) {
      return;
    }
    int low = Math.min(x, y);
    int high = Math.max(x, y);
    int row = high;
    do {
      group[row] = low;
      row = next[row];
    } while (row != high);
    int swap = next[low];
    next[low] = next[high];
    next[high] = swap;
    size[low] += size[high];
  }
}
