package id.padan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFormatTest {

  private static SourceFormat read(String yaml, Faults faults) {
    return SourceFormat.read(YamlNode.parse("job.yaml", yaml, faults).orElseThrow());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "{ path: a } #",
        "{ encoding: Windows-1252, delimiter: tab } # encoding=windows-1252 delimiter=tab",
        "{ decimal-mark: ',', header-row: 3 } # decimal-mark=, header-row=3",
        "{ delimiter: '|', layout: a-b } # delimiter=| layout=a-b",
        "{ headers: accept, header-row: 2 } # header-row=2 headers=accept",
        "{ delimiter: ';', encoding: utf-8 } # encoding=utf-8 delimiter=;",
      })
  void survivesAsText(String yaml, String text) {
    Faults faults = new Faults();
    SourceFormat format = read(yaml, faults);

    assertThat(faults.list()).isEmpty();
    assertThat(format.text()).isEqualTo(text == null ? "" : text);
    assertThat(SourceFormat.parse(format.text())).isEqualTo(format);
  }

  @Test
  void allFaultsAreListed() {
    Faults faults = new Faults();
    SourceFormat format =
        read(
            "{ encoding: latin1, delimiter: x, decimal-mark: ';', header-row: 0, headers: all }",
            faults);

    assertThat(faults.list()).hasSize(5).allSatisfy(f -> assertThat(f.toString()).isNotBlank());
    assertThat(format).isEqualTo(SourceFormat.UNKNOWN);
  }

  @Test
  void jobNamesLayoutsThatExist() {
    Faults faults = new Faults();
    Optional<JobDefinition> job =
        JobDefinition.read(Path.of("jobs/nightly-sync.yaml"), Path.of(""), faults);

    assertThat(faults.list()).isEmpty();
    assertThat(job.orElseThrow().sources().get(0).format()).isEqualTo(SourceFormat.UNKNOWN);
  }
}
