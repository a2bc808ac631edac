package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WaterfallTest {

  private static final LinkageModel.Label LABEL = new LinkageModel.Label("nama", "name");

  @Property
  void barsAddUpToTheTotalThatIsShown(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -30, max = 30) Double> bits) {
    Waterfall waterfall = waterfall(bits);

    assertThat(waterfall.bars().stream().mapToLong(Waterfall.Bar::tenths).sum())
        .isEqualTo(waterfall.totalTenths());
    for (Waterfall.Bar bar : waterfall.bars()) {
      assertThat(bar.tenths() / 10.0).isCloseTo(bar.bits(), offset(0.15));
    }
  }

  @Property
  void totalSeemsToReachACutIfItDoes(
      @ForAll @Size(min = 1, max = 4) List<@DoubleRange(min = -2, max = 2) Double> bits) {
    Waterfall waterfall = waterfall(bits);

    assertThat(waterfall.totalTenths() >= waterfall.cuts().linkTenths())
        .isEqualTo(waterfall.total() >= waterfall.cuts().link());
    assertThat(waterfall.totalTenths() >= waterfall.cuts().reviewTenths())
        .isEqualTo(waterfall.total() >= waterfall.cuts().review());
  }

  private static Waterfall waterfall(List<Double> bits) {
    List<Waterfall.Bar> bars = new ArrayList<>();
    bits.forEach(
        b -> bars.add(Waterfall.Bar.of(Waterfall.Kind.FIELD, LABEL, LevelText.Side.AGREES, b)));
    return Waterfall.of(
        bars,
        new Waterfall.Against(LABEL, true, true),
        bits.stream().mapToDouble(Double::doubleValue).sum(),
        new Waterfall.Cuts(0, 1.996));
  }

  @Test
  void barsOfAPairAddUpToItsOdds() {
    List<SyntheticRegister.Row> rows = SyntheticRegister.rows(200, 3);
    RecordTable.Builder builder = RecordTable.builder(Models.PERSON);
    rows.forEach(row -> builder.add(row.values()));
    RecordTable table = builder.build();
    Explainer explainer = new Explainer(Models.PERSON, table);
    PairScorer scorer = new PairScorer(Models.PERSON, table);
    for (int a = 0; a < 60; a++) {
      for (int b = a + 1; b < 60; b++) {
        Waterfall waterfall = explainer.report(a, b, PairReport.Standing.APART).waterfall();
        assertThat(waterfall.total()).isCloseTo(scorer.score(a, b).odds(), offset(1e-9));
        assertThat(waterfall.bars().stream().mapToDouble(Waterfall.Bar::bits).sum())
            .isCloseTo(waterfall.total(), offset(1e-9));
        assertThat(waterfall.bars().stream().mapToLong(Waterfall.Bar::tenths).sum())
            .isEqualTo(waterfall.totalTenths());
      }
    }
  }

  @Test
  void countsRarityAgainstStrangersOnly() {
    RecordTable table =
        RecordTable.builder(Models.PERSON)
            .add(
                "Zubaidah Xaverius",
                "",
                "",
                "",
                "1980-03-12",
                "P",
                "1771011001",
                "177101",
                "1771",
                "",
                "",
                "",
                "A")
            .add(
                "Zubaidah Xaverius",
                "",
                "",
                "",
                "1980-03-12",
                "P",
                "1703021001",
                "170302",
                "1703",
                "",
                "",
                "",
                "B")
            .build();
    Waterfall waterfall =
        PairReport.of(Models.PERSON, table, 0, 1, PairReport.Standing.APART).waterfall();

    assertThat(waterfall.bars().stream().map(Waterfall.Bar::kind))
        .as(waterfall.against().label().en())
        .contains(Waterfall.Kind.RARITY);
  }
}
