package id.padan.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairCountsTest {

  @ParameterizedTest(name = "clusters {0}, persons {1}: {2} found, {3} true, {4} both")
  @CsvSource({
    "'1',         '1',         0, 0, 0",
    "'1 2 3',     '4 4 4',     0, 3, 0",
    "'1 1 1',     '4 4 4',     3, 3, 3",
    "'1 2 1 2',   '5 6 5 7',   2, 1, 1",
    "'1 1 1 1 9', '2 2 3 3 3', 6, 4, 2",
  })
  void countsPairs(String clusters, String persons, long found, long truth, long correct) {
    assertThat(PairCounts.of(numbers(clusters), numbers(persons)))
        .isEqualTo(new PairCounts(found, truth, correct));
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
  }
}
