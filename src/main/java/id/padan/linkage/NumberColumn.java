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
    if (isBlank(text)) {
      return 0;
    }
    long plain = text.length() <= LONGEST ? Digits.of(text) : 0;
    if (plain != 0) {
      return plain;
    }
    return Digits.of(text.length() >= SHORTEST_SCANNED ? Digits.scanned(text) : Digits.whole(text));
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
