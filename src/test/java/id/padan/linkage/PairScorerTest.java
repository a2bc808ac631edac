package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairScorerTest {

  /**
   * What is left out early must be what a full look would reject: a shortcut may not cost a pair.
   */
  @Test
  void dismissesNoPairThatIsWorthALook() {
    List<SyntheticRegister.Row> rows = SyntheticRegister.rows(300, 7);
    RecordTable.Builder builder = RecordTable.builder(Models.PERSON);
    rows.forEach(row -> builder.add(row.values()));
    RecordTable table = builder.build();
    PairScorer full = new PairScorer(Models.PERSON, table);
    PairScorer quick = full.another();
    int stride = table.stride();
    int kept = 0;
    int dismissed = 0;
    for (int a = 0; a < table.rows(); a++) {
      for (int b = a + 1; b < table.rows(); b++) {
        boolean may = quick.mayReachReview(table.cells(), a * stride, b * stride);
        full.score(a, b);
        if (may) {
          kept++;
          assertThat(quick.weight()).isEqualTo(full.weight());
          assertThat(quick.pattern()).isEqualTo(full.pattern());
        } else {
          dismissed++;
          assertThat(full.band()).isEqualTo(Band.REJECT);
        }
      }
    }
    assertThat(kept).isPositive();
    assertThat(dismissed).isGreaterThan(kept);
  }
}
