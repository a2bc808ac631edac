package id.padan.linkage;

import java.util.Locale;
import java.util.function.LongUnaryOperator;

/**
 * Places on earth: latitude and longitude in degrees, with a comma, semicolon or space between
 * them. Decimals may stand after a comma where another mark divides the two. What lies on no globe,
 * and 0 0, which devices write that know no place, is missing. A cell holds both in steps of a
 * centimetre: latitude in the high, longitude in the low half.
 */
final class PointColumn extends Column {

  private static final double STEPS_A_DEGREE = 1e7;
  private static final double SQUARES_A_DEGREE = 100;

  @Override
  void encode(CharSequence text, long[] cells, int at) {
    double[] point = isBlank(text) ? null : parsed(text.toString().strip());
    if (point != null && Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180) {
      long north = Math.round(point[0] * STEPS_A_DEGREE);
      long east = Math.round(point[1] * STEPS_A_DEGREE);
      cells[at] = north << Integer.SIZE | east & 0xFFFFFFFFL;
    }
  }

  /** Latitude and longitude, or null. */
  private static double[] parsed(String text) {
    String[] parts = text.split("\\s*;\\s*|\\s*,\\s+|\\s+");
    // A comma alone may as well begin the decimals of a latitude without longitude.
    if (parts.length == 1 && text.indexOf('.') >= 0) {
      parts = text.split(",");
    }
    if (parts.length != 2) {
      return null;
    }
    double[] point = new double[2];
    for (int i = 0; i < 2; i++) {
      if (!parts[i].matches("[+-]?[0-9]{1,3}(?:[.,][0-9]+)?")) {
        return null;
      }
      point[i] = Double.parseDouble(parts[i].replace(',', '.'));
    }
    return point;
  }

  /** Degrees north of the equator, -90 to 90. */
  static double latitude(long cell) {
    return (cell >> Integer.SIZE) / STEPS_A_DEGREE;
  }

  /** Degrees east of Greenwich, -180 to 180. */
  static double longitude(long cell) {
    return (int) cell / STEPS_A_DEGREE;
  }

  /** {@code square}: a hundredth of a degree each way, about 1.1 km at the equator. */
  @Override
  LongUnaryOperator key(String aspect) {
    return switch (aspect) {
      case "" -> cell -> cell == 0 ? 0 : Hash.of(cell);
      case "square" ->
          cell -> cell == 0 ? 0 : Hash.of(Hash.of(square(latitude(cell))), square(longitude(cell)));
      default -> throw noSuchAspect(aspect);
    };
  }

  private static long square(double degrees) {
    return (long) Math.floor(degrees * SQUARES_A_DEGREE);
  }

  @Override
  String shown(long[] cells, int at) {
    return cells[at] == 0
        ? ""
        : String.format(Locale.ROOT, "%.5f, %.5f", latitude(cells[at]), longitude(cells[at]));
  }
}
