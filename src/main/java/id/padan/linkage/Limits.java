package id.padan.linkage;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What no sum of weights may overrule, for patterns of levels: {@link PairScorer#pattern}. */
final class Limits {

  /** Holds with any level of a field. */
  static final int ANY = -1;

  private final List<Limit> limits;

  /**
   * A limit.
   *
   * @param levels by field, a bit for each level with which it holds
   */
  private record Limit(int[] levels, Band atMost) {

    boolean holds(long pattern) {
      for (int f = 0; f < levels.length; f++) {
        if ((levels[f] >>> PairScorer.levelOf(pattern, f) & 1) == 0) {
          return false;
        }
      }
      return true;
    }

    boolean isRejection() {
      return atMost == Band.REJECT;
    }

    boolean asksFor(IntPredicate field) {
      return IntStream.range(0, levels.length).anyMatch(f -> levels[f] != ANY && field.test(f));
    }
  }

  private Limits(List<Limit> limits) {
    this.limits = limits;
  }

  static Limits of(LinkageModel.Weights model) {
    return new Limits(
        model.limits().stream()
            .map(limit -> new Limit(levelsOf(limit, model.fields()), limit.atMost()))
            .toList());
  }

  private static int[] levelsOf(LinkageModel.Limit limit, List<LinkageModel.Field> fields) {
    int[] levels = new int[fields.size()];
    for (int f = 0; f < levels.length; f++) {
      LinkageModel.Field field = fields.get(f);
      levels[f] =
          limit.when().containsKey(field.name())
              ? limit.when().get(field.name()).stream()
                  .mapToInt(level -> 1 << field.kind().numberOf(level))
                  .reduce(0, (a, b) -> a | b)
              : ANY;
    }
    return levels;
  }

  /** Those that reject, and ask for none of some fields. */
  Limits rejectionsWithout(IntPredicate fields) {
    return new Limits(
        limits.stream().filter(limit -> limit.isRejection() && !limit.asksFor(fields)).toList());
  }

  /** By limit and field, a bit for each level with which it holds; {@link #ANY} where any does. */
  List<int[]> masks() {
    return limits.stream().map(Limit::levels).toList();
  }

  /** The lowest band of all that hold; LINK if none does. */
  Band lowest(long pattern) {
    Band lowest = Band.LINK;
    for (Limit limit : limits) {
      if (limit.atMost().compareTo(lowest) < 0 && limit.holds(pattern)) {
        lowest = limit.atMost();
      }
    }
    return lowest;
  }
}
