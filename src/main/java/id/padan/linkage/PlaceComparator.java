package id.padan.linkage;

import java.util.List;

/** Levels of {@link FieldKind#PLACE}. An area that one side does not give is passed over. */
record PlaceComparator(int village, int kecamatan, int kabkota, int rt, int rw)
    implements Comparator {

  private static final int RT = 1;
  private static final int VILLAGE = 2;
  private static final int OTHER_RT = 3;
  private static final int KECAMATAN = 4;
  private static final int KABKOTA = 5;
  private static final int ELSEWHERE = 6;

  static Comparator of(RecordTable table, List<String> columns) {
    return new PlaceComparator(
        table.at(columns.get(0)),
        table.at(columns.get(1)),
        table.at(columns.get(2)),
        table.at(columns.get(3)),
        table.at(columns.get(4)));
  }

  @Override
  public int level(long[] cells, int a, int b) {
    int sameVillage = same(cells[a + village], cells[b + village]);
    if (sameVillage > 0) {
      return inVillage(same(cells[a + rt], cells[b + rt]), same(cells[a + rw], cells[b + rw]));
    }
    if (same(cells[a + kecamatan], cells[b + kecamatan]) > 0) {
      return KECAMATAN;
    }
    int sameKabkota = same(cells[a + kabkota], cells[b + kabkota]);
    return sameKabkota > 0 ? KABKOTA : sameKabkota == 0 ? 0 : ELSEWHERE;
  }

  private static int inVillage(int sameRt, int sameRw) {
    if (sameRt < 0 || sameRw < 0) {
      return OTHER_RT;
    }
    return sameRt > 0 ? RT : VILLAGE;
  }

  /** 1 if equal, -1 if different, 0 if a side says nothing. */
  private static int same(long x, long y) {
    return x == 0 || y == 0 ? 0 : x == y ? 1 : -1;
  }
}
