package id.padan.linkage;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Makes weights fall from level to level by pooling adjacent violators (Barlow, Bartholomew,
 * Bremner and Brunk 1972).
 *
 * <p>Levels that few random pairs show get a share among strangers that is mostly chance, so that a
 * worse agreement may seem to say more than a better one. Such levels are given one weight, that of
 * all of them together. Only their shares among strangers change; the sum of these does not.
 */
final class FallingWeights {

  private final double[] m;
  private final double[] u;
  private final Deque<Pool> pools = new ArrayDeque<>();

  /** Levels that share one weight. */
  private record Pool(int[] levels, double m, double u) {

    boolean weighsLessThan(Pool next) {
      return m * next.u < next.m * u;
    }

    Pool with(Pool next) {
      int[] both = Arrays.copyOf(levels, levels.length + next.levels.length);
      System.arraycopy(next.levels, 0, both, levels.length, next.levels.length);
      return new Pool(both, m + next.m, u + next.u);
    }
  }

  private FallingWeights(double[] m, double[] u) {
    this.m = m;
    this.u = u;
  }

  /**
   * Changes {@code u} so that m/u does not rise along {@code order}.
   *
   * @param m shares of matches by level
   * @param u shares of strangers by level
   * @param order numbers of levels, each with shares above 0
   */
  static void force(double[] m, double[] u, int... order) {
    FallingWeights weights = new FallingWeights(m, u);
    for (int level : order) {
      weights.add(level);
    }
    weights.pools.forEach(weights::share);
  }

  private void add(int level) {
    Pool last = new Pool(new int[] {level}, m[level], u[level]);
    while (!pools.isEmpty() && pools.peekLast().weighsLessThan(last)) {
      last = pools.pollLast().with(last);
    }
    pools.addLast(last);
  }

  private void share(Pool pool) {
    if (pool.levels().length > 1) {
      for (int level : pool.levels()) {
        u[level] = m[level] * pool.u() / pool.m();
      }
    }
  }
}
