package id.padan.cli.generate;

import java.time.LocalDate;

/** What 16 digits say, read by the generator's own rules (domain: structure of the NIK). */
final class NikFacts {

  private NikFacts() {}

  static long serial(long nik) {
    return nik % 10_000;
  }

  /** False only where an unknown kecamatan was planted: 91 to 98 in a listed district. */
  static boolean regionKnown(long nik) {
    return nik / 10_000_000_000L % 100 < 90;
  }

  static boolean female(long nik) {
    return rawDay(nik) > 40;
  }

  /** Whether the date part is a date in either century. */
  static boolean dated(long nik) {
    int day = day(nik);
    int month = month(nik);
    if (rawDay(nik) > 71 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    int year = year(nik);
    return day <= LocalDate.of(1900 + year, month, 1).lengthOfMonth()
        || day <= LocalDate.of(2000 + year, month, 1).lengthOfMonth();
  }

  static boolean bornOn(long nik, LocalDate birth) {
    return day(nik) == birth.getDayOfMonth()
        && month(nik) == birth.getMonthValue()
        && year(nik) == birth.getYear() % 100;
  }

  private static int rawDay(long nik) {
    return (int) (nik / 100_000_000 % 100);
  }

  private static int day(long nik) {
    return rawDay(nik) > 40 ? rawDay(nik) - 40 : rawDay(nik);
  }

  private static int month(long nik) {
    return (int) (nik / 1_000_000 % 100);
  }

  private static int year(long nik) {
    return (int) (nik / 10_000 % 100);
  }
}
