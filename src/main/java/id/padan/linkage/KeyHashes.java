package id.padan.linkage;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/** Hashes of the blocking keys of all rows. */
final class KeyHashes {

  private static final int CHUNK_ROWS = 8192;

  private final int[][] hashes;

  private KeyHashes(int[][] hashes) {
    this.hashes = hashes;
  }

  /** How a key's part is read from a row: place of its cell, and hash of the cell. */
  record Part(int at, LongUnaryOperator hash) {

    static Part of(RecordTable table, LinkageModel.KeyPart part) {
      return new Part(table.at(part.column()), table.column(part.column()).key(part.aspect()));
    }

    long hash(long[] cells, int row) {
      return hash.applyAsLong(cells[row + at]);
    }
  }

  static Part[] parts(RecordTable table, List<LinkageModel.KeyPart> parts) {
    return parts.stream().map(part -> Part.of(table, part)).toArray(Part[]::new);
  }

  /**
   * Hashes all keys of a row at once: its cells are read once, each part is hashed once.
   *
   * @param left tells which rows have no key
   */
  static KeyHashes of(RecordTable table, LinkageModel.Blocking blocking, IntPredicate left) {
    List<LinkageModel.BlockKey> plan = blocking.keys();
    int[][] hashes = new int[plan.size()][table.rows()];
    List<LinkageModel.KeyPart> distinct =
        plan.stream().flatMap(key -> key.parts().stream()).distinct().toList();
    Part[] parts = parts(table, distinct);
    int[][] partsOf =
        plan.stream()
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
                for (int key = 0; key < hashes.length && !left.test(row); key++) {
                  hashes[key][row] = hash(values, partsOf[key]);
                }
              }
            });
    return new KeyHashes(hashes);
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

  /** By row, the hash of one key, 0 if the row has none; they are given away, and only once. */
  int[] take(int key) {
    int[] taken = hashes[key];
    hashes[key] = null;
    return taken;
  }

  static int present(long hash) {
    int folded = (int) (hash >>> Integer.SIZE);
    return folded == 0 ? 1 : folded;
  }
}
