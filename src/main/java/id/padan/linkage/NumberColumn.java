package id.padan.linkage;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Whole numbers above 0; 0 and everything that is no number is missing. */
final class NumberColumn extends Column {

  private static final int LONGEST_SHOWN = 10;

  private long[] values = new long[16];
  private int rows;

  @Override
  void add(String text) {
    if (rows == values.length) {
      values = Arrays.copyOf(values, rows * 2);
    }
    values[rows++] = parsed(text);
  }

  private static long parsed(String text) {
    if (isBlank(text) || text.length() > 18) {
      return 0;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  @Override
  IntToLongFunction key(String aspect) {
    if (!aspect.isEmpty()) {
      throw noSuchAspect(aspect);
    }
    return row -> values[row] == 0 ? 0 : Hash.of(values[row]);
  }

  @Override
  IntToLongFunction identity() {
    return row -> values[row];
  }

  @Override
  String shown(int row) {
    String digits = values[row] == 0 ? "" : Long.toString(values[row]);
    return digits.length() > LONGEST_SHOWN ? NikColumn.masked(digits) : digits;
  }
}
