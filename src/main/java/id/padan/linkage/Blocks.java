package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
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
  private final int[] hashes;
  private final long[][] order;
  private final Links.CutBlocks[] cuts;

  /** By key, the rows of blocks that were above the limit. */
  private final int[][] crowded;

  private Blocks(LinkageModel.Blocking plan, int rows) {
    this.plan = plan;
    this.keys = plan.keys().size();
    this.hashes = new int[Math.multiplyExact(keys, rows)];
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

  /** Takes one block. */
  interface Visitor {

    /**
     * Rows of one block.
     *
     * @param key number of its key
     * @param rows holds the block's rows in the low halves, rising, from {@code from} to {@code to}
     *     (not included)
     */
    void block(int key, long[] rows, int from, int to);
  }

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
    blocks.hash(table, left);
    IntStream.range(0, blocks.keys).parallel().forEach(key -> blocks.fill(table, key));
    return blocks;
  }

  /** All keys' rows in pieces that end where a block ends. */
  List<Chunk> chunks() {
    List<Chunk> chunks = new ArrayList<>();
    for (int key = 0; key < keys; key++) {
      for (int from = 0; from < order[key].length; ) {
        int to = endOfBlock(order[key], Math.min(order[key].length, from + CHUNK_ROWS) - 1);
        chunks.add(new Chunk(key, from, to));
        from = to;
      }
    }
    return chunks;
  }

  /** Shows the blocks of a chunk that have at least two rows. */
  void forEach(Chunk chunk, Visitor visitor) {
    long[] rows = order[chunk.key()];
    for (int start = chunk.from(); start < chunk.to(); ) {
      int end = endOfBlock(rows, start);
      if (end - start > 1 && rows[start] >>> HASH_BITS != 0) {
        visitor.block(chunk.key(), rows, start, end);
      }
      start = end;
    }
  }

  /** Copies the blocks of a row by the first {@code count} keys. */
  void copyBlocks(int row, int count, int[] to, int at) {
    System.arraycopy(hashes, row * keys, to, at, count);
  }

  int keyCount() {
    return keys;
  }

  /** The block of a row; 0 if it has no such key or its block was cut. */
  int block(int key, int row) {
    return hashes[row * keys + key];
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
    long[] marks = new long[hashes.length / keys];
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
      pairs += rows[start] >>> HASH_BITS == 0 ? 0 : (long) (end - start) * (end - start - 1) / 2;
      start = end;
    }
    return pairs;
  }

  /** Keys of which blocks were cut, in the order of the model. */
  List<Links.CutBlocks> cuts() {
    return Arrays.stream(cuts).filter(cut -> cut.blocks() > 0).toList();
  }

  private void fill(RecordTable table, int key) {
    LinkageModel.BlockKey blockKey = plan.keys().get(key);
    long[] sorted = sortedHashes(table.rows(), key);
    Part[] divide =
        blockKey.divide().stream().map(part -> Part.of(table, part)).toArray(Part[]::new);
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
    order[key] = sorted;
    for (long row : sorted) {
      hashes[(int) row * keys + key] = (int) (row >>> HASH_BITS);
    }
  }

  /** How a key's part is read from a row: place of its cell, and hash of the cell. */
  private record Part(int at, LongUnaryOperator hash) {

    static Part of(RecordTable table, LinkageModel.KeyPart part) {
      return new Part(table.at(part.column()), table.column(part.column()).key(part.aspect()));
    }

    long hash(long[] cells, int row) {
      return hash.applyAsLong(cells[row + at]);
    }
  }

  /** Hashes all keys of a row at once: its cells are read once, each part is hashed once. */
  private void hash(RecordTable table, IntPredicate left) {
    List<LinkageModel.KeyPart> distinct =
        plan.keys().stream().flatMap(key -> key.parts().stream()).distinct().toList();
    Part[] parts = distinct.stream().map(part -> Part.of(table, part)).toArray(Part[]::new);
    int[][] partsOf =
        plan.keys().stream()
            .map(key -> key.parts().stream().mapToInt(distinct::indexOf).toArray())
            .toArray(int[][]::new);
    int rows = table.rows();
    IntStream.range(0, (rows + CHUNK_ROWS - 1) / CHUNK_ROWS)
        .parallel()
        .forEach(
            chunk -> {
              long[] values = new long[parts.length];
              int end = Math.min(rows, (chunk + 1) * CHUNK_ROWS);
              for (int row = chunk * CHUNK_ROWS; row < end; row++) {
                for (int i = 0; i < parts.length && !left.test(row); i++) {
                  values[i] = parts[i].hash(table.cells(), row * table.stride());
                }
                for (int key = 0; key < keys && !left.test(row); key++) {
                  hashes[row * keys + key] = hash(values, partsOf[key]);
                }
              }
            });
  }

  private static int hash(long[] values, int[] parts) {
    long hash = 1;
    for (int part : parts) {
      if (values[part] == 0) {
        return 0;
      }
      hash = Hash.of(hash, values[part]);
    }
    return present(hash);
  }

  /** Hash and row of all rows that may share their key with another, by hash. */
  private long[] sortedHashes(int rows, int key) {
    Repeats repeats = new Repeats(rows);
    for (int row = 0; row < rows; row++) {
      int hash = hashes[row * keys + key];
      if (hash != 0) {
        repeats.add(hash);
      }
    }
    long[] shared = new long[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      int hash = hashes[row * keys + key];
      if (hash != 0 && repeats.mayRepeat(hash)) {
        shared[count++] = (long) hash << HASH_BITS | row;
      }
    }
    return RadixSort.byHighHalf(Arrays.copyOf(shared, count));
  }

  private static int present(long hash) {
    int folded = (int) (hash >>> HASH_BITS);
    return folded == 0 ? 1 : folded;
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
      RecordTable table, long[] sorted, int start, int end, Part[] divide) {
    if (divide.length == 0) {
      return;
    }
    long hash = sorted[start] >>> HASH_BITS;
    for (int i = start; i < end; i++) {
      int row = (int) sorted[i];
      long divided = hash;
      for (Part part : divide) {
        divided = Hash.of(divided, part.hash(table.cells(), row * table.stride()));
      }
      sorted[i] = (long) present(divided) << HASH_BITS | row;
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
