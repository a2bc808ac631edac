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
 * links makes no entity. Of large groups some rows speak for all, also for what limits forbid; what
 * people decided to be different is never overlooked.
 *
 * <p>Rows that people decided to be one count as one in that average, by the best pair that any of
 * them makes: what the model merged with one of them does not fall apart because the other differs.
 */
final class Clusterer {

  private static final double MOST_BITS = 25;

  /** Rows of a group that are compared with those of another. */
  private static final int MOST_ROWS = 32;

  /**
   * The same for large groups once the groups of a list took more than {@link #PAIRS_AN_EDGE}:
   * people of whom a common name is all that is known make groups that all lie near each other.
   */
  private static final int FEW_ROWS = 3;

  /** Some nine are usual where groups have thirty rows. */
  private static final int PAIRS_AN_EDGE = 12;

  /** Groups with no more pairs between them are weighed in full, whatever a list took. */
  private static final int SMALL = 64;

  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private final PairScorer scorer;
  private final double cut;
  private final Map<Integer, Set<Integer>> forbidden = new HashMap<>();
  private final Map<Long, Long> refused = new HashMap<>();
  private final int[] group;
  private final int[] next;
  private final int[] size;

  /** For each row the lowest of those decided to be the same; null if nothing was decided. */
  private int[] decided;

  /** Pairs that may still be weighed before only few rows speak for a large group. */
  private long left;

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
    decisions.different().forEach(this::forbid);
    decisions.same().forEach(pair -> merge(group[pair.a()], group[pair.b()]));
    decided = decisions.same().isEmpty() ? null : group.clone();
    left = (long) PAIRS_AN_EDGE * edges.size();
    for (Edge edge : edges) {
      int x = group[edge.a()];
      int y = group[edge.b()];
      if (x != y && edge.band() == Band.LINK && mayJoin(x, y)) {
        merge(x, y);
      }
    }
    return this;
  }

  private void forbid(Decisions.Pair pair) {
    forbidden.computeIfAbsent(pair.a(), row -> new HashSet<>()).add(pair.b());
    forbidden.computeIfAbsent(pair.b(), row -> new HashSet<>()).add(pair.a());
  }

  /**
   * Whether two groups may be joined that an edge of band LINK joins: two rows alone are that edge.
   * Two groups that may not are not weighed again before one of them has grown.
   */
  private boolean mayJoin(int x, int y) {
    if (size[x] == 1 && size[y] == 1) {
      return !isForbidden(x, y);
    }
    long sizes = (long) size[Math.min(x, y)] << Integer.SIZE | size[Math.max(x, y)];
    Long before = refused.get(Linker.pair(x, y));
    if (before != null && before == sizes) {
      return false;
    }
    boolean may = mean(x, y) >= cut;
    if (!may) {
      refused.put(Linker.pair(x, y), sizes);
    }
    return may;
  }

  /** For each row the lowest row of its entity. */
  int[] entities() {
    return group.clone();
  }

  /** Edges within an entity, and those between entities that nothing forbids to be one. */
  List<Edge> believable(List<Edge> edges) {
    List<Edge> kept = new ArrayList<>(edges.size());
    Map<Long, Boolean> ruledOut = new HashMap<>();
    for (Edge edge : edges) {
      int x = group[edge.a()];
      int y = group[edge.b()];
      boolean may =
          size[x] == 1 && size[y] == 1
              ? !isForbidden(x, y)
              : x == y || !ruledOut.computeIfAbsent(Linker.pair(x, y), pair -> mean(x, y) == NEVER);
      if (may) {
        kept.add(edge);
      }
    }
    return kept;
  }

  /**
   * Average bits between two groups; {@link #NEVER} if a pair between them is ruled out. Of large
   * groups the first rows speak for all.
   */
  private double mean(int x, int y) {
    if (isForbidden(x, y)) {
      return NEVER;
    }
    Map<Long, Double> best = decided == null ? null : new HashMap<>();
    double sum = 0;
    int pairs = 0;
    int most = left > 0 || (long) size[x] * size[y] <= SMALL ? MOST_ROWS : FEW_ROWS;
    int a = x;
    for (int i = 0; i < most && i < size[x]; i++, a = next[a]) {
      int b = y;
      for (int j = 0; j < most && j < size[y]; j++, b = next[b]) {
        double bits = bits(a, b);
        left--;
        if (best == null && bits == NEVER) {
          return NEVER;
        }
        if (best != null) {
          best.merge(Linker.pair(decided[a], decided[b]), bits, Math::max);
        }
        sum += bits;
        pairs++;
      }
    }
    return best == null ? sum / pairs : mean(best.values());
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

  /** Whether people decided that a row of one group and one of the other are different. */
  private boolean isForbidden(int x, int y) {
    if (forbidden.isEmpty()) {
      return false;
    }
    int smaller = size[x] < size[y] ? x : y;
    int larger = smaller == x ? y : x;
    int row = smaller;
    do {
      for (int other : forbidden.getOrDefault(row, Set.of())) {
        if (group[other] == larger) {
          return true;
        }
      }
      row = next[row];
    } while (row != smaller);
    return false;
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
