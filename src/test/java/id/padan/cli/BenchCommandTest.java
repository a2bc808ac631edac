package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.padan.model.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class BenchCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int bench(String... options) {
    return new picocli.CommandLine(new BenchCommand(Texts.INDONESIAN))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(options);
  }

  @Test
  void endsWithJsonWhoseSumsAgree() {
    assertThat(bench("--persons", "1000")).as(err.toString()).isZero();

    String text = out.toString();
    assertThat(text).contains("person_record", "golden_household", "mesin ", "memori ");
    String last = text.lines().reduce((before, line) -> line).orElseThrow();
    Map<String, Object> json = new Yaml().load(last); // JSON is YAML
    assertThat(json)
        .containsOnlyKeys(
            "persons", "floor_seconds", "stages", "total_seconds", "multiple_of_floor");
    assertThat(number(json, "persons")).isBetween(900.0, 1200.0);
    Map<?, ?> stages = (Map<?, ?>) json.get("stages");
    assertThat(stages.keySet().stream().map(String::valueOf))
        .contains("ingest", "receive", "validation", "dedup", "decile", "intervention", "report");
    double sum = stages.values().stream().mapToDouble(s -> ((Number) s).doubleValue()).sum();
    assertThat(number(json, "total_seconds")).isCloseTo(sum, within(1e-6));
    assertThat(number(json, "multiple_of_floor") * number(json, "floor_seconds"))
        .isCloseTo(sum, within(sum * 0.05));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "50000001", "banyak"})
  void refusesAnImpossibleNumberOfPersons(String persons) {
    assertThat(bench("--persons", persons)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  private static double number(Map<String, Object> json, String name) {
    return ((Number) json.get(name)).doubleValue();
  }
}
