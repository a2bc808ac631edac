package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
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
  private final int[][] order;
  private final Links.CutBlocks[] cuts;

  private Blocks(LinkageModel.Blocking plan, int rows) {
    this.plan = plan;
    this.keys = plan.keys().size();
    this.hashes = new int[Math.multiplyExact(keys, rows)];
    this.order = new int[keys][];
    this.cuts = new Links.CutBlocks[keys];
  }

  /**
   * Rows {@code from} to {@code to} (not included) of a key's order.
   *
   * @param key number of the key in the model
   */
  record Chunk(int key, int from, int to) {}

  /** Takes two rows, the lower first. */
  interface Pairs {
    void accept(int a, int b);
  }

  static Blocks of(RecordTable table, LinkageModel.Blocking plan) {
    Blocks blocks = new Blocks(plan, table.rows());
    IntStream.range(0, blocks.keys).parallel().forEach(key -> blocks.fill(table, key));
    return blocks;
  }

  /** All keys' rows in pieces that end where a block ends. */
  List<Chunk> chunks() {
    List<Chunk> chunks = new ArrayList<>();
    for (int key = 0; key < keys; key++) {
      for (int from = 0; from < order[key].length; ) {
        int to = Math.min(order[key].length, from + CHUNK_ROWS);
        while (to < order[key].length
            && block(key, order[key][to]) == block(key, order[key][to - 1])) {
          to++;
        }
        chunks.add(new Chunk(key, from, to));
        from = to;
      }
    }
    return chunks;
  }

  /** Gives every pair of a chunk's blocks that shares no earlier key. */
  void forEachPair(Chunk chunk, Pairs pairs) {
    int[] rows = order[chunk.key()];
    for (int start = chunk.from(); start < chunk.to(); ) {
      int block = block(chunk.key(), rows[start]);
      int end = start + 1;
      while (end < chunk.to() && block(chunk.key(), rows[end]) == block) {
        end++;
      }
      for (int i = start; block != 0 && i < end; i++) {
        for (int j = i + 1; j < end; j++) {
          if (!sharesEarlier(chunk.key(), rows[i], rows[j])) {
            pairs.accept(rows[i], rows[j]);
          }
        }
      }
      start = end;
    }
  }

  int keyCount() {
    return keys;
  }

  /** The block of a row; 0 if it has no such key or its block was cut. */
  int block(int key, int row) {
    return hashes[row * keys + key];
  }

  /** Whether both rows stand in one block of a key before {@code key}. */
  private boolean sharesEarlier(int key, int a, int b) {
    int offsetA = a * keys;
    int offsetB = b * keys;
    for (int earlier = 0; earlier < key; earlier++) {
      int block = hashes[offsetA + earlier];
      if (block != 0 && block == hashes[offsetB + earlier]) {
        return true;
      }
    }
    return false;
  }

  /** Pairs that share a key, those of earlier keys included. */
  long pairs(int key) {
    long pairs = 0;
    for (int start = 0; start < order[key].length; ) {
      int block = block(key, order[key][start]);
      int end = start + 1;
      while (end < order[key].length && block(key, order[key][end]) == block) {
        end++;
      }
      pairs += block == 0 ? 0 : (long) (end - start) * (end - start - 1) / 2;
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
    long[] sorted = sortedHashes(table, blockKey.parts());
    IntToLongFunction[] divide = keysOf(table, blockKey.divide());
    List<long[]> large = new ArrayList<>();
    for (int start = 0; start < sorted.length; ) {
      int end = endOfBlock(sorted, start);
      if (end - start > plan.largestBlock()) {
        divideBlock(sorted, start, end, divide);
        large.add(new long[] {start, end});
      }
      start = end;
    }
    cuts[key] = cutLarge(blockKey.name(), sorted, large);
    order[key] = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      order[key][i] = (int) sorted[i];
      hashes[order[key][i] * keys + key] = (int) (sorted[i] >>> HASH_BITS);
    }
  }

  private static IntToLongFunction[] keysOf(RecordTable table, List<LinkageModel.KeyPart> parts) {
    return parts.stream()
        .map(part -> table.column(part.column()).key(part.aspect()))
        .toArray(IntToLongFunction[]::new);
  }

  private static long[] sortedHashes(RecordTable table, List<LinkageModel.KeyPart> parts) {
    IntToLongFunction[] values = keysOf(table, parts);
    long[] hashed = new long[table.rows()];
    int count = 0;
    for (int row = 0; row < hashed.length; row++) {
      int hash = hash(values, row);
      if (hash != 0) {
        hashed[count++] = (long) hash << HASH_BITS | row;
      }
    }
    return RadixSort.byHighHalf(Arrays.copyOf(hashed, count));
  }

  private static int hash(IntToLongFunction[] values, int row) {
    long hash = 1;
    for (IntToLongFunction value : values) {
      long part = value.applyAsLong(row);
      if (part == 0) {
        return 0;
      }
      hash = Hash.of(hash, part);
    }
    return present(hash);
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

  private static void divideBlock(long[] sorted, int start, int end, IntToLongFunction[] divide) {
    if (divide.length == 0) {
      return;
    }
    long hash = sorted[start] >>> HASH_BITS;
    for (int i = start; i < end; i++) {
      int row = (int) sorted[i];
      long divided = hash;
      for (IntToLongFunction part : divide) {
        divided = Hash.of(divided, part.applyAsLong(row));
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
