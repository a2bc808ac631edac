package id.padan.linkage;

/** Levels of {@link FieldKind#POINT}: the way over the globe (haversine), in metres. */
record PointComparator(PointColumn points, Tolerance tolerance) implements Comparator {

  /** Mean radius of the earth (IUGG 1980), metres. */
  private static final double EARTH = 6_371_008.8;

  @Override
  public int level(int a, int b) {
    return points.isMissing(a) || points.isMissing(b) ? 0 : 1 + tolerance.exceeded(metres(a, b));
  }

  private double metres(int a, int b) {
    double north = Math.toRadians(points.latitude(a));
    double otherNorth = Math.toRadians(points.latitude(b));
    double up = Math.sin((otherNorth - north) / 2);
    double across = Math.sin(Math.toRadians(points.longitude(b) - points.longitude(a)) / 2);
    double half = up * up + Math.cos(north) * Math.cos(otherNorth) * across * across;
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
  }
}
