package id.padan.linkage;

import java.math.BigDecimal;
import java.util.function.LongUnaryOperator;

/**
 * Numbers with or without sign and decimals, after a point or a comma; anything else is missing.
 * There are no marks between thousands.
 */
final class DecimalColumn extends Column {

  private static final int LONGEST = 18;

  @Override
  void encode(CharSequence text, long[] cells, int at) {
    String digits = isBlank(text) ? "" : text.toString().strip();
    if (digits.length() <= LONGEST && digits.matches("[+-]?[0-9]+(?:[.,][0-9]+)?")) {
      // A negative zero would be another number than zero.
      double value = Double.parseDouble(digits.replace(',', '.')) + 0.0;
      cells[at] = Double.doubleToLongBits(value) ^ Long.MIN_VALUE;
    }
  }

  static double valueOf(long cell) {
    return Double.longBitsToDouble(cell ^ Long.MIN_VALUE);
  }

  /** {@code whole}: rounded to a whole number. */
  @Override
  LongUnaryOperator key(String aspect) {
    return switch (aspect) {
      case "" -> cell -> cell == 0 ? 0 : Hash.of(cell);
      case "whole" -> cell -> cell == 0 ? 0 : Hash.of(Math.round(valueOf(cell)));
      default -> throw noSuchAspect(aspect);
    };
  }

  @Override
  String shown(long[] cells, int at) {
    return cells[at] == 0
        ? ""
        : BigDecimal.valueOf(valueOf(cells[at])).stripTrailingZeros().toPlainString();
  }
}
