package id.padan.cli.bench.lists;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How sources tell of one person of history. */
final class HistoryDamage {

  private static final Map<String, String[]> ALIKE = new HashMap<>();

  static {
    Words.rows("alike").forEach(row -> ALIKE.put(row[0], row[1].split(" ")));
  }

  private final Words words;
  private final double factor;
  private final Chance chance;

  HistoryDamage(Words words, double factor, Chance chance) {
    this.words = words;
    this.factor = factor;
    this.chance = chance;
  }

  /**
   * The cells of one source after the cluster.
   *
   * @param again whether another source has told of the person; the first is nearly right
   */
  List<String> told(Figure figure, boolean again) {
    double care = chance.of(0.3) ? 1.8 : 0.66;
    double rate = care * factor * (again ? 1 : 0.2);
    String first = first(figure, rate);
    String surname = surname(figure, rate);
    boolean exchanged = is(0.03, rate);
    boolean namelessFirst = is(0.015, rate);
    boolean namelessLast = is(0.015, rate);
    return List.of(
        namelessFirst ? "" : cased(exchanged ? surname : first),
        namelessLast ? "" : cased(exchanged ? first : surname),
        birth(figure.birth(), rate),
        place(figure.town(), rate),
        postcode(figure, rate),
        gender(figure, rate),
        job(figure.job(), rate));
  }

  private String surname(Figure figure, double rate) {
    String surname = figure.surname();
    if (is(0.25, rate) && !figure.otherSurname().isEmpty()) {
      surname = figure.otherSurname();
    }
    if (is(0.2, rate)) {
      surname = typed(surname);
    }
    return is(0.02, rate) ? words.draw("surname", chance) : surname;
  }

  private boolean is(double usual, double rate) {
    return chance.of(Math.min(0.9, usual * rate));
  }

  /** Most sources give one given name; some the second alone, an initial, a pet name. */
  private String first(Figure figure, double rate) {
    String[] given = figure.first().split(" ");
    String first = given[0];
    if (given.length > 1) {
      boolean both = chance.of(0.25);
      boolean second = is(0.06, rate);
      boolean initial = is(0.06, rate);
      first =
          second
              ? given[1]
              : initial ? first + " " + given[1].charAt(0) : both ? figure.first() : first;
    }
    if (is(0.18, rate)) {
      first = alike(first);
    }
    if (is(0.15, rate)) {
      first = typed(first);
    }
    return is(0.06, rate) ? first.substring(0, 1) : first;
  }

  private String alike(String text) {
    String[] known = ALIKE.get(text.split(" ")[0]);
    if (known == null) {
      known = ALIKE.get(text);
    }
    return known == null ? typed(text) : chance.pick(known).replace('_', ' ');
  }

  private String typed(String text) {
    if (text.length() < 3) {
      return text;
    }
    int at = 1 + chance.below(text.length() - 1);
    String head = text.substring(0, at);
    String tail = text.substring(at + 1);
    char letter = (char) ('a' + chance.below(26));
    return switch (chance.weighted(3, 3, 2, 2)) {
      case 0 -> head + tail;
      case 1 -> head + letter + tail;
      case 2 -> head + letter + text.charAt(at) + tail;
      default -> text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + tail;
    };
  }

  private String cased(String name) {
    return chance.of(0.6) ? name.toLowerCase(Locale.ROOT) : name;
  }

  private String birth(LocalDate day, double rate) {
    boolean missing = is(0.2, rate);
    boolean yearOnly = is(0.16, rate);
    boolean wrong = is(0.11, rate);
    LocalDate told = yearOnly ? LocalDate.of(day.getYear(), 1, 1) : day;
    if (wrong) {
      told =
          switch (chance.weighted(4, 2, 2, 2)) {
            case 0 -> told.plusYears(chance.of(0.5) ? 1 : -1);
            case 1 -> told.plusYears(chance.of(0.5) ? 10 : -10);
            case 2 -> told.withDayOfMonth(1 + chance.below(28));
            default -> told.withMonth(1 + chance.below(12));
          };
    }
    return missing ? "" : told.toString();
  }

  private String place(String town, double rate) {
    boolean missing = is(0.07, rate);
    boolean variant = is(0.15, rate);
    boolean other = is(0.1, rate);
    String told = town;
    if (other) {
      told = words.draw("town", chance);
    } else if (variant) {
      told = alike(town);
    }
    return missing ? "" : told;
  }

  private String postcode(Figure figure, double rate) {
    String code = figure.postcode();
    boolean missing = is(0.15, rate);
    boolean near = is(0.22, rate);
    boolean far = is(0.06, rate);
    if (far) {
      code = code.substring(0, 2) + chance.between(1, 24) + code.substring(code.indexOf(' '));
    }
    if (near) {
      char last = (char) ('A' + chance.below(26));
      code =
          chance.of(0.5)
              ? code.substring(0, code.length() - 1) + last
              : code.substring(0, code.indexOf(' ') + 1) + chance.below(10) + last + last;
    }
    return missing ? "" : code.toLowerCase(Locale.ROOT);
  }

  private String gender(Figure figure, double rate) {
    boolean missing = is(0.05, rate);
    boolean wrong = is(0.01, rate);
    return missing ? "" : figure.female() != wrong ? "female" : "male";
  }

  private String job(String job, double rate) {
    boolean missing = is(0.4, rate);
    boolean other = is(0.22, rate);
    return missing ? "" : other ? alike(job) : job;
  }
}
