package id.padan.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as Indonesian welfare files write them; the day always stands before the month unless the
 * year comes first.
 *
 * <p>Read are {@code 17/08/1980}, {@code 17-08-1980}, {@code 17.08.1980}, {@code 1980-08-17},
 * {@code 1980/08/17}, {@code 17 Agustus 1980}, {@code 17-AGT-80} and {@code 17-Aug-80} as a
 * spreadsheet in English saves it, each with or without a time, and a spreadsheet's serial day of
 * five digits.
 */
public final class IndonesianDate {

  private static final int FIRST_YEAR = 1800;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int LAST_SERIAL = 73_050; // 2099-12-31
  private static final Pattern TIME = Pattern.compile("[ T]+\\d{1,2}:\\d{2}.*");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{1,4})[-/. ]+(\\d{1,2}|\\p{L}{3,9})\\.?[-/. ]+(\\d{1,4})");
  private static final Map<String, Integer> MONTHS = months();

  private IndonesianDate() {}

  /** What a cell holds. */
  public enum Kind {
    /** The cell says that there is no date. */
    EMPTY,
    /** No such date, or not readable as one. */
    INVALID,
    /** A date. */
    DATE
  }

  /**
   * A cell that was read.
   *
   * @param date null unless {@code kind} is {@link Kind#DATE}
   */
  public record Parsed(Kind kind, LocalDate date) {

    static final Parsed EMPTY = new Parsed(Kind.EMPTY, null);
    static final Parsed INVALID = new Parsed(Kind.INVALID, null);

    static Parsed of(LocalDate date) {
      return new Parsed(Kind.DATE, date);
    }
  }

  /**
   * Reads a cell. Blank, {@code -}, {@code 0} and dates of zeros only are empty.
   *
   * @param cell null counts as blank
   * @param latest a year of two digits is the latest one that makes a date not after this day
   */
  public static Parsed parse(String cell, LocalDate latest) {
    if (cell == null) {
      return Parsed.EMPTY;
    }
    if (cell.length() == 10) {
      Parsed parsed = plain(cell);
      if (parsed != null) {
        return parsed;
      }
    }
    return anyShape(cell, latest);
  }

  /** The two common shapes, {@code dd/mm/yyyy} and {@code yyyy-mm-dd}; null for any other. */
  private static Parsed plain(String cell) {
    if (isSeparator(cell.charAt(2)) && cell.charAt(5) == cell.charAt(2)) {
      return known(number(cell, 6, 10), number(cell, 3, 5), number(cell, 0, 2));
    }
    if (isSeparator(cell.charAt(4)) && cell.charAt(7) == cell.charAt(4)) {
      return known(number(cell, 0, 4), number(cell, 5, 7), number(cell, 8, 10));
    }
    return null;
  }

  private static Parsed known(int year, int month, int day) {
    return year < 0 || month < 0 || day < 0 ? null : date(year, month, day);
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '-' || c == '.';
  }

  /**
   * The number in digits from {@code start} to before {@code end}; -1 if there is anything else.
   */
  private static int number(String cell, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = cell.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static Parsed date(int year, int month, int day) {
    if (year == 0 && month == 0 && day == 0) {
      return Parsed.EMPTY;
    }
    boolean exists =
        year >= FIRST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && (day <= 28 || YearMonth.of(year, month).isValidDay(day));
    return exists ? Parsed.of(LocalDate.of(year, month, day)) : Parsed.INVALID;
  }

  private static Parsed anyShape(String cell, LocalDate latest) {
    String text = cell.replace('\u00A0', ' ').replace("'", "").strip();
    if (text.isEmpty() || text.equals("-") || text.equals("0")) {
      return Parsed.EMPTY;
    }
    Matcher serial = SERIAL.matcher(text);
    if (serial.matches()) {
      int days = Integer.parseInt(serial.group(1));
      return days >= 10_000 && days <= LAST_SERIAL
          ? Parsed.of(SERIAL_ZERO.plusDays(days))
          : Parsed.INVALID;
    }
    Matcher parts = PARTS.matcher(TIME.matcher(text).replaceFirst(""));
    return parts.matches()
        ? inOrder(parts.group(1), parts.group(2), parts.group(3), latest)
        : Parsed.INVALID;
  }

  private static Parsed inOrder(String first, String second, String third, LocalDate latest) {
    int month =
        Character.isDigit(second.charAt(0))
            ? Integer.parseInt(second)
            : MONTHS.getOrDefault(second.toUpperCase(Locale.ROOT), -1);
    boolean yearFirst = first.length() == 4;
    String day = yearFirst ? third : first;
    String year = yearFirst ? first : third;
    if (day.length() > 2 || month < 0) {
      return Parsed.INVALID;
    }
    return switch (year.length()) {
      case 4 -> date(Integer.parseInt(year), month, Integer.parseInt(day));
      case 2 -> shortYear(Integer.parseInt(year), month, Integer.parseInt(day), latest);
      default -> Parsed.INVALID;
    };
  }

  private static Parsed shortYear(int year, int month, int day, LocalDate latest) {
    if (year == 0 && month == 0 && day == 0) {
      return Parsed.EMPTY;
    }
    int century = latest.getYear() / 100 * 100;
    Parsed recent = date(century + year, month, day);
    boolean past = recent.kind() == Kind.DATE && !recent.date().isAfter(latest);
    return past ? recent : date(century - 100 + year, month, day);
  }

  private static Map<String, Integer> months() {
    List<String> spellings =
        List.of(
            "JANUARI JAN",
            "FEBRUARI PEBRUARI FEB PEB",
            "MARET MAR MRT",
            "APRIL APR",
            "MEI MAY",
            "JUNI JUN",
            "JULI JUL",
            "AGUSTUS AGU AGS AGT AGST AGUST AUG",
            "SEPTEMBER SEP SEPT",
            "OKTOBER OKT OCT",
            "NOVEMBER NOPEMBER NOV NOP",
            "DESEMBER DES DEC");
    Map<String, Integer> months = new HashMap<>();
    for (int month = 1; month <= spellings.size(); month++) {
      for (String spelling : spellings.get(month - 1).split(" ")) {
        months.put(spelling, month);
      }
    }
    return Map.copyOf(months);
  }
}
