package id.padan.decile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecileCutTest {

  @ParameterizedTest(name = "scores {0} weights {1} -> {2}")
  @CsvSource({
    "5,                     3,                     1",
    "5 5 5,                 1 2 3,                 1 1 1",
    "1 2 3 4 5 6 7 8 9 10,  1 1 1 1 1 1 1 1 1 1,   1 2 3 4 5 6 7 8 9 10",
    "10 9 8 7 6 5 4 3 2 1,  1 1 1 1 1 1 1 1 1 1,   10 9 8 7 6 5 4 3 2 1",
    "1 2,                   1 1,                   1 6",
    "1 2,                   9 1,                   1 10",
    "1 2 2 3,               1 4 4 1,               1 2 2 10",
    "-3 -3 0,               1 1 18,                1 1 2",
  })
  void followsTheFormula(String scores, String weights, String deciles) {
    assertThat(DecileCut.deciles(numbers(scores), numbers(weights)))
        .containsExactly(Arrays.stream(numbers(deciles)).mapToInt(i -> (int) i).toArray());
  }

  @Test
  void nothingToRankGivesNothing() {
    assertThat(DecileCut.deciles(new long[0], new long[0])).isEmpty();
  }

  @Property
  void agreesWithTheDefinitionWrittenOutNaively(@ForAll("ranked") List<Tuple2<Long, Long>> ranked) {
    assertThat(cut(ranked)).containsExactly(naive(ranked));
  }

  @Property
  void poorerIsNeverInAHigherDecileAndEqualScoresAreNeverParted(
      @ForAll("ranked") List<Tuple2<Long, Long>> ranked) {
    int[] deciles = cut(ranked);
    for (int i = 0; i < deciles.length; i++) {
      for (int j = 0; j < deciles.length; j++) {
        if (ranked.get(i).get1() <= ranked.get(j).get1()) {
          assertThat(deciles[i]).isLessThanOrEqualTo(deciles[j]);
        }
      }
    }
  }

  @Property
  void orderOfHouseholdsDoesNotMatter(
      @ForAll("ranked") List<Tuple2<Long, Long>> ranked, @ForAll Random random) {
    List<Integer> order =
        new java.util.ArrayList<>(IntStream.range(0, ranked.size()).boxed().toList());
    Collections.shuffle(order, random);
    int[] deciles = cut(ranked);
    int[] shuffled = cut(order.stream().map(ranked::get).toList());
    for (int i = 0; i < shuffled.length; i++) {
      assertThat(shuffled[i]).isEqualTo(deciles[order.get(i)]);
    }
  }

  @Provide
  Arbitrary<List<Tuple2<Long, Long>>> ranked() {
    Arbitrary<Long> scores =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-3, 3),
            Arbitraries.longs().between(-999_999_999_999_999_999L, 999_999_999_999_999_999L));
    Arbitrary<Long> weights =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.longs().between(1, 12)),
            Tuple.of(1, Arbitraries.longs().between(1, 1L << 40)));
    return Combinators.combine(scores, weights).as(Tuple::of).list().ofMaxSize(60);
  }

  private static int[] cut(List<Tuple2<Long, Long>> ranked) {
    return DecileCut.deciles(
        ranked.stream().mapToLong(Tuple2::get1).toArray(),
        ranked.stream().mapToLong(Tuple2::get2).toArray());
  }

  private static int[] naive(List<Tuple2<Long, Long>> ranked) {
    return ranked.stream()
        .mapToInt(
            household -> {
              BigInteger total = BigInteger.ZERO;
              BigInteger lower = BigInteger.ZERO;
              for (Tuple2<Long, Long> other : ranked) {
                BigInteger weight = BigInteger.valueOf(other.get2());
                total = total.add(weight);
                lower = other.get1() < household.get1() ? lower.add(weight) : lower;
              }
              int tenths = lower.multiply(BigInteger.TEN).divide(total).intValueExact();
              return Math.min(10, 1 + tenths);
            })
        .toArray();
  }

  private static long[] numbers(String text) {
    return Arrays.stream(text.trim().split(" ")).mapToLong(Long::parseLong).toArray();
  }
}
