package id.padan.intervention;

import id.padan.definition.ExampleHousehold;
import id.padan.definition.Faults;
import id.padan.definition.YamlNode;
import id.padan.model.Household;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs a programme's example households. {@code expect} lists every row that matching gives: {@code
 * family} or {@code person} (the member's number in the example) where the unit has one, {@code
 * state}, and perhaps the {@code reason} word by word; an empty list expects no row.
 */
final class ProgrammeExamples {

  private ProgrammeExamples() {}

  static void run(YamlNode node, Programme programme, Faults faults) {
    if (node.list("examples").isEmpty()) {
      node.fault("fault.examples.programme");
    }
    Matcher matcher = new Matcher(programme, DeliveredAid.NONE);
    for (YamlNode example : node.list("examples")) {
      example.onlyKeys(Set.of("name", "household", "members", "expect"));
      int before = faults.list().size();
      Household household = ExampleHousehold.read(example);
      if (faults.list().size() == before) {
        compare(example.get("expect"), matcher.match(household));
      }
    }
  }

  private static void compare(YamlNode expect, List<Match> matches) {
    Map<String, Match> found =
        matches.stream()
            .collect(
                Collectors.toMap(
                    ProgrammeExamples::unit, match -> match, (a, b) -> a, TreeMap::new));
    List<String> differences = new ArrayList<>();
    for (YamlNode row : expect.items()) {
      row.onlyKeys(Set.of("family", "person", "state", "reason"));
      String unit = unit(row.findText("family").orElse("-"), row.findText("person").orElse("-"));
      Match match = found.remove(unit);
      String state = match == null ? "–" : match.state().code();
      String reason = match == null ? "" : match.reason();
      if (!row.text("state").equals(state)) {
        differences.add("%s: %s (%s)".formatted(unit, state, reason));
      } else if (!row.findText("reason").orElse(reason).equals(reason)) {
        differences.add("%s: reason: '%s'".formatted(unit, reason));
      }
    }
    found.forEach(
        (unit, match) ->
            differences.add("%s: %s (%s)".formatted(unit, match.state().code(), match.reason())));
    if (!differences.isEmpty()) {
      expect.fault("fault.example.gives", String.join(", ", differences));
    }
  }

  private static String unit(Match match) {
    return unit(
        match.familyNo() == null ? "-" : match.familyNo().toString(),
        match.personId() == null ? "-" : match.personId().toString());
  }

  /** In the words of the file, where both are keys. */
  private static String unit(String family, String person) {
    return "family: %s, person: %s".formatted(family, person);
  }
}
