package id.padan.linkage;

import java.util.function.LongUnaryOperator;

/**
 * Whole numbers above 0 of up to 16 digits; 0 and everything that is no number is missing. A cell
 * holds four bits a digit. In a long number letters stand for the digits that they look like.
 */
final class NumberColumn extends Column {

  private static final int LONGEST = 16;
  private static final int LONGEST_SHOWN = 10;

  /** In a shorter one letters may be meant: RT II. */
  private static final int SHORTEST_SCANNED = 10;

  @Override
  void encode(CharSequence text, long[] cells, int at) {
    cells[at] = parsed(text);
  }

  private static long parsed(CharSequence text) {
    if (isBlank(text) || text.length() > LONGEST) {
      return 0;
    }
    if (text.length() >= SHORTEST_SCANNED) {
      return Digits.scanned(text, 0);
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  @Override
  LongUnaryOperator key(String aspect) {
    if (!aspect.isEmpty()) {
      throw noSuchAspect(aspect);
    }
    return cell -> cell == 0 ? 0 : Hash.of(cell);
  }

  @Override
  String shown(long[] cells, int at) {
    String digits = cells[at] == 0 ? "" : Long.toHexString(cells[at]);
    return digits.length() > LONGEST_SHOWN ? NikColumn.masked(digits) : digits;
  }
}
