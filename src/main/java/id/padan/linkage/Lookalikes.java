package id.padan.linkage;

/** Letters and digits that a scanner or a hurried eye takes for each other. */
final class Lookalikes {

  /** The letter that each digit looks like. */
  private static final String LETTERS = "OIZEASGTBG";

  private Lookalikes() {}

  /** The digit that a letter looks like, or -1. */
  static int digit(char letter) {
    return letter == 'l' ? 1 : LETTERS.indexOf(Character.toUpperCase(letter));
  }

  /** A text in upper case with letters for the digits within its words: B4MB4NG, R1NA. */
  static String lettersInWords(String upper) {
    StringBuilder text = null;
    for (int i = 0; i < upper.length(); i++) {
      int digit = upper.charAt(i) - '0';
      if (digit >= 0 && digit < LETTERS.length() && isBesideLetter(upper, i)) {
        text = text == null ? new StringBuilder(upper) : text;
        text.setCharAt(i, LETTERS.charAt(digit));
      }
    }
    return text == null ? upper : text.toString();
  }

  private static boolean isBesideLetter(String text, int at) {
    int before = at;
    while (before >= 0 && Character.isDigit(text.charAt(before))) {
      before--;
    }
    int after = at;
    while (after < text.length() && Character.isDigit(text.charAt(after))) {
      after++;
    }
    return before >= 0 && Character.isLetter(text.charAt(before))
        || after < text.length() && Character.isLetter(text.charAt(after));
  }
}
