package id.padan.cli.bench.lists;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Gives NIK and KK numbers as a registry does: by area and date, in the order of asking. */
final class Registry {

  private static final int FIRST_SERIAL = 9001;
  private static final int LAST_SERIAL = 9999;
  private static final int FEMALE_DAYS = 40;

  private final Map<Long, Short> lastNik = new HashMap<>();
  private final Map<Long, Short> lastKk = new HashMap<>();

  /**
   * The next NIK.
   *
   * @param area six digits
   */
  String nik(String area, LocalDate birth, boolean female) {
    return next(lastNik, area, birth, female ? FEMALE_DAYS : 0);
  }

  /** The next number of a family card that is issued on {@code day}. */
  String kk(String area, LocalDate day) {
    return next(lastKk, area, day, 0);
  }

  /** A full day gives its numbers to the following kecamatan. */
  private static String next(Map<Long, Short> last, String area, LocalDate date, int addedDays) {
    long key = Long.parseLong(area);
    while (true) {
      long start =
          key * 1_000_000
              + (date.getDayOfMonth() + addedDays) * 10_000L
              + date.getMonthValue() * 100L
              + date.getYear() % 100;
      int serial = last.getOrDefault(start, (short) (FIRST_SERIAL - 1)) + 1;
      if (serial <= LAST_SERIAL) {
        last.put(start, (short) serial);
        return Long.toString(start * 10_000 + serial);
      }
      key++;
    }
  }
}
