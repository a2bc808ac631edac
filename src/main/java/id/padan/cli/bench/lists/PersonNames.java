package id.padan.cli.bench.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names as people of one culture, sex and generation bear them. */
final class PersonNames {

  static final List<String> CULTURES =
      List.of("jawa", "sunda", "melayu", "bugis", "batak", "bali", "ntt");

  private static final List<Template> TEMPLATES =
      Words.rows("templates").stream()
          .map(
              row ->
                  new Template(
                      row[0],
                      row[1].equals("P"),
                      Integer.parseInt(row[2]),
                      Integer.parseInt(row[3]),
                      Double.parseDouble(row[4]),
                      row[5]))
          .toList();

  private static final int FIRST_YEAR = 1900;

  private final Words words = Words.read("words");
  private final Chance chance;
  private final List<List<Template>> fitting = new ArrayList<>();

  private record Template(
      String culture, boolean female, int from, int to, double weight, String text) {}

  PersonNames(Chance chance) {
    this.chance = chance;
    for (String culture : CULTURES) {
      for (int year = FIRST_YEAR; year <= 2030; year++) {
        for (boolean female : new boolean[] {false, true}) {
          int born = year;
          boolean woman = female;
          fitting.add(
              TEMPLATES.stream()
                  .filter(t -> t.culture.equals(culture) && t.female == woman)
                  .filter(t -> t.from <= born && born <= t.to)
                  .toList());
        }
      }
    }
  }

  Words words() {
    return words;
  }

  /** The name that a father hands on; empty where there is none. */
  String family(String culture) {
    return switch (culture) {
      case "batak" -> words.draw("marga", chance);
      case "ntt" -> words.draw("fam", chance);
      default -> "";
    };
  }

  /**
   * A name.
   *
   * @param family the handed on name, used where the culture has one
   * @param father first name of the father, for {@code bin} and {@code binti}
   * @param order place among the siblings, 0 for the first
   */
  String name(String culture, boolean female, int born, String family, String father, int order) {
    int years = (born - FIRST_YEAR) * 2 + (female ? 1 : 0);
    List<Template> choices = fitting.get(CULTURES.indexOf(culture) * 262 + years);
    double[] weights = choices.stream().mapToDouble(Template::weight).toArray();
    String template = choices.get(chance.weighted(weights)).text;
    Map<String, String> given =
        Map.of(
            "f",
            family,
            "a",
            father.isEmpty() ? words.draw("rl1", chance) : father,
            "o",
            words.draw("bali" + (order % 4 + 1), chance));
    return withoutRepeats(words.compose(template, given, chance));
  }

  private static String withoutRepeats(String name) {
    List<String> tokens = new ArrayList<>();
    for (String token : name.split(" ")) {
      if (!token.isEmpty() && !tokens.contains(token)) {
        tokens.add(token);
      }
    }
    return String.join(" ", tokens);
  }
}
