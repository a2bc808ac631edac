package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.padan.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class BenchLinkageCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int bench(String... options) {
    List<String> arguments = new ArrayList<>(List.of("bench", "linkage"));
    arguments.addAll(List.of(options));
    return Padan.commandLine(Texts.INDONESIAN)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  @Test
  void judgesByTheTruthAndEndsWithJson() {
    assertThat(bench("--rows", "2000", "--list", "clerk", "--severity", "all"))
        .as(err.toString())
        .isZero();

    String text = out.toString();
    assertThat(text)
        .containsPattern("clerk +light +2000 ")
        .containsPattern("clerk +heavy +2000 +kembar +[0-9]+ +[0-9]+ +[0-9]+");
    String last = text.lines().reduce((before, line) -> line).orElseThrow();
    Map<String, Object> json = new Yaml().load(last); // JSON is YAML
    List<?> lists = (List<?>) json.get("lists");
    assertThat(lists).hasSize(3);
    for (Object list : lists) {
      Map<?, ?> measured = (Map<?, ?>) list;
      double precision = number(measured, "precision");
      double recall = number(measured, "recall");
      assertThat(number(measured, "f1"))
          .isCloseTo(2 * precision * recall / (precision + recall), within(0.001));
      assertThat(number(measured, "correct_pairs") / number(measured, "true_pairs"))
          .isCloseTo(recall, within(0.0001));
      assertThat(number(measured, "block_recall")).isBetween(recall * 0.9, 1.0);
      assertThat(number(measured, "auto_recall")).isBetween(0.3, 1.0);
      assertThat(number(measured, "seconds")).isPositive();
      assertThat(((Map<?, ?>) measured.get("traps")).keySet().stream().map(String::valueOf))
          .containsExactly(
              "ayah-anak", "kembar", "nik-salinan", "saudara", "senama-rt", "senama-tanggal");
    }
  }

  private static double number(Map<?, ?> json, String name) {
    return ((Number) json.get(name)).doubleValue();
  }

  @Test
  void writesTheListsOnly() throws IOException {
    assertThat(
            bench("--lists-only", "--rows", "500,800", "--list", "all", "--out", folder.toString()))
        .as(err.toString())
        .isZero();

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "clerk-middle-500.csv",
              "clerk-middle-800.csv",
              "scan-middle-500.csv",
              "scan-middle-800.csv",
              "riwayat-middle-500.csv",
              "riwayat-middle-800.csv");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rows 0",
        "--rows 20000001",
        "--rows x",
        "--list all,",
        "--severity keras",
        "--lists-only"
      })
  void refusesWhatItCannotDo(String options) {
    assertThat(bench(options.split(" "))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }
}
