package id.padan.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a spreadsheet's cell shows, from what its XML holds. */
final class CellText {

  /** A spreadsheet shows and keeps 15 significant digits; what has more has lost some. */
  private static final int SURE_DIGITS = 15;

  private static final int LONGEST_NUMBER = 40;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final double LAST_DAY = 2_958_465; // 9999-12-31
  private static final int NO_LEAP_DAY = 60; // Excel's 1900-02-29
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CellText() {}

  /**
   * A number as written if it is whole, so that no digit of a NIK is lost; else without the noise
   * of binary fractions and without exponent. Sixteen and more digits before the decimal mark stay
   * in the notation of the file: {@code 1.77E15} tells that digits are lost.
   */
  static String number(String raw) {
    if (isDigits(raw)) {
      return raw;
    }
    BigDecimal number = decimal(raw);
    if (number == null || wholeDigits(number) > SURE_DIGITS) {
      return raw.strip();
    }
    BigDecimal shown = number.round(new MathContext(SURE_DIGITS));
    if (shown.doubleValue() != number.doubleValue()) {
      shown = number;
    }
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private static boolean isDigits(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return false;
      }
    }
    return !raw.isEmpty();
  }

  /** The number, or null if it is none that a spreadsheet would show with its digits. */
  private static BigDecimal decimal(String raw) {
    String text = raw.strip();
    if (text.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) > LONGEST_NUMBER ? null : number;
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  private static int wholeDigits(BigDecimal number) {
    return number.precision() - number.scale();
  }

  /**
   * A serial day as {@code yyyy-MM-dd}; a time of day alone, and what is no day, as the number.
   *
   * @param from1904 days count from 1904-01-01, as old Macintosh workbooks do
   */
  static String date(String raw, boolean from1904) {
    BigDecimal number = decimal(raw);
    if (number == null || number.signum() < 0 || number.doubleValue() > LAST_DAY) {
      return number(raw);
    }
    int day = number.intValue();
    if (from1904) {
      return DAY_ZERO_1904.plusDays(day).toString();
    }
    if (day == 0) {
      return number(raw);
    }
    if (day == NO_LEAP_DAY) {
      return "1900-02-29";
    }
    return DAY_ZERO.plusDays(day < NO_LEAP_DAY ? day + 1 : day).toString();
  }

  /** A date cell in ISO notation: its day. */
  static String isoDate(String raw) {
    return raw.length() > 10 && raw.charAt(10) == 'T' ? raw.substring(0, 10) : raw;
  }

  /** A text without the escapes of characters that XML cannot hold. */
  static String text(String raw) {
    if (!raw.contains("_x")) {
      return raw;
    }
    return ESCAPED
        .matcher(raw)
        .replaceAll(
            m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}
