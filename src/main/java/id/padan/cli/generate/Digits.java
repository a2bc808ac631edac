package id.padan.cli.generate;

import java.util.stream.IntStream;

/** Fixed-width numbers, without the cost of a formatter in each of millions of cells. */
final class Digits {

  private static final String[] SMALL =
      IntStream.range(0, 1000).mapToObj(Integer::toString).toArray(String[]::new);

  private Digits() {}

  static String of(int number) {
    return number >= 0 && number < SMALL.length ? SMALL[number] : Integer.toString(number);
  }

  /** {@code number} with leading zeros; longer numbers keep all their digits. */
  static String of(int number, int width) {
    String digits = of(number);
    return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
  }
}
