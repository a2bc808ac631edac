package id.padan.model;

/** Texts that a spreadsheet must take as texts. */
public final class SpreadsheetText {

  private static final String FORMULA_STARTS = "=+-@\t\r";

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
}
