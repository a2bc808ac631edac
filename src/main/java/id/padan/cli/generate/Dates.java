package id.padan.cli.generate;

import java.time.LocalDate;

/** What becomes of a birth date on its way into a file. */
final class Dates {

  private Dates() {}

  /** The day that is written when only the year is known. */
  static LocalDate placeholder(int year, Dice dice) {
    return switch (dice.between(0, 2)) {
      case 0 -> LocalDate.of(year, 1, 1);
      case 1 -> LocalDate.of(year, 7, 1);
      default -> LocalDate.of(year, 12, 31);
    };
  }

  /** A slip that leaves a true date: day and month exchanged, one day off, or a placeholder. */
  static LocalDate slip(LocalDate day, LocalDate today, Dice dice) {
    LocalDate slipped =
        switch (dice.weighted(3, 4, 2, 1)) {
          case 0 -> exchanged(day);
          case 1 -> day.minusDays(1);
          case 2 -> placeholder(day.getYear(), dice);
          default -> day.minusYears(1);
        };
    return slipped.isAfter(today) ? day.minusDays(1) : slipped;
  }

  private static LocalDate exchanged(LocalDate day) {
    return day.getDayOfMonth() <= 12
        ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
        : day.minusDays(1);
  }
}
