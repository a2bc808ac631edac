package id.padan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.linkage.LinkageModel;
import id.padan.linkage.Tolerance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkageModelFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"person", "household", "febrl", "historical"})
  void modelsOfTheJobPassTheirOwnExamples(String id) {
    Faults faults = new Faults();

    Optional<LinkageModel> model =
        LinkageModelFile.read(Path.of("jobs/linkage/" + id + ".yaml"), faults);

    assertThat(faults.list()).isEmpty();
    assertThat(model.orElseThrow().id().name()).isEqualTo(id);
    assertThat(model.orElseThrow().id().sha256()).hasSize(64);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "expect: link           | expect: review            | seharusnya REVIEW, ternyata LINK",
        "same: { m: 0.9, u: 0.2 } | same: { m: 0.5, u: 0.2 }  | masing-masing harus berjumlah 1",
        "same: { m: 0.9, u: 0.2 } | samey: { m: 0.9, u: 0.2 } | tidak punya tingkat samey",
        "compare: same          | compare: soundex          | soundex tidak dikenal. Yang dikenal: same,",
        "columns: [kk]          | columns: [kkk]            | kkk tidak dikenal",
        "prior: 0.5             | prior: 1                  | harus di atas 0 dan di bawah 1",
        "at-most: reject        | at-most: nothing          | nothing tidak dikenal",
        "when: { kk: different }  | when: { nik: different }  | kolom banding nik tidak dikenal",
        "columns: [kk]          | columns: [kk, kk]         | same membaca kolom berjenis",
        "compare: same          | compare: date             | date membaca kolom berjenis: date",
        "id: No. KK             | tolerance: [1, 2]         | tolerance harus 0 angka",
        "examples:              | cases:                    | kunci cases tidak dikenal",
      })
  void namesPlaceAndRemedyOfAFault(String right, String wrong, String fault) throws IOException {
    Faults faults = new Faults();

    assertThat(LinkageModelFile.read(file(SMALL), faults)).isPresent();
    assertThat(LinkageModelFile.read(file(SMALL.replace(right, wrong)), faults)).isEmpty();

    assertThat(faults.list()).anySatisfy(f -> assertThat(f.toString()).contains(fault));
    assertThat(faults.list().get(0).where()).contains("small.yaml");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "tolerance: [1, 5]    | false | 1.0 | 5.0",
        "tolerance: [2%, 10%] | true  | 0.02 | 0.1",
        "en: income           | false | 1.0 | 5.0",
      })
  void readsHowFarNumbersMayBeApart(String option, boolean relative, double close, double near)
      throws IOException {
    Tolerance tolerance = income(option).orElseThrow();

    assertThat(tolerance).isEqualTo(new Tolerance(List.of(close, near), relative));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tolerance: [5, 1]",
        "tolerance: [1]",
        "tolerance: [0, 1]",
        "tolerance: [1, 5%]",
        "tolerance: [1, b]",
      })
  void refusesATolerance(String option) throws IOException {
    assertThat(income(option)).isEmpty();
  }

  private Optional<Tolerance> income(String option) throws IOException {
    String text =
        SMALL
            .replace("columns: { kk: number }", "columns: { kk: number, income: decimal }")
            .replace(
                "limits:",
                "  - field: income\n    compare: number\n    columns: [income]\n    id: p\n"
                    + (option.startsWith("en:") ? "" : "    en: income\n")
                    + "    "
                    + option
                    + "\nlimits:");
    return LinkageModelFile.read(file(text), new Faults())
        .map(model -> model.scheme().weights().fields().get(1).tolerance());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("small.yaml"), text);
  }

  private static final String SMALL =
      """
      id: small
      version: 1
      valid-from: 2020-01-01
      source: test
      columns: { kk: number }
      blocking:
        keys:
          - { key: [kk] }
      cuts: { prior: 0.5, review: 0.6, link: 0.7 }
      fields:
        - field: kk
          compare: same
          columns: [kk]
          id: No. KK
          en: KK number
          levels:
            same: { m: 0.9, u: 0.2 }
            different: { m: 0.1, u: 0.8 }
      limits:
        - when: { kk: different }
          at-most: reject
          because: { id: lain, en: other }
      examples:
        - { a: { kk: "1" }, b: { kk: "1" }, expect: link }
      """;
}
