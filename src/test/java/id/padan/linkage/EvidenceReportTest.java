package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceReportTest {

  @Test
  void keptEvidenceTellsWhatTheRecordsTold() {
    RecordTable.Builder builder = RecordTable.builder(Models.PERSON);
    SyntheticRegister.rows(300, 5).forEach(row -> builder.add(row.values()));
    Links links = new Linker(Models.PERSON, done -> {}).link(builder.build(), Linker.Known.NOTHING);
    Explainer explainer = new Explainer(Models.PERSON, links.table());
    PairScorer scorer = new PairScorer(Models.PERSON, links.table());

    assertThat(links.edges()).hasSizeGreaterThan(50);
    for (Edge edge : links.edges()) {
      PairReport told = explainer.report(edge.a(), edge.b(), PairReport.Standing.TOGETHER);
      double kept = Math.round(edge.weight() * 10_000) / 10_000.0;

      EvidenceReport again = EvidenceReport.of(Models.PERSON, told.evidence(), kept);

      assertThat(told.evidence().levels()).isEqualTo(scorer.score(edge.a(), edge.b()).pattern());
      assertThat(findings(again.lines())).isEqualTo(findings(told.lines()));
      assertThat(again.waterfall().against()).isEqualTo(told.waterfall().against());
      assertThat(again.waterfall().bars()).hasSameSizeAs(told.waterfall().bars());
      assertThat(again.waterfall().bars().stream().mapToDouble(Waterfall.Bar::bits).sum())
          .isCloseTo(kept + Models.PERSON.scheme().weights().cuts().priorBits(), offset(0.0002));
      assertThat(again.waterfall().bars().stream().mapToLong(Waterfall.Bar::tenths).sum())
          .isEqualTo(again.waterfall().totalTenths());
    }
  }

  private static List<String> findings(List<FieldLine> lines) {
    return lines.stream()
        .map(line -> line.field().name() + " " + line.level() + " " + line.verdict())
        .toList();
  }

  @Test
  void keepsNoRarityWhereThereIsNone() {
    assertThat(Evidence.of(0x21, 0, 0).rarities()).isEmpty();
    assertThat(Evidence.of(0x21, 0, 0).rarities(2)).containsExactly(0, 0);
    assertThat(Evidence.of(0x21, 0, -1.5).rarities(2)).containsExactly(0, -1.5);
    assertThat(Evidence.of(0x21, 0, 0).levels(2)).containsExactly(1, 2);
  }
}
