package id.padan.cli.bench.lists;

import java.time.LocalDate;
import java.util.List;

/** Rows typed by village clerks from what people say and from papers that are half legible. */
final class ClerkDamage implements Damage {

  /** Rows of people who stand in the list once are damaged too, less often. */
  private static final double FIRST_ROWS = 0.4;

  /** Share of rows that were typed in a hurry; these have several faults at once. */
  private static final double HURRIED = 0.25;

  private static final double MOST = 0.9;
  private static final String[] NO_NIK = {
    "", "", "", "", "", "", "0", "-", "0000000000000000", "9999999999999999", "TIDAK ADA", "."
  };

  private final double factor;
  private final Registry registry;
  private final Chance chance;
  private final ClerkNames names;

  ClerkDamage(double factor, Registry registry, Chance chance) {
    this.factor = factor;
    this.registry = registry;
    this.chance = chance;
    this.names = new ClerkNames(chance.split());
  }

  @Override
  public void damage(List<Row> sheet) {
    boolean motherAsked = !chance.of(0.05 * factor);
    boolean shortRt = chance.of(0.2);
    for (Row row : sheet) {
      double care = chance.of(HURRIED) ? 2.2 : 0.6;
      double rate = care * factor * (row.again ? 1 : FIRST_ROWS);
      if (is(0.35, rate)) {
        int age = Families.TODAY - row.person.born();
        row.name = names.changed(row.name, row.person.female, age);
      }
      mother(row, rate, motherAsked);
      if (is(0.15, rate)) {
        row.birth = birth(row.person.birth).toString();
      } else if (is(0.012, rate)) {
        row.birth = "";
      }
      nik(row, rate);
      if (is(0.02, rate)) {
        row.kk = chance.of(0.4) ? "" : otherDigit(row.kk);
      }
      if (is(0.008, rate)) {
        row.sex = row.sex.equals("L") ? "P" : "L";
      }
      place(row, rate, shortRt);
    }
  }

  private boolean is(double usual, double rate) {
    return chance.of(Math.min(MOST, usual * rate));
  }

  private void mother(Row row, double rate, boolean asked) {
    if (!asked || is(0.16, rate)) {
      row.mother = chance.of(0.85) || !asked ? "" : chance.pick("-", "ALMH", "TIDAK TAHU");
    } else if (is(0.24, rate)) {
      row.mother = names.changed(row.mother, true, 50);
    }
  }

  private LocalDate birth(LocalDate day) {
    LocalDate slip =
        switch (chance.weighted(22, 18, 8, 14, 10, 18, 10)) {
          case 0 -> exchanged(day);
          case 1 -> day.plusYears(chance.of(0.5) ? 1 : -1);
          case 2 -> day.plusYears(chance.of(0.5) ? 10 : -10);
          case 3 -> LocalDate.of(day.getYear(), 1, 1);
          case 4 -> LocalDate.of(day.getYear(), 12, 31);
          case 5 -> otherDay(day);
          default -> day.plusMonths(chance.of(0.5) ? 1 : -1);
        };
    return slip.getYear() > Families.TODAY || slip.equals(day) ? day.minusYears(1) : slip;
  }

  private static LocalDate exchanged(LocalDate day) {
    return day.getDayOfMonth() <= 12
        ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
        : day;
  }

  private LocalDate otherDay(LocalDate day) {
    int units = day.getDayOfMonth() % 10;
    int tens = day.getDayOfMonth() - units;
    int other = chance.of(0.6) ? tens + chance.below(10) : (tens + 10) % 30 + units;
    return day.withDayOfMonth(Math.max(1, Math.min(other, day.lengthOfMonth())));
  }

  private void nik(Row row, double rate) {
    boolean missing = is(0.12, rate);
    boolean wrong = is(0.05, rate);
    boolean renewed = is(0.015, rate);
    if (row.trap.startsWith(Traps.NIK_COPY)) {
      return;
    }
    if (missing) {
      row.nik = chance.pick(NO_NIK);
    } else if (wrong) {
      row.nik = wrong(row.nik);
    } else if (renewed) {
      Person person = row.person;
      row.nik = registry.nik(row.village.substring(0, 6), person.birth, person.female);
    }
  }

  private String wrong(String nik) {
    return switch (chance.weighted(45, 22, 9, 12, 6, 6)) {
      case 0 -> otherDigit(nik);
      case 1 -> swapped(nik);
      case 2 ->
          nik.substring(0, 6) + nik.substring(8, 10) + nik.substring(6, 8) + nik.substring(10);
      case 3 -> dropped(nik);
      case 4 -> nik.charAt(0) + "," + nik.substring(1, 6) + "E+15";
      default -> nik.substring(0, 6) + "0000000000";
    };
  }

  private String otherDigit(String digits) {
    int at = chance.below(digits.length());
    int other = (digits.charAt(at) - '0' + 1 + chance.below(9)) % 10;
    return digits.substring(0, at) + other + digits.substring(at + 1);
  }

  private String swapped(String digits) {
    int at = chance.below(digits.length() - 1);
    return digits.substring(0, at)
        + digits.charAt(at + 1)
        + digits.charAt(at)
        + digits.substring(at + 2);
  }

  private String dropped(String digits) {
    int at = chance.below(digits.length());
    return digits.substring(0, at) + digits.substring(at + 1);
  }

  private void place(Row row, double rate, boolean shortRt) {
    if (is(0.08, rate)) {
      row.rt = chance.pick("", "000", "0", "-");
      row.rw = row.rt;
    } else if (is(0.05, rate)) {
      row.rt = CsvLine.padded(chance.between(1, 24), 3);
    } else if (shortRt) {
      row.rt = Integer.toString(row.household.rt);
      row.rw = Integer.toString(row.household.rw);
    }
    if (is(0.15, rate)) {
      row.address = chance.of(0.5) ? "" : rewritten(row.address);
    }
  }

  private String rewritten(String address) {
    return switch (chance.below(4)) {
      case 0 -> address.replace("JL ", chance.pick("JALAN ", "JLN. ", "JL. "));
      case 1 -> address.replace("DUSUN ", chance.pick("DSN ", "DSN. ", "DUKUH ", ""));
      case 2 -> address.replaceAll(" NO .*", "");
      default -> address + " " + chance.pick("DALAM", "BELAKANG MASJID", "PINGGIR", "ATAS");
    };
  }
}
