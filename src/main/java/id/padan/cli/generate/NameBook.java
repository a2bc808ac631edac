package id.padan.cli.generate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Composes names as they are usual in a district and a generation. */
final class NameBook {

  private static final Map<String, List<String>> PARTS =
      Dictionary.rows("names").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row[0] + row[1] + row[2], row -> Dictionary.split(row[3], " ")));
  private static final int OLD_JAVANESE_UNTIL = 1968;

  private final Dice dice;

  NameBook(Dice dice) {
    this.dice = dice;
  }

  /** The naming tradition of a family, drawn once per household. */
  String culture(District district) {
    return switch (district) {
      case KOTA_BENGKULU -> drawn(0.6, 0.2, "melayu");
      case BENGKULU_UTARA -> drawn(0.45, 0.4, "melayu");
      case KOTA_MALANG -> drawn(0.85, 0, "jawa");
      case BANDAR_LAMPUNG -> drawn(0.4, 0.4, "lampung");
      case KOTA_KUPANG -> drawn(0.88, 0.1, "ntt");
    };
  }

  private String drawn(double own, double javanese, String name) {
    int drawn = dice.weighted(own, javanese, 1 - own - javanese);
    return drawn == 0 ? name : drawn == 1 ? "jawa" : "umum";
  }

  /** The name that parents hand on; empty where there is none. */
  String family(String culture) {
    return culture.equals("ntt") ? dice.pick(part("ntt", "X", "family")) : "";
  }

  String name(String culture, Person person, String family) {
    String sex = person.female ? "P" : "L";
    if (!family.isEmpty()) {
      String given = dice.pickSkewed(part(culture, sex, "given"));
      String more = dice.chance(0.4) ? other(given, part(culture, sex, "given")) : "";
      return given + more + " " + family;
    }
    boolean oldJavanese =
        culture.equals("jawa") && person.birth.getYear() < OLD_JAVANESE_UNTIL && dice.chance(0.65);
    if (oldJavanese) {
      String name = dice.pick(part(culture, sex, "stem")) + dice.pick(part(culture, sex, "ending"));
      return dice.chance(0.25) ? name + other(name, part(culture, sex, "second")) : name;
    }
    String given = dice.pickSkewed(part(culture, sex, "given"));
    String second = dice.chance(0.9) ? other(given, part(culture, sex, "second")) : "";
    String third = dice.chance(0.25) ? other(given + second, part("umum", sex, "second")) : "";
    return given + second + third;
  }

  private String other(String name, List<String> choices) {
    String word = dice.pick(choices);
    return name.contains(word) ? "" : " " + word;
  }

  private static List<String> part(String culture, String sex, String part) {
    return PARTS.get(culture + sex + part);
  }
}
