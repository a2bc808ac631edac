package id.padan.cli.generate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Issues NIK and KK numbers that no other person or family has.
 *
 * <p>A number is six region digits, a date and a serial 9000 to 9999 (serials that high practically
 * do not occur, so that nobody living is meant). The last digit makes a weighted digit sum 0 for a
 * NIK and anything else for a KK: a slip of one digit never yields another person's NIK. Slips
 * themselves are remembered, for they could meet each other.
 */
final class Registry {

  private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 7};
  private static final int DAYS = 100 * 12 * 31;
  private static final int SERIALS_A_DAY = 100;

  private final int[] prefixes = Village.nikPrefixes();
  private final byte[] issuedNiks = new byte[prefixes.length * DAYS * 2];
  private final short[] issuedKks = new short[prefixes.length * DAYS];
  private final Set<Long> slips = new HashSet<>();

  /** A new NIK, or -1 if the day's serials are used up. */
  long nik(int prefix, LocalDate birth, boolean female) {
    int cell = cell(prefix, birth) * 2 + (female ? 1 : 0);
    if (issuedNiks[cell] == SERIALS_A_DAY) {
      return -1;
    }
    int day = birth.getDayOfMonth() + (female ? 40 : 0);
    return checked(prefix, date(day, birth), issuedNiks[cell]++, 0);
  }

  /** A new KK number, or -1 if the day's serials are used up. */
  long kk(int prefix, LocalDate issued) {
    int cell = cell(prefix, issued);
    if (issuedKks[cell] == SERIALS_A_DAY * 9) {
      return -1;
    }
    int number = issuedKks[cell]++;
    return checked(
        prefix, date(issued.getDayOfMonth(), issued), number % SERIALS_A_DAY, 1 + number / 100);
  }

  /** Whether a number with a planted fault is nobody else's; it then belongs to this fault. */
  boolean claim(long nik) {
    return checkSum(nik) != 0 && slips.add(nik);
  }

  private int cell(int prefix, LocalDate date) {
    int day = (date.getMonthValue() - 1) * 31 + date.getDayOfMonth() - 1;
    int place = Arrays.binarySearch(prefixes, prefix);
    return place * DAYS + date.getYear() % 100 * 372 + day;
  }

  private static int date(int day, LocalDate date) {
    return day * 10_000 + date.getMonthValue() * 100 + date.getYear() % 100;
  }

  private static long checked(int prefix, int date, int serial, int sum) {
    long head = (prefix * 1_000_000L + date) * 10_000 + 9_000 + serial * 10L;
    return head + Math.floorMod(sum - checkSum(head), 10);
  }

  private static int checkSum(long number) {
    long rest = number / 10;
    int sum = (int) (number % 10);
    for (int weight : WEIGHTS) {
      sum += (int) (rest % 10) * weight;
      rest /= 10;
    }
    return sum % 10;
  }
}
