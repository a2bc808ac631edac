package id.padan.cli.bench.lists;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Rows scanned from paper and pasted through spreadsheets: much of the damage falls on a whole
 * sheet at once.
 */
final class ScanDamage implements Damage {

  private static final double ALREADY_IN = 1;
  private static final double NEW = 0.4;
  private static final double LIMIT = 0.9;

  private static final DateTimeFormatter[] FORMATS = {
    DateTimeFormatter.ISO_LOCAL_DATE,
    DateTimeFormatter.ofPattern("d/M/yyyy"),
    DateTimeFormatter.ofPattern("dd-MM-yyyy"),
    DateTimeFormatter.ofPattern("dd/MM/yyyy")
  };

  private final double factor;
  private final World world;
  private final Chance chance;
  private final ScanText text;

  /**
   * What is common to all rows of a sheet.
   *
   * @param width characters that the name column holds
   * @param letters 0 for capitals, 1 for words with a capital, 2 for small letters
   * @param months that the dates are off by
   * @param smudge how much worse than usual it reads
   */
  private record Sheet(
      boolean mother,
      boolean nik,
      boolean kk,
      boolean rt,
      boolean address,
      int width,
      int letters,
      int months,
      double smudge,
      DateTimeFormatter dates) {}

  ScanDamage(double factor, World world, Chance chance) {
    this.factor = factor;
    this.world = world;
    this.chance = chance;
    this.text = new ScanText(chance.split());
  }

  @Override
  public void damage(List<Row> rows) {
    Sheet sheet = sheet();
    for (Row row : rows) {
      double share = sheet.smudge * factor * (row.again ? ALREADY_IN : NEW);
      names(row, sheet, share);
      date(row, sheet, share);
      numbers(row, sheet, share);
      place(row, sheet, share);
    }
  }

  private Sheet sheet() {
    double drawn = Math.min(factor, 1);
    return new Sheet(
        !chance.of(0.08 * factor),
        !chance.of(0.025 * factor),
        !chance.of(0.03 * factor),
        !chance.of(0.07 * factor),
        !chance.of(0.06 * factor),
        chance.of(0.09 * factor) ? chance.between(15, 20) : 60,
        chance.of(0.3 * drawn) ? chance.between(1, 2) : 0,
        chance.of(0.015 * factor) ? 1 : 0,
        0.4 + 1.8 * chance.unit() * chance.unit() + 0.15,
        chance.of(0.45 * drawn) ? FORMATS[chance.between(1, 3)] : FORMATS[0]);
  }

  private boolean hits(double usual, double share) {
    return chance.of(Math.min(LIMIT, usual * share));
  }

  private void names(Row row, Sheet sheet, double share) {
    if (hits(0.31, share)) {
      row.name = text.name(row.name);
    }
    boolean unread = hits(0.13, share);
    boolean misread = hits(0.2, share);
    if (unread || !sheet.mother) {
      row.mother = "";
    } else if (misread) {
      row.mother = text.name(row.mother);
    }
    if (hits(0.009, share)) {
      shifted(row);
    }
    row.name = inColumn(row.name, sheet);
    row.mother = inColumn(row.mother, sheet);
  }

  /** The cells of person and mother have slid into each other. */
  private void shifted(Row row) {
    switch (chance.weighted(4, 3, 3)) {
      case 0 -> {
        String name = row.name;
        row.name = row.mother.isEmpty() ? name : row.mother;
        row.mother = name;
      }
      case 1 -> {
        row.name = (row.name + " " + row.mother).strip();
        row.mother = "";
      }
      default -> {
        int blank = row.name.lastIndexOf(' ');
        if (blank > 0) {
          row.mother = (row.name.substring(blank + 1) + " " + row.mother).strip();
          row.name = row.name.substring(0, blank);
        }
      }
    }
  }

  private static String inColumn(String name, Sheet sheet) {
    String cut = ScanText.cut(name, sheet.width);
    return switch (sheet.letters) {
      case 1 -> ScanText.capitalised(cut);
      case 2 -> cut.toLowerCase(java.util.Locale.ROOT);
      default -> cut;
    };
  }

  private void date(Row row, Sheet sheet, double share) {
    LocalDate day = row.person.birth.plusMonths(sheet.months);
    boolean wrong = hits(0.135, share);
    boolean unread = hits(0.02, share);
    if (wrong) {
      day = misreadDay(day);
    }
    row.birth = unread ? "" : day.format(sheet.dates);
  }

  private LocalDate misreadDay(LocalDate day) {
    int dayOfMonth = day.getDayOfMonth();
    LocalDate read =
        switch (chance.weighted(30, 25, 20, 10, 15)) {
          case 0 -> day.withDayOfMonth(Math.max(1, misreadNumber(dayOfMonth) % 29));
          case 1 ->
              day.withYear(
                  day.getYear() - day.getYear() % 10 + misreadNumber(day.getYear() % 10) % 10);
          case 2 ->
              LocalDate.of(
                  day.getYear(), Math.min(12, dayOfMonth), Math.min(28, day.getMonthValue()));
          case 3 -> LocalDate.of(day.getYear(), 1, 1);
          default -> day.withMonth(1 + misreadNumber(day.getMonthValue()) % 12);
        };
    return read.getYear() > Families.TODAY ? day.withYear(Families.TODAY - 1) : read;
  }

  /** A digit read as one of its shape: 1 and 7, 3 and 8, 5 and 6, 0 and 9, 2 and 4. */
  private int misreadNumber(int number) {
    int[] shapes = {9, 7, 4, 8, 2, 6, 5, 1, 3, 0};
    return number - number % 10 + shapes[number % 10];
  }

  private void numbers(Row row, Sheet sheet, double share) {
    boolean lost = hits(0.095, share);
    boolean broken = hits(0.05, share);
    boolean renewed = hits(0.015, share);
    if (!row.trap.startsWith(Traps.NIK_COPY)) {
      if (lost || !sheet.nik) {
        row.nik = chance.of(0.8) ? "" : chance.pick("#N/A", "0", "1234567890123456", "NULL");
      } else if (broken) {
        row.nik = broken(row.nik);
      } else if (renewed) {
        Person person = row.person;
        row.nik = world.registry().nik(row.village.substring(0, 6), person.birth, person.female);
      }
    }
    if (hits(0.025, share) || !sheet.kk) {
      row.kk = "";
    } else if (hits(0.025, share)) {
      row.kk = broken(row.kk);
    }
  }

  /** Spreadsheets keep fifteen digits; scanners read letters or miss a digit. */
  private String broken(String digits) {
    int length = digits.length();
    return switch (chance.weighted(28, 12, 8, 22, 20, 10)) {
      case 0 -> digits.substring(0, length - 1) + "0";
      case 1 -> digits.substring(0, length - 4) + "0000";
      case 2 -> digits.charAt(0) + "." + digits.substring(1, 6) + "E+15";
      case 3 -> digits.substring(0, length - chance.between(1, 2));
      case 4 -> {
        int at = chance.below(length);
        int read = misreadNumber(digits.charAt(at) - '0');
        yield digits.substring(0, at) + read + digits.substring(at + 1);
      }
      default -> digits.replace('0', 'O').replace('1', chance.of(0.5) ? 'I' : 'l');
    };
  }

  private void place(Row row, Sheet sheet, double share) {
    if (hits(0.04, share)) {
      List<Village> all = world.villages();
      int at = all.indexOf(row.household.village);
      row.village = all.get(at > 0 ? at - 1 : Math.min(1, all.size() - 1)).code;
    }
    boolean unread = hits(0.06, share);
    if (unread || !sheet.rt) {
      row.rt = "";
      row.rw = "";
    } else if (hits(0.04, share)) {
      row.rt = String.valueOf(misreadNumber(row.household.rt));
    }
    if (!sheet.address) {
      row.address = "";
    } else if (hits(0.2, share)) {
      row.address =
          chance.of(0.6) ? "DESA " + row.household.village.name : text.misread(row.address);
    }
  }
}
