package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairScorerTest {

  private static final RecordTable TABLE = table(350);

  /**
   * What is left out early must be what a full look would reject: a shortcut may not cost a pair.
   */
  @Test
  void dismissesNoPairThatIsWorthALook() {
    PairScorer full = new PairScorer(Models.PERSON, TABLE);
    PairScorer quick = full.another();
    Map<PairScorer.Prospect, Integer> seen = new EnumMap<>(PairScorer.Prospect.class);
    List<Long> wrong = new ArrayList<>();
    forEachPair(
        (a, b) -> {
          PairScorer.Prospect prospect = prospect(quick, TABLE, a, b);
          seen.merge(prospect, 1, Integer::sum);
          full.score(a, b);
          boolean right =
              prospect == PairScorer.Prospect.OPEN
                  ? quick.weight() == full.weight() && quick.pattern() == full.pattern()
                  : full.band() == Band.REJECT;
          if (!right) {
            wrong.add(Linker.pair(a, b));
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(seen).containsOnlyKeys(PairScorer.Prospect.values());
  }

  static Stream<LinkageModel> models() {
    LinkageModel.Scheme scheme = Models.PERSON.scheme();
    LinkageModel.Weights weights = scheme.weights();
    // Weights that nobody would write: who has no one linked beside him is likelier a match.
    List<LinkageModel.Field> odd =
        weights.fields().stream()
            .map(field -> field.kind() == FieldKind.SUPPORT ? oddly(field) : field)
            .toList();
    return Stream.of(
        Models.PERSON,
        with(scheme.together(), new LinkageModel.Weights(odd, weights.limits(), weights.cuts())),
        with(List.of(), weights));
  }

  private static LinkageModel.Field oddly(LinkageModel.Field field) {
    Map<String, LinkageModel.Level> levels = new LinkedHashMap<>(field.levels());
    levels.put("none", new LinkageModel.Level(0.5, List.of(0.01, 0.02, 0.03), true));
    return new LinkageModel.Field(
        field.name(), field.kind(), field.columns(), levels, field.label());
  }

  private static LinkageModel with(List<String> together, LinkageModel.Weights weights) {
    LinkageModel.Scheme scheme = Models.PERSON.scheme();
    return new LinkageModel(
        Models.PERSON.id(),
        new LinkageModel.Scheme(scheme.columns(), together, scheme.blocking(), weights),
        Models.PERSON.dictionaries());
  }

  /** What becomes known of a household in the second pass may lift a pair; no such pair is lost. */
  @ParameterizedTest
  @MethodSource("models")
  void keepsEveryPairThatOthersOfItsHouseholdMayLift(LinkageModel model) {
    RecordTable linked = new Linker(model, rows -> {}).link(TABLE, Linker.Known.NOTHING).table();
    PairScorer first = new PairScorer(model, TABLE);
    PairScorer second = new PairScorer(model, linked);
    List<Long> lost = new ArrayList<>();
    forEachPair(
        (a, b) -> {
          boolean mayBeShared = linked.support().mayBeShared(Linker.pair(a, b));
          PairScorer.Prospect prospect = prospect(first, TABLE, a, b);
          boolean isCompared =
              prospect == PairScorer.Prospect.OPEN
                  || prospect == PairScorer.Prospect.IF_SUPPORTED && mayBeShared;
          if (!isCompared && second.score(a, b).band() != Band.REJECT) {
            lost.add(Linker.pair(a, b));
          }
        });
    assertThat(lost).isEmpty();
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
