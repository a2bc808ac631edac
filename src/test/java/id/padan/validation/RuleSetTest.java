package id.padan.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {

  private static final Path RULES = Path.of("jobs/rules");

  static List<Path> ruleFiles() throws IOException {
    try (Stream<Path> files = Files.list(RULES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("ruleFiles")
  void everyRuleSaysWhatToDoInBothLanguages(Path file) {
    RuleSet set = RuleSet.read(file, new Faults()).orElseThrow();

    assertThat(set.rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.messageId()).as(rule.key()).hasSizeGreaterThan(30);
              assertThat(rule.messageEn()).as(rule.key()).hasSizeGreaterThan(30);
              assertThat(rule.messageId()).as(rule.key()).isNotEqualTo(rule.messageEn());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void ruleWithoutOneLanguageIsAFault(String language, @TempDir Path folder) throws IOException {
    String text = Files.readString(RULES.resolve("household-head.yaml"));
    Path file = folder.resolve("household-head.yaml");
    Files.writeString(file, text.replaceFirst("(?m)^      " + language + ": .*\\R", ""));
    Faults faults = new Faults();

    assertThat(RuleSet.read(file, faults)).isEmpty();
    assertThat(faults.list()).isNotEmpty();
  }

  @Test
  void ruleSetsOfOneKindFollowEachOther() {
    RuleSet first = RuleSet.read(RULES.resolve("household.yaml"), new Faults()).orElseThrow();
    RuleSet more = RuleSet.read(RULES.resolve("household-head.yaml"), new Faults()).orElseThrow();

    assertThat(first.with(more).rules())
        .hasSize(first.rules().size() + more.rules().size())
        .startsWith(first.rules().toArray(Rule[]::new));
  }
}
