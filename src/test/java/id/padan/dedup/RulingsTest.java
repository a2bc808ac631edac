package id.padan.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.linkage.Decisions.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Decisions are written {@code 1=2} (same) and {@code 1/2} (different); sources 1 to 5 are there.
 */
class RulingsTest {

  private static Rulings judge(String decisions) {
    List<Decided> decided = new ArrayList<>();
    for (String decision : decisions.split(" ")) {
      boolean same = decision.contains("=");
      String[] sources = decision.split("[=/]");
      decided.add(
          new Decided(
              decided.size() + 1,
              "person",
              same,
              Long.parseLong(sources[0]),
              sources[1].equals("-") ? null : Long.parseLong(sources[1])));
    }
    return Rulings.of(decided, new long[] {1, 2, 3, 4, 5});
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "1=2;                     obeyed",
        "1/2 2=3;                 obeyed obeyed",
        "1=2 2=3 1/3;             obeyed contradicted[3] obeyed",
        "2=3 1=2 1/3;             obeyed contradicted[3] obeyed",
        "1/3 1=2 2=3;             obeyed obeyed contradicted[1]",
        "1=2 3=4 2=3 1/4 5/1;     obeyed obeyed contradicted[4] obeyed obeyed",
        "1=2 3=4 2=3 1/4 2/4;     obeyed obeyed contradicted[4, 5] obeyed obeyed",
        "1=2 2=3 1/3 3=4 1=4;     obeyed contradicted[3] obeyed obeyed contradicted[3]",
        "1=2 2=- 1=3;             obeyed sleeping obeyed",
        "1=2 9/1;                 obeyed sleeping",
      })
  void differentHoldsAndTheLaterSameYields(String decisions, String outcomes) {
    assertThat(judge(decisions).all())
        .extracting(r -> r.outcome().text() + (r.against().isEmpty() ? "" : r.against()))
        .isEqualTo(List.of(outcomes.split(" (?!\\d)")));
  }

  @Test
  void theKernelHearsWhatHoldsOnly() {
    Rulings rulings = judge("3=2 2=1 1/3 9=1");

    assertThat(rulings.decisions().same()).containsExactly(new Pair(1, 2));
    assertThat(rulings.decisions().different()).containsExactly(new Pair(0, 2));
    assertThat(Stream.of(0, 1, 2).filter(rulings::joins)).containsExactly(1, 2);
    assertThat(rulings.decides(1, 0)).as("also a decision that cannot be obeyed").isTrue();
    assertThat(rulings.decides(3, 4)).isFalse();
  }

  @Test
  void orderOfGivingMakesNoDifferenceWhereNothingContradicts() {
    Rulings one = judge("1=2 3=4 2=3 5/1");
    Rulings other = judge("5/1 2=3 3=4 1=2");

    assertThat(other.decisions().same())
        .containsExactlyInAnyOrderElementsOf(one.decisions().same());
    assertThat(other.decisions().different()).isEqualTo(one.decisions().different());
  }
}
