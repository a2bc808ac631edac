package id.padan.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Texts that a spreadsheet must take as texts. */
public final class SpreadsheetText {

  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final int SURE_DIGITS = 15;
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[1-9]([.,][0-9]{1,15})?[eE]\\+?[0-9]{1,2}");

  private SpreadsheetText() {}

  /**
   * A text that starts no formula: one that starts with {@code = + - @}, tab or carriage return
   * gets a leading apostrophe.
   */
  public static String neutral(String text) {
    return startsFormula(text, 0) ? "'" + text : text;
  }

  /** The text as it was before {@link #neutral}. */
  public static String asWritten(String text) {
    return text.startsWith("'") && startsFormula(text, 1) ? text.substring(1) : text;
  }

  private static boolean startsFormula(String text, int at) {
    return text.length() > at && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
  }

  /**
   * Whether a cell holds what was written into it, whatever a spreadsheet made of it on the way: it
   * strips leading zeros, shows long numbers as {@code 1,77E+15}, and keeps 15 digits of a NIK.
   *
   * @param was as written
   * @param now as it came back, stripped
   */
  public static boolean isSame(String was, String now) {
    String text = plain(asWritten(was));
    String shown = plain(now);
    return text.equals(shown) || isDigits(text) && isNumberOf(text, shown);
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isNumberOf(String digits, String shown) {
    if (digits.length() > LONGEST_NUMBER) {
      return false;
    }
    BigDecimal number = new BigDecimal(digits);
    if (SCIENTIFIC.matcher(shown).matches()) {
      BigDecimal rounded = new BigDecimal(shown.replace(',', '.'));
      return number.round(new MathContext(rounded.precision())).compareTo(rounded) == 0;
    }
    return isDigits(shown)
        && (digits.startsWith("0") && shown.equals(number.toPlainString())
            || digits.length() > SURE_DIGITS && shown.equals(cut(number).toPlainString()));
  }

  /** Digits after the fifteenth become zeros. */
  private static BigDecimal cut(BigDecimal number) {
    return number.round(new MathContext(SURE_DIGITS, RoundingMode.DOWN));
  }
}
