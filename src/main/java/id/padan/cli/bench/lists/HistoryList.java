package id.padan.cli.bench.lists;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Persons of British and other history, each named by many sources: one to thirty rows a person,
 * about ten on average.
 */
final class HistoryList {

  private static final List<String> HEADINGS =
      List.of(
          "unique_id",
          "cluster",
          "first_name",
          "surname",
          "dob",
          "birth_place",
          "postcode_fake",
          "gender",
          "occupation");

  private static final int MOST_ROWS = 30;

  private final Words words = Words.read("history");
  private final HistoryDamage damage;
  private final Chance chance;
  private final int rows;
  private int figures;

  HistoryList(int rows, double factor, long seed) {
    this.rows = rows;
    this.chance = new Chance(seed);
    this.damage = new HistoryDamage(words, factor, chance.split());
  }

  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      CsvLine.write(out, HEADINGS);
      int written = 0;
      while (written < rows) {
        for (Figure figure : family()) {
          String cluster = "H" + CsvLine.padded(figure.id(), 6);
          int copies = Math.min(rows - written, copies());
          for (int copy = 0; copy < copies; copy++) {
            List<String> cells = new ArrayList<>();
            cells.add(cluster + "-" + (copy + 1));
            cells.add(cluster);
            cells.addAll(damage.told(figure, copy > 0));
            CsvLine.write(out, cells);
          }
          written += copies;
        }
      }
    }
  }

  /** Mean 9.8, standard deviation 5.6, rather more small numbers than large ones. */
  private int copies() {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum -= Math.log(1 - chance.unit());
    }
    return Math.max(1, Math.min(MOST_ROWS, (int) Math.round(sum * 3.27)));
  }

  /** One to six persons of one surname, most of them of one town. */
  private List<Figure> family() {
    String surname = surname();
    String town = words.draw("town", chance);
    String postcode = postcode(town);
    int born = 1560 + chance.below(360);
    List<Figure> family = new ArrayList<>();
    int size = 1 + chance.weighted(45, 20, 14, 10, 6, 5);
    for (int i = 0; i < size; i++) {
      boolean female = chance.of(0.22);
      boolean home = chance.of(0.7);
      String place = home ? town : words.draw("town", chance);
      LocalDate birth = LocalDate.ofYearDay(born + chance.below(60), 1 + chance.below(365));
      String code = home && chance.of(0.5) ? postcode : postcode(place);
      String first = first(female);
      String other = chance.of(female ? 0.45 : 0.12) ? surname() : "";
      String job = words.draw("job", chance);
      family.add(new Figure(++figures, female, first, surname, other, birth, place, code, job));
    }
    return family;
  }

  private String first(boolean female) {
    String list = female ? "female" : "male";
    String first = words.draw(list, chance);
    if (chance.of(0.35)) {
      String second = chance.of(0.25) ? surname() : words.draw(list, chance);
      first = first.equals(second) ? first : first + " " + second;
    }
    return first;
  }

  private String surname() {
    if (chance.of(0.4)) {
      return words.draw("surname", chance);
    }
    String built = chance.pick(words.all("start")) + chance.pick(words.all("end"));
    return chance.of(0.06) ? built + "-" + words.draw("surname", chance) : built;
  }

  /** Two letters of the town, a district and a house, as made-up codes have them. */
  private String postcode(String town) {
    String letters = town.replaceAll("[^A-Za-z]", "").substring(0, 2).toUpperCase(Locale.ROOT);
    char one = (char) ('A' + chance.below(26));
    char two = (char) ('A' + chance.below(26));
    return letters + chance.between(1, 24) + " " + chance.below(10) + one + two;
  }
}
