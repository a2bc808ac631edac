package id.padan.linkage;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What comparing two records gave, in a form to keep: with the model, and without the records, it
 * tells how their weight adds up.
 *
 * @param levels four bits a field, the first field of the model lowest
 * @param rarities bits by field for how rare the values are; empty where that is nothing for all
 */
public record Evidence(long levels, List<Float> rarities) {

  static Evidence of(long levels, double... rarities) {
    boolean any = DoubleStream.of(rarities).anyMatch(bits -> bits != 0);
    return new Evidence(
        levels,
        any ? DoubleStream.of(rarities).mapToObj(bits -> (float) bits).toList() : List.of());
  }

  /** Levels of the first {@code fields} fields. */
  int[] levels(int fields) {
    return IntStream.range(0, fields).map(f -> PairScorer.levelOf(levels, f)).toArray();
  }

  /** Rarities of the first {@code fields} fields. */
  double[] rarities(int fields) {
    return IntStream.range(0, fields)
        .mapToDouble(f -> rarities.isEmpty() ? 0 : rarities.get(f))
        .toArray();
  }
}
