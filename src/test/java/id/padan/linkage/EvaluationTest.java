package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  @Test
  void countsPairsClustersBandsAndKeys() {
    RecordTable.Builder builder = RecordTable.builder(Models.HOUSEHOLD);
    for (String kk : List.of("1", "1", "1", "2", "2")) {
      builder.add(Map.of("unit", "keluarga", "kk", kk));
    }
    RecordTable table = builder.build();
    int[] found = {0, 0, 0, 3, 3};
    int[] truth = {7, 7, 8, 9, 9};
    Links links =
        new Links(
            found,
            List.of(new Edge(0, 1, 9, Band.LINK), new Edge(1, 2, 8, Band.LINK)),
            table,
            new Links.Work(4, 4, List.of()),
            Compared.NOTHING);

    Evaluation evaluation = Evaluation.of(Models.HOUSEHOLD, table, links, truth);

    assertThat(evaluation.pairs()).isEqualTo(new Evaluation.Counts(4, 2, 2));
    assertThat(evaluation.pairs().precision()).isEqualTo(0.5);
    assertThat(evaluation.pairs().recall()).isEqualTo(1);
    assertThat(evaluation.pairs().f1()).isEqualTo(2.0 / 3);
    assertThat(evaluation.clusters()).isEqualTo(new Evaluation.Counts(2, 2, 1));
    assertThat(evaluation.bands())
        .containsExactly(
            new Evaluation.BandCounts(Band.LINK, 2, 1),
            new Evaluation.BandCounts(Band.REVIEW, 0, 0));
    assertThat(evaluation.keys().get(0)).isEqualTo(new Evaluation.KeyCounts("unit + kk", 4, 2, 2));
    assertThat(evaluation.blocking().correct()).isEqualTo(2);
    assertThat(evaluation.blocking().allPairs()).isEqualTo(10);
  }
}
