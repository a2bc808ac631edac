package id.padan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.model.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueWordsTest {

  private final QueueWords words = new QueueWords(Texts.INDONESIAN);

  @ParameterizedTest(name = "{0} of {1} compared, {2} the same")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "20 | 1000 | 0.937 | model, 93 dari 100 memang sama. | -",
        "20 | 1000 | 1.0   | model, 99 dari 100 memang sama. | -",
        "21 | 1000 | 0.5   | model, 50 dari 100 memang sama. | 2,1 % dari semua pasangan",
        "20 | 1000 | 0.099 | model, 9 dari 100 memang sama.  | Kurang dari 10 dari 100",
        "21 |      | 0.5   | model, 50 dari 100 memang sama. | -",
      })
  void aQueueThatNobodyWillBelieveSaysSo(
      long pairs, Long candidates, double probability, String estimate, String warning) {
    Map<String, Object> size =
        candidates == null
            ? Map.of("kind", "person", "pairs", pairs, "probability", probability)
            : Map.of(
                "kind",
                "person",
                "pairs",
                pairs,
                "probability",
                probability,
                "candidates",
                candidates);

    List<String> lines = words.sizes(List.of(size));

    assertThat(lines.get(0)).startsWith("Menunggu keputusan: " + pairs + " pasangan orang");
    assertThat(lines.get(0)).endsWith(estimate);
    assertThat(lines).hasSize(warning == null ? 1 : 2);
    assertThat(lines.get(lines.size() - 1)).contains(warning == null ? estimate : warning);
  }

  @Test
  void cutBlocksAreOneLine() {
    Map<String, Object> one = Map.of("blocks", 2L, "records", 300L, "pairs", 22_000L);
    Map<String, Object> other = Map.of("blocks", 1L, "records", 100L, "pairs", 4_950L);

    assertThat(words.cuts(List.of())).isEmpty();
    assertThat(words.cuts(List.of(one, other)))
        .singleElement()
        .asString()
        .contains("3 blok dengan 400 catatan, 26.950 pasangan");
  }

  @Test
  void onlyDecisionsThatMatterAreTold() {
    assertThat(words.decisions(Map.of("waiting", 0L, "contradicted", 0L))).isEmpty();
    assertThat(words.decisions(Map.of("waiting", 3L, "contradicted", 1L)))
        .hasSize(2)
        .first()
        .isEqualTo("3 keputusan menunggu run berikutnya.");
  }
}
