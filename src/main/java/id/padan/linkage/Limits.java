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
   * @param masks by field, a bit for each level with which it holds
   * @param asked the fields of which it does not hold with any level
   */
  private record Limit(int[] masks, int[] asked, Band atMost) {

    static Limit of(int[] masks, Band atMost) {
      int[] asked = IntStream.range(0, masks.length).filter(f -> masks[f] != ANY).toArray();
      return new Limit(masks, asked, atMost);
    }

    boolean holds(long pattern) {
      for (int f : asked) {
        if ((masks[f] >>> PairScorer.levelOf(pattern, f) & 1) == 0) {
          return false;
        }
      }
      return true;
    }

    boolean isRejection() {
      return atMost == Band.REJECT;
    }

    boolean asksFor(IntPredicate field) {
      return IntStream.of(asked).anyMatch(field);
    }
  }

  private Limits(List<Limit> limits) {
    this.limits = limits;
  }

  static Limits of(LinkageModel.Weights model) {
    return new Limits(
        model.limits().stream()
            .map(limit -> Limit.of(masksOf(limit, model.fields()), limit.atMost()))
            .toList());
  }

  private static int[] masksOf(LinkageModel.Limit limit, List<LinkageModel.Field> fields) {
    int[] masks = new int[fields.size()];
    for (int f = 0; f < masks.length; f++) {
      LinkageModel.Field field = fields.get(f);
      masks[f] =
          limit.when().containsKey(field.name())
              ? limit.when().get(field.name()).stream()
                  .mapToInt(level -> 1 << field.kind().numberOf(level))
                  .reduce(0, (a, b) -> a | b)
              : ANY;
    }
    return masks;
  }

  /** Those that reject, and ask for none of some fields. */
  Limits rejectionsWithout(IntPredicate fields) {
    return new Limits(
        limits.stream().filter(limit -> limit.isRejection() && !limit.asksFor(fields)).toList());
  }

  /** By limit and field, a bit for each level with which it holds; {@link #ANY} where any does. */
  List<int[]> masks() {
    return limits.stream().map(Limit::masks).toList();
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
