package id.padan.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Identity number of a person: {@code PPKKCCDDMMYYSSSS}, region of first registration, birth date
 * with 40 added to a woman's day, serial. It has no check digit.
 *
 * @param digits exactly 16 digits
 */
public record Nik(String digits) {

  private static final int LENGTH = 16;
  private static final int OLDEST_YEARS = 110;
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE][+-]?\\d+", Pattern.CASE_INSENSITIVE);
  private static final Set<String> NONE =
      Set.of("", "0", "-", "TIDAKADA", "NULL", "1234567890123456");

  /**
   * @throws IllegalArgumentException unless {@code digits} are 16 digits; the message does not show
   *     them
   */
  public Nik {
    if (!hasSixteenDigits(digits)) {
      throw new IllegalArgumentException("a NIK has 16 digits: clean and check the cell first");
    }
  }

  /**
   * Removes what spreadsheets and forms put around and between the digits: spaces, tabs, invisible
   * characters, dots, quotes, backticks and a trailing {@code .0} or {@code ,00}. Nothing else is
   * repaired: a letter O stays a letter.
   *
   * @param raw null counts as blank
   */
  public static String clean(String raw) {
    if (raw == null) {
      return "";
    }
    if (hasSixteenDigits(raw)) {
      return raw;
    }
    StringBuilder kept = new StringBuilder(raw.length());
    int dots = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!isNoise(c)) {
        kept.append(c);
        dots += c == '.' ? 1 : 0;
      }
    }
    // Several dots group digits, so a group ".0" at the end is then no decimal part.
    boolean decimalZero = dots == 1 && endsWith(kept, ".0");
    if (decimalZero) {
      kept.setLength(kept.length() - 2);
    } else if (endsWith(kept, ",00")) {
      kept.setLength(kept.length() - 3);
    }
    return dots == 0 ? kept.toString() : kept.toString().replace(".", "");
  }

  private static boolean isNoise(char c) {
    return switch (c) {
      case '\'', '"', '`', '´', '‘', '’', '“', '”' -> true;
      default ->
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.getType(c) == Character.FORMAT;
    };
  }

  private static boolean endsWith(CharSequence text, String end) {
    int start = text.length() - end.length();
    return start > 0 && end.contentEquals(text.subSequence(start, text.length()));
  }

  /**
   * True if the cell says that there is no number: blank, {@code 0}, {@code -}, {@code TIDAK ADA},
   * {@code NULL}, one digit repeated, {@code 1234567890123456}.
   *
   * @param cell as received or cleaned; null counts as blank
   */
  public static boolean isEmpty(String cell) {
    String cleaned = clean(cell);
    return NONE.contains(cleaned.toUpperCase(Locale.ROOT)) || isOneDigitRepeated(cleaned);
  }

  private static boolean isOneDigitRepeated(String text) {
    char first = text.charAt(0);
    return text.length() > 1
        && first >= '0'
        && first <= '9'
        && text.chars().allMatch(c -> c == first);
  }

  /**
   * True for a number that a spreadsheet turned into {@code 3.57301E+15}: its digits are lost.
   *
   * @param raw as received; null is not scientific
   */
  public static boolean isScientific(String raw) {
    if (raw == null || raw.indexOf('E') < 0 && raw.indexOf('e') < 0) {
      return false;
    }
    StringBuilder kept = new StringBuilder(raw.length());
    raw.chars().filter(c -> !isNoise((char) c)).forEach(c -> kept.append((char) c));
    return SCIENTIFIC.matcher(kept).matches();
  }

  /** True for exactly 16 ASCII digits; null is false. */
  public static boolean hasSixteenDigits(String cleaned) {
    if (cleaned == null || cleaned.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = cleaned.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  /** Kecamatan of first registration, Kemendagri code of that day. */
  public String region6() {
    return digits.substring(0, 6);
  }

  /** Kabupaten or kota of first registration, Kemendagri code of that day. */
  public String region4() {
    return digits.substring(0, 4);
  }

  /** Province of first registration, Kemendagri code of that day. */
  public String region2() {
    return digits.substring(0, 2);
  }

  /** {@link Sex#P} if 40 is added to the day. */
  public Sex sex() {
    return number(6) > 40 ? Sex.P : Sex.L;
  }

  /** True if the day is 01-31 or 41-71, the month 01-12 and the date exists in 19yy or 20yy. */
  public boolean dateValid() {
    return candidates().findAny().isPresent();
  }

  /**
   * The birth date that the number holds, with the century that makes the person 0 to 110 years
   * old.
   *
   * @param hint birth date as stated elsewhere, or null; decides where both centuries are possible
   * @param onDay the day on which the age is counted
   * @return empty if there is no such date, or neither century gives such an age
   */
  public Optional<LocalDate> birthDate(LocalDate hint, LocalDate onDay) {
    LocalDate nearTo = hint == null ? onDay : hint;
    return candidates()
        .filter(date -> !date.isAfter(onDay) && date.plusYears(OLDEST_YEARS + 1L).isAfter(onDay))
        .min(Comparator.comparingLong(date -> Math.abs(date.toEpochDay() - nearTo.toEpochDay())));
  }

  /** True if day, month and the last two digits of the year are those of {@code birthDate}. */
  public boolean agreesWith(LocalDate birthDate) {
    return day() == birthDate.getDayOfMonth()
        && number(8) == birthDate.getMonthValue()
        && number(10) == birthDate.getYear() % 100;
  }

  /** The last four digits, 0 to 9999; no real number has serial 0. */
  public int serial() {
    return number(12) * 100 + number(14);
  }

  /** Only the region: a NIK never gets into a log or message by accident. */
  @Override
  public String toString() {
    return "Nik[" + region6() + "…]";
  }

  private Stream<LocalDate> candidates() {
    int month = number(8);
    int day = day();
    if (month < 1 || month > 12) {
      return Stream.empty();
    }
    return Stream.of(2000, 1900)
        .map(century -> YearMonth.of(century + number(10), month))
        .filter(yearMonth -> yearMonth.isValidDay(day))
        .map(yearMonth -> yearMonth.atDay(day));
  }

  private int day() {
    int day = number(6);
    return day > 40 ? day - 40 : day;
  }

  private int number(int start) {
    return (digits.charAt(start) - '0') * 10 + digits.charAt(start + 1) - '0';
  }
}
