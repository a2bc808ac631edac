package id.padan.linkage;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Numbers with or without sign and decimals, after a point or a comma; anything else is missing.
 * There are no marks between thousands.
 */
final class DecimalColumn extends Column {

  private static final int LONGEST = 18;

  private double[] values = new double[16];
  private int rows;

  @Override
  void add(String text) {
    if (rows == values.length) {
      values = Arrays.copyOf(values, rows * 2);
    }
    values[rows++] = isBlank(text) ? Double.NaN : parsed(text.strip());
  }

  private static double parsed(String text) {
    boolean number = text.length() <= LONGEST && text.matches("[+-]?[0-9]+(?:[.,][0-9]+)?");
    // A negative zero would be another number than zero.
    return number ? Double.parseDouble(text.replace(',', '.')) + 0.0 : Double.NaN;
  }

  boolean isMissing(int row) {
    return Double.isNaN(values[row]);
  }

  double get(int row) {
    return values[row];
  }

  /** {@code whole}: rounded to a whole number. */
  @Override
  IntToLongFunction key(String aspect) {
    return switch (aspect) {
      case "" -> row -> isMissing(row) ? 0 : Hash.of(Double.doubleToLongBits(values[row]));
      case "whole" -> row -> isMissing(row) ? 0 : Hash.of(Math.round(values[row]));
      default -> throw noSuchAspect(aspect);
    };
  }

  @Override
  String shown(int row) {
    return isMissing(row)
        ? ""
        : BigDecimal.valueOf(values[row]).stripTrailingZeros().toPlainString();
  }
}
