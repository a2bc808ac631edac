package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairScorerTest {

  private static final RecordTable TABLE = table(600);

  /**
   * What is left out early must be what a full look would reject: a shortcut may not cost a pair.
   */
  @Test
  void dismissesNoPairThatIsWorthALook() {
    PairScorer full = new PairScorer(Models.PERSON, TABLE);
    PairScorer quick = full.another();
    Map<PairScorer.Prospect, Integer> seen = new EnumMap<>(PairScorer.Prospect.class);
    forEachPair(
        (a, b) -> {
          PairScorer.Prospect prospect = prospect(quick, TABLE, a, b);
          seen.merge(prospect, 1, Integer::sum);
          full.score(a, b);
          if (prospect == PairScorer.Prospect.OPEN) {
            assertThat(quick.weight()).isEqualTo(full.weight());
            assertThat(quick.pattern()).isEqualTo(full.pattern());
          } else {
            assertThat(full.band()).isEqualTo(Band.REJECT);
          }
        });
    assertThat(seen).containsOnlyKeys(PairScorer.Prospect.values());
  }

  /** What becomes known of a household in the second pass may lift a pair; no such pair is lost. */
  @Test
  void keepsEveryPairThatOthersOfItsHouseholdMayLift() {
    RecordTable linked = link(TABLE).table();
    PairScorer first = new PairScorer(Models.PERSON, TABLE);
    PairScorer second = new PairScorer(Models.PERSON, linked);
    forEachPair(
        (a, b) -> {
          boolean mayBeShared = linked.support().mayBeShared(Linker.pair(a, b));
          PairScorer.Prospect prospect = prospect(first, TABLE, a, b);
          boolean isCompared =
              prospect == PairScorer.Prospect.OPEN
                  || prospect == PairScorer.Prospect.IF_SUPPORTED && mayBeShared;
          assertThat(isCompared || second.score(a, b).band() == Band.REJECT).isTrue();
        });
  }

  @Test
  void findsPairsThatOnlyTheirHouseholdsHoldTogether() {
    RecordTable table = table(6000);
    PairScorer first = new PairScorer(Models.PERSON, table);
    assertThat(link(table).edges())
        .anyMatch(
            edge -> prospect(first, table, edge.a(), edge.b()) == PairScorer.Prospect.IF_SUPPORTED);
  }

  private static Links link(RecordTable table) {
    return new Linker(Models.PERSON, rows -> {}).link(table, Linker.Known.NOTHING);
  }

  private interface Pair {
    void accept(int a, int b);
  }

  private static void forEachPair(Pair pair) {
    for (int a = 0; a < TABLE.rows(); a++) {
      for (int b = a + 1; b < TABLE.rows(); b++) {
        pair.accept(a, b);
      }
    }
  }

  private static PairScorer.Prospect prospect(PairScorer scorer, RecordTable table, int a, int b) {
    return scorer.prospect(table.cells(), a * table.stride(), b * table.stride());
  }

  private static RecordTable table(int households) {
    RecordTable.Builder builder = RecordTable.builder(Models.PERSON);
    SyntheticRegister.rows(households, 7).forEach(row -> builder.add(row.values()));
    return builder.build();
  }
}
