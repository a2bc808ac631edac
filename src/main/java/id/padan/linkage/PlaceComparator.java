package id.padan.linkage;

import java.util.List;
import java.util.function.IntToLongFunction;

/** Levels of {@link FieldKind#PLACE}. An area that one side does not give is passed over. */
final class PlaceComparator implements Comparator {

  private static final int RT = 1;
  private static final int VILLAGE = 2;
  private static final int OTHER_RT = 3;
  private static final int KECAMATAN = 4;
  private static final int KABKOTA = 5;
  private static final int ELSEWHERE = 6;

  private final IntToLongFunction[] areas;
  private final IntToLongFunction rt;
  private final IntToLongFunction rw;

  private PlaceComparator(IntToLongFunction[] areas, IntToLongFunction rt, IntToLongFunction rw) {
    this.areas = areas;
    this.rt = rt;
    this.rw = rw;
  }

  static Comparator of(RecordTable table, List<String> columns) {
    IntToLongFunction[] keys =
        columns.stream()
            .map(name -> table.column(name).identity())
            .toArray(IntToLongFunction[]::new);
    return new PlaceComparator(
        new IntToLongFunction[] {keys[0], keys[1], keys[2]}, keys[3], keys[4]);
  }

  @Override
  public int level(int a, int b) {
    int village = same(areas[0], a, b);
    if (village > 0) {
      return inVillage(same(rt, a, b), same(rw, a, b));
    }
    int kecamatan = same(areas[1], a, b);
    if (kecamatan > 0) {
      return KECAMATAN;
    }
    int kabkota = same(areas[2], a, b);
    if (kabkota > 0) {
      return KABKOTA;
    }
    return kabkota == 0 ? 0 : ELSEWHERE;
  }

  private static int inVillage(int sameRt, int sameRw) {
    if (sameRt < 0 || sameRw < 0) {
      return OTHER_RT;
    }
    return sameRt > 0 ? RT : VILLAGE;
  }

  /** 1 if equal, -1 if different, 0 if a side says nothing. */
  private static int same(IntToLongFunction key, int a, int b) {
    long x = key.applyAsLong(a);
    long y = key.applyAsLong(b);
    return x == 0 || y == 0 ? 0 : x == y ? 1 : -1;
  }
}
