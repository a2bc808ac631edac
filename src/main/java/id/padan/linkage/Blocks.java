package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Records grouped by every blocking key of a model.
 *
 * <p>Blocks above the model's limit are divided by the key's second part; what is still above it is
 * cut and counted in {@link #cuts()}.
 */
final class Blocks {

  private static final int CHUNK_ROWS = 8192;
  private static final int HASH_BITS = 32;
  private static final long ROW_MASK = 0xFFFFFFFFL;

  private final LinkageModel.Blocking plan;
  private final int keys;

  /** By row and key, the number of the row's block; 0 if it is in none. */
  private final int[] numbers;

  private final long[][] order;
  private final Links.CutBlocks[] cuts;

  /** By key, the rows of blocks that were above the limit. */
  private final int[][] crowded;

  private Blocks(LinkageModel.Blocking plan, int rows) {
    this.plan = plan;
    this.keys = plan.keys().size();
    this.numbers = new int[Math.multiplyExact(keys, rows)];
    this.order = new long[keys][];
    this.cuts = new Links.CutBlocks[keys];
    this.crowded = new int[keys][];
  }

  /**
   * Rows {@code from} to {@code to} (not included) of a key's order.
   *
   * @param key number of the key in the model
   */
  record Chunk(int key, int from, int to) {}

  static Blocks of(RecordTable table, LinkageModel.Blocking plan) {
    return of(table, plan, row -> false);
  }

  /**
   * Blocks of some of the rows.
   *
   * @param left tells which rows are in no block
   */
  static Blocks of(RecordTable table, LinkageModel.Blocking plan, IntPredicate left) {
    Blocks blocks = new Blocks(plan, table.rows());
    KeyHashes hashes = KeyHashes.of(table, plan, left);
    IntStream.range(0, blocks.keys)
        .parallel()
        .forEach(key -> blocks.fill(table, key, hashes.take(key)));
    return blocks;
  }

  /** All keys' rows in pieces that end where a block ends. */
  List<Chunk> chunks() {
    List<Chunk> chunks = new ArrayList<>();
    for (int key = 0; key < keys; key++) {
      for (int from = 0; from < order[key].length; ) {
        int to = endOfBlock(key, Math.min(order[key].length, from + CHUNK_ROWS));
        chunks.add(new Chunk(key, from, to));
        from = to;
      }
    }
    return chunks;
  }

  /** A key's rows in the low halves, block by block, under the blocks' numbers in the high ones. */
  long[] order(int key) {
    return order[key];
  }

  /** Where in a key's order the block ends that holds the place before {@code place}. */
  int endOfBlock(int key, int place) {
    return endOfBlock(order[key], place - 1);
  }

  /** Copies the blocks of a row by the first {@code count} keys. */
  void copyBlocks(int row, int count, int[] to, int at) {
    System.arraycopy(numbers, row * keys, to, at, count);
  }

  int keyCount() {
    return keys;
  }

  /** The block of a row; 0 if it has no such key, nobody shares it, or its block was cut. */
  int block(int key, int row) {
    return numbers[row * keys + key];
  }

  /** Whether two rows stand in one block of any key: {@link Linker#pair}. */
  boolean share(long pair) {
    int a = (int) (pair >>> Integer.SIZE);
    int b = (int) pair;
    for (int key = 0; key < keys; key++) {
      if (block(key, a) != 0 && block(key, a) == block(key, b)) {
        return true;
      }
    }
    return false;
  }

  /** By row, a bit for each key by which it stands in a block above the limit, divided or cut. */
  long[] crowded() {
    long[] marks = new long[numbers.length / keys];
    for (int key = 0; key < Math.min(keys, FarPairs.MARKED_KEYS); key++) {
      for (int row : crowded[key]) {
        marks[row] |= 1L << key;
      }
    }
    return marks;
  }

  /** Pairs that share a key, those of earlier keys included. */
  long pairs(int key) {
    long pairs = 0;
    long[] rows = order[key];
    for (int start = 0; start < rows.length; ) {
      int end = endOfBlock(rows, start);
      pairs += (long) (end - start) * (end - start - 1) / 2;
      start = end;
    }
    return pairs;
  }

  /** Keys of which blocks were cut, in the order of the model. */
  List<Links.CutBlocks> cuts() {
    return Arrays.stream(cuts).filter(cut -> cut.blocks() > 0).toList();
  }

  private void fill(RecordTable table, int key, int[] hashes) {
    LinkageModel.BlockKey blockKey = plan.keys().get(key);
    long[] sorted = sorted(hashes);
    KeyHashes.Part[] divide = KeyHashes.parts(table, blockKey.divide());
    List<long[]> large = new ArrayList<>();
    for (int start = 0; start < sorted.length; ) {
      int end = endOfBlock(sorted, start);
      if (end - start > plan.largestBlock()) {
        divideBlock(table, sorted, start, end, divide);
        large.add(new long[] {start, end});
      }
      start = end;
    }
    crowded[key] =
        large.stream()
            .flatMapToLong(range -> Arrays.stream(sorted, (int) range[0], (int) range[1]))
            .mapToInt(row -> (int) row)
            .toArray();
    cuts[key] = cutLarge(blockKey.name(), sorted, large);
    order[key] = byFirstRow(sorted, table.rows());
    for (long row : order[key]) {
      numbers[(int) row * keys + key] = (int) (row >>> HASH_BITS);
    }
  }

  /**
   * The blocks of at least two rows in the order of their first rows, whose numbers (from 1) take
   * the place of the hashes: rows that stand near each other, as those of one village do, are
   * compared one after the other while they are in the processor's caches.
   */
  private static long[] byFirstRow(long[] sorted, int rows) {
    int[] starts = new int[rows];
    int count = 0;
    for (int start = 0; start < sorted.length; ) {
      int end = endOfBlock(sorted, start);
      if (end - start > 1 && sorted[start] >>> HASH_BITS != 0) {
        starts[(int) sorted[start]] = start + 1;
        count += end - start;
      }
      start = end;
    }
    long[] ordered = new long[count];
    int next = 0;
    for (int row = 0; row < rows; row++) {
      if (starts[row] != 0) {
        int start = starts[row] - 1;
        int end = endOfBlock(sorted, start);
        for (int i = start; i < end; i++) {
          ordered[next++] = (long) (row + 1) << HASH_BITS | sorted[i] & ROW_MASK;
        }
      }
    }
    return ordered;
  }

  /** Hash and row of all rows that may share their key with another, by hash. */
  private static long[] sorted(int[] hashes) {
    Repeats repeats = new Repeats(hashes.length);
    for (int hash : hashes) {
      if (hash != 0) {
        repeats.add(hash);
      }
    }
    long[] shared = new long[hashes.length];
    int count = 0;
    for (int row = 0; row < hashes.length; row++) {
      if (hashes[row] != 0 && repeats.mayRepeat(hashes[row])) {
        shared[count++] = (long) hashes[row] << HASH_BITS | row;
      }
    }
    return RadixSort.byHighHalf(Arrays.copyOf(shared, count));
  }

  private static int endOfBlock(long[] sorted, int start) {
    long hash = sorted[start] >>> HASH_BITS;
    int end = start + 1;
    while (end < sorted.length && sorted[end] >>> HASH_BITS == hash) {
      end++;
    }
    return end;
  }

  private static void divideBlock(
      RecordTable table, long[] sorted, int start, int end, KeyHashes.Part[] divide) {
    if (divide.length == 0) {
      return;
    }
    long hash = sorted[start] >>> HASH_BITS;
    for (int i = start; i < end; i++) {
      int row = (int) sorted[i];
      long divided = hash;
      for (KeyHashes.Part part : divide) {
        divided = Hash.of(divided, part.hash(table.cells(), row * table.stride()));
      }
      sorted[i] = (long) KeyHashes.present(divided) << HASH_BITS | row;
    }
    Arrays.sort(sorted, start, end);
  }

  private Links.CutBlocks cutLarge(String name, long[] sorted, List<long[]> large) {
    long blocks = 0;
    long records = 0;
    long pairs = 0;
    for (long[] range : large) {
      for (int start = (int) range[0]; start < range[1]; ) {
        int end = Math.min(endOfBlock(sorted, start), (int) range[1]);
        long size = end - start;
        if (size > plan.largestBlock()) {
          blocks++;
          records += size;
          pairs += size * (size - 1) / 2;
          for (int i = start; i < end; i++) {
            sorted[i] &= ROW_MASK;
          }
        }
        start = end;
      }
    }
    return new Links.CutBlocks(name, blocks, records, pairs);
  }
}
