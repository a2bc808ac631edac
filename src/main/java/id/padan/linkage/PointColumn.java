package id.padan.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToLongFunction;

/**
 * Places on earth: latitude and longitude in degrees, with a comma, semicolon or space between
 * them. Decimals may stand after a comma where another mark divides the two. What lies on no globe,
 * and 0 0, which devices write that know no place, is missing.
 */
final class PointColumn extends Column {

  private static final double SQUARES_A_DEGREE = 100;

  private double[] latitudes = new double[16];
  private double[] longitudes = new double[16];
  private int rows;

  @Override
  void add(String text) {
    if (rows == latitudes.length) {
      latitudes = Arrays.copyOf(latitudes, rows * 2);
      longitudes = Arrays.copyOf(longitudes, rows * 2);
    }
    double[] point = isBlank(text) ? null : parsed(text.strip());
    boolean onEarth =
        point != null
            && Math.abs(point[0]) <= 90
            && Math.abs(point[1]) <= 180
            && (point[0] != 0 || point[1] != 0);
    latitudes[rows] = onEarth ? point[0] : Double.NaN;
    longitudes[rows++] = onEarth ? point[1] : Double.NaN;
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

  boolean isMissing(int row) {
    return Double.isNaN(latitudes[row]);
  }

  /** Degrees north of the equator, -90 to 90. */
  double latitude(int row) {
    return latitudes[row];
  }

  /** Degrees east of Greenwich, -180 to 180. */
  double longitude(int row) {
    return longitudes[row];
  }

  /** {@code square}: a hundredth of a degree each way, about 1.1 km at the equator. */
  @Override
  IntToLongFunction key(String aspect) {
    return switch (aspect) {
      case "" -> row -> key(row, 1e6);
      case "square" -> row -> key(row, SQUARES_A_DEGREE);
      default -> throw noSuchAspect(aspect);
    };
  }

  private long key(int row, double parts) {
    return isMissing(row)
        ? 0
        : Hash.of(
            Hash.of((long) Math.floor(latitudes[row] * parts)),
            (long) Math.floor(longitudes[row] * parts));
  }

  @Override
  String shown(int row) {
    return isMissing(row)
        ? ""
        : String.format(Locale.ROOT, "%.5f, %.5f", latitudes[row], longitudes[row]);
  }
}
