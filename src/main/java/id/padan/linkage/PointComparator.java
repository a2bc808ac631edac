package id.padan.linkage;

/** Levels of {@link FieldKind#POINT}: the way over the globe (haversine), in metres. */
record PointComparator(int at, Tolerance tolerance) implements Comparator {

  /** Mean radius of the earth (IUGG 1980), metres. */
  private static final double EARTH = 6_371_008.8;

  static PointComparator of(RecordTable table, LinkageModel.Field field) {
    return new PointComparator(table.at(field.columns().get(0)), field.tolerance());
  }

  @Override
  public int level(long[] cells, int a, int b) {
    long x = cells[a + at];
    long y = cells[b + at];
    return x == 0 || y == 0 ? 0 : 1 + tolerance.exceeded(metres(x, y));
  }

  private static double metres(long x, long y) {
    double north = Math.toRadians(PointColumn.latitude(x));
    double otherNorth = Math.toRadians(PointColumn.latitude(y));
    double east = Math.toRadians(PointColumn.longitude(y) - PointColumn.longitude(x));
    double up = Math.sin((otherNorth - north) / 2);
    double across = Math.sin(east / 2);
    double half = up * up + Math.cos(north) * Math.cos(otherNorth) * across * across;
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
  }
}
