package id.padan.dedup;

import id.padan.linkage.Compared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which source record each row of a table is.
 *
 * @param ids source ids
 * @param areas Kemendagri codes of the kabupaten/kota; null where not known
 * @param contents what each row says: {@link Compared#content}
 */
record Sources(long[] ids, String[] areas, long[] contents) {

  int rows() {
    return ids.length;
  }

  /** Rows of each entity that has at least two, by rising first row. */
  static List<int[]> groups(int[] entity) {
    int[] size = new int[entity.length];
    for (int root : entity) {
      size[root]++;
    }
    int[][] groups = new int[entity.length][];
    int[] filled = new int[entity.length];
    List<int[]> inOrder = new ArrayList<>();
    for (int row = 0; row < entity.length; row++) {
      int root = entity[row];
      if (size[root] > 1) {
        if (groups[root] == null) {
          groups[root] = new int[size[root]];
          inOrder.add(groups[root]);
        }
        groups[root][filled[root]++] = row;
      }
    }
    return inOrder;
  }

  /** Takes the sources row by row. */
  static final class Builder {

    private final Map<String, String> known = new HashMap<>();
    private long[] ids = new long[1024];
    private String[] areas = new String[1024];
    private long[] contents = new long[1024];
    private int rows;

    void add(long id, String area, String... values) {
      if (rows == ids.length) {
        ids = Arrays.copyOf(ids, rows * 2);
        areas = Arrays.copyOf(areas, rows * 2);
        contents = Arrays.copyOf(contents, rows * 2);
      }
      ids[rows] = id;
      areas[rows] = area == null ? null : known.computeIfAbsent(area, a -> a);
      contents[rows] = Compared.content(values);
      rows++;
    }

    Sources build() {
      return new Sources(
          Arrays.copyOf(ids, rows), Arrays.copyOf(areas, rows), Arrays.copyOf(contents, rows));
    }
  }
}
