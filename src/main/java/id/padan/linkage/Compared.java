package id.padan.linkage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which records a run compared with each other, so that a later one compares only what is new.
 *
 * <p>Records are known by what they say, not by who they are. That two of them share a key, and lie
 * too far apart to be linked or reviewed by themselves, follows from what they say and the model
 * alone: if both were here before, it is known. Only pairs that came near, and those of blocks that
 * were above the limit, are compared again.
 *
 * <p>Holds for one model and one program; hashes of 63 bits stand for records.
 */
public final class Compared {

  private static final int CONTENT_BITS = 63;

  /** Nothing was compared. */
  public static final Compared NOTHING = new Compared(new long[0], new long[0], new long[0]);

  private final long[] contents;
  private final long[] marks;
  private final long[] near;

  /**
   * A state.
   *
   * @param contents rising
   * @param marks of each content, as in {@link FarPairs}
   * @param near pairs of places in {@code contents}, sorted
   */
  private Compared(long[] contents, long[] marks, long[] near) {
    this.contents = contents;
    this.marks = marks;
    this.near = near;
  }

  /** What a record says, in 63 bits, 0 or more; null is missing. */
  public static long content(String... values) {
    long content = 1;
    for (String value : values) {
      content = Hash.of(content, value == null ? 0 : Hash.of(value));
    }
    return content >>> 1;
  }

  /**
   * What a table leaves to a later run.
   *
   * @param wanted content by row
   * @param crowded by row, a bit for each key by which it stands in a block above the limit
   * @param near pairs that are near: {@link Linker#pair}
   * @param left tells which rows were not compared
   */
  static Compared of(long[] wanted, long[] crowded, long[] near, IntPredicate left) {
    long[] contents =
        LongList.sortedDistinct(
            IntStream.range(0, wanted.length).filter(left.negate()).mapToLong(row -> wanted[row]));
    int[] places = places(contents, wanted);
    long[] marks = new long[contents.length];
    for (int row = 0; row < wanted.length; row++) {
      if (!left.test(row)) {
        marks[places[row]] |= crowded[row];
      }
    }
    long[] pairs = new long[near.length];
    for (int i = 0; i < near.length; i++) {
      int a = places[(int) (near[i] >>> Integer.SIZE)];
      int b = places[(int) near[i]];
      marks[a] |= FarPairs.NEAR;
      marks[b] |= FarPairs.NEAR;
      pairs[i] = Linker.pair(a, b);
    }
    return new Compared(contents, marks, LongList.sortedDistinct(Arrays.stream(pairs)));
  }

  /** By row, the place of its content, or less than 0; hashes lie evenly, so each place is near. */
  private static int[] places(long[] contents, long[] wanted) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(contents.length);
    int shift = CONTENT_BITS - bits;
    int[] starts = new int[(1 << bits) + 1];
    for (long content : contents) {
      starts[(int) (content >>> shift) + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] places = new int[wanted.length];
    Arrays.parallelSetAll(
        places,
        row -> {
          int start = (int) (wanted[row] >>> shift);
          return Arrays.binarySearch(contents, starts[start], starts[start + 1], wanted[row]);
        });
    return places;
  }

  /**
   * Which pairs of a table are far apart. Of rows that say the same one stands for the record that
   * was here before; the others are new.
   *
   * @param wanted content by row; none if nothing is to be known
   */
  FarPairs among(long[] wanted) {
    int[] places = places(contents, wanted);
    int[] rows = new int[contents.length];
    Arrays.fill(rows, -1);
    long[] known = new long[wanted.length];
    for (int row = 0; row < wanted.length; row++) {
      int place = places[row];
      known[row] = place < 0 ? FarPairs.UNKNOWN : marks[place];
      if (place >= 0 && rows[place] >= 0) {
        known[rows[place]] = FarPairs.UNKNOWN;
      }
      if (place >= 0) {
        rows[place] = row;
      }
    }
    long[] pairs =
        Arrays.stream(near)
            .filter(pair -> rows[(int) (pair >>> Integer.SIZE)] >= 0 && rows[(int) pair] >= 0)
            .map(pair -> Linker.pair(rows[(int) (pair >>> Integer.SIZE)], rows[(int) pair]))
            .sorted()
            .toArray();
    return new FarPairs(known, pairs);
  }

  /** All of it, to be read by {@link #of(byte[])}: nine bytes a record where few are near. */
  public byte[] bytes() {
    int[] marked = IntStream.range(0, marks.length).filter(i -> marks[i] != 0).toArray();
    int longs = contents.length + marked.length + near.length;
    ByteBuffer bytes =
        ByteBuffer.allocate((3 + marked.length) * Integer.BYTES + longs * Long.BYTES);
    bytes.putInt(contents.length).putInt(marked.length).putInt(near.length);
    Arrays.stream(contents).forEach(bytes::putLong);
    for (int i : marked) {
      bytes.putInt(i).putLong(marks[i]);
    }
    Arrays.stream(near).forEach(bytes::putLong);
    return bytes.array();
  }

  /** What {@link #bytes()} wrote. */
  public static Compared of(byte[] written) {
    ByteBuffer bytes = ByteBuffer.wrap(written);
    long[] contents = new long[bytes.getInt()];
    long[] marks = new long[contents.length];
    int marked = bytes.getInt();
    long[] near = new long[bytes.getInt()];
    Arrays.setAll(contents, i -> bytes.getLong());
    for (int i = 0; i < marked; i++) {
      marks[bytes.getInt()] = bytes.getLong();
    }
    Arrays.setAll(near, i -> bytes.getLong());
    return new Compared(contents, marks, near);
  }
}
