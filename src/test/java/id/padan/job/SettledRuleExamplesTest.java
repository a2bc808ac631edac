package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.Faults;
import id.padan.definition.YamlNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of rules that need other rows: a household, its members, and others. */
class SettledRuleExamplesTest {

  /** An example and the kind of row that its cells are laid over. */
  record Example(String kind, YamlNode node) {
    /** The code that it must raise or, under {@code not-settled}, must not. */
    String code() {
      return node.text(raises() ? "settled" : "not-settled");
    }

    boolean raises() {
      return node.find("settled").isPresent();
    }

    @Override
    public String toString() {
      return node.where() + " " + code() + (raises() ? "" : " not");
    }
  }

  private static final Map<String, String> SECOND_MEMBER =
      Map.of(
          "IDARTBDT", "17710100010000102",
          "NIK", "1771015708759002",
          "Nama", "SITI AMINAH",
          "Hub_KRT", "2",
          "Hubkel", "2",
          "JnsKel", "2",
          "TglLahir", "17/08/1975",
          "Umur", "40");
  private static final String OTHER_HOUSEHOLD = "177101000100002";

  @TempDir private Path folder;

  static Stream<Example> examples() {
    return Stream.of("household", "person")
        .flatMap(
            kind ->
                file(kind).list("rules").stream()
                    .flatMap(rule -> rule.list("examples").stream())
                    .filter(SettledRuleExamplesTest::settled)
                    .map(example -> new Example(kind, example)));
  }

  private static boolean settled(YamlNode example) {
    return example.find("settled").isPresent() || example.find("not-settled").isPresent();
  }

  private static YamlNode file(String kind) {
    return YamlNode.read(Path.of("jobs/rules", kind + ".yaml"), new Faults()).orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void raisesItsFindingOrNot(Example example) throws SQLException {
    List<Map<String, String>> households = new ArrayList<>();
    List<Map<String, String>> persons = new ArrayList<>();
    YamlNode node = example.node();
    boolean aboutHousehold = example.kind().equals("household");
    Map<String, String> own = cells(node, "cells");
    Map<String, String> household =
        over(base("household"), aboutHousehold ? own : cells(node, "household"));
    Map<String, String> person = over(base("person"), aboutHousehold ? cells(node, "member") : own);
    households.add(household);
    persons.add(person);
    if (node.find("twice").isPresent()) {
      (aboutHousehold ? households : persons)
          .add(over(aboutHousehold ? household : person, cells(node, "twice")));
    }
    if (node.find("second-member").isPresent()) {
      persons.add(over(over(person, SECOND_MEMBER), cells(node, "second-member")));
    }
    if (node.find("elsewhere").isPresent()) {
      households.add(over(household, Map.of("IDBDT", OTHER_HOUSEHOLD)));
      Map<String, String> other = over(over(person, SECOND_MEMBER), cells(node, "elsewhere"));
      persons.add(over(other, Map.of("IDBDT", OTHER_HOUSEHOLD)));
    }
    for (int i = 1; i < node.integer("rows", 1); i++) {
      persons.add(over(person, Map.of("IDARTBDT", person.get("IDARTBDT") + i)));
    }
    try (Nights nights = new Nights(folder)) {
      nights.write("2015-11/rt.csv", lines(households)).write("2015-11/art.csv", lines(persons));

      nights.sync();

      assertThat(nights.query("select distinct code from report.finding").contains(example.code()))
          .isEqualTo(example.raises());
    }
  }

  private static Map<String, String> base(String kind) {
    return cells(file(kind).get("base-row"), "cells");
  }

  private static Map<String, String> cells(YamlNode node, String key) {
    Map<String, String> cells = new LinkedHashMap<>();
    Optional<YamlNode> child = node.find(key);
    child.ifPresent(n -> n.entries().forEach((header, cell) -> cells.put(header, cell.text())));
    return cells;
  }

  private static Map<String, String> over(Map<String, String> row, Map<String, String> cells) {
    Map<String, String> merged = new LinkedHashMap<>(row);
    merged.putAll(cells);
    return merged;
  }

  private static List<String> lines(List<Map<String, String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("|", rows.get(0).keySet()));
    rows.forEach(row -> lines.add(String.join("|", row.values())));
    return lines;
  }
}
