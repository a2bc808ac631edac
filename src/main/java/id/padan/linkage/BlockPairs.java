package id.padan.linkage;

/**
 * Walks through all pairs of a table that share a key, each once: with the first key that both
 * share. One instance a thread.
 *
 * <p>The rows of several small blocks are copied side by side before they are compared: each is
 * fetched from memory once a block, however many pairs it is in.
 */
final class BlockPairs {

  private static final int ROWS_AT_ONCE = 64;

  private final RecordTable table;
  private final Blocks blocks;
  private final Visitor visitor;
  private final int stride;
  private long[] cells = new long[0];
  private int[] earlier = new int[0];

  /** Takes one pair. */
  interface Visitor {

    /**
     * Two rows, the lower first.
     *
     * @param key number of the key that they share
     * @param cells holds the cells of both
     * @param atA index of the first cell of {@code a}
     * @param atB index of the first cell of {@code b}
     */
    void pair(int key, int a, int b, long[] cells, int atA, int atB);
  }

  BlockPairs(RecordTable table, Blocks blocks, Visitor visitor) {
    this.table = table;
    this.blocks = blocks;
    this.visitor = visitor;
    this.stride = table.stride();
  }

  /** Gives every pair of a chunk's blocks that shares no earlier key. */
  void walk(Blocks.Chunk chunk) {
    for (int from = chunk.from(); from < chunk.to(); ) {
      int to = blocks.endOfBlock(chunk.key(), Math.min(chunk.to(), from + ROWS_AT_ONCE));
      gather(chunk.key(), from, to);
      compare(chunk.key(), from, to);
      from = to;
    }
  }

  private void gather(int key, int from, int to) {
    int size = to - from;
    if (size * stride > cells.length) {
      cells = new long[2 * size * stride];
    }
    if (size * key > earlier.length) {
      earlier = new int[2 * size * key];
    }
    long[] rows = blocks.order(key);
    for (int i = 0; i < size; i++) {
      int row = (int) rows[from + i];
      System.arraycopy(table.cells(), row * stride, cells, i * stride, stride);
      blocks.copyBlocks(row, key, earlier, i * key);
    }
  }

  private void compare(int key, int from, int to) {
    long[] rows = blocks.order(key);
    for (int i = from; i < to; i++) {
      long block = rows[i] >>> Integer.SIZE;
      int x = i - from;
      for (int j = i + 1; j < to && rows[j] >>> Integer.SIZE == block; j++) {
        int y = j - from;
        if (!sharesEarlier(x * key, y * key, key)) {
          visitor.pair(key, (int) rows[i], (int) rows[j], cells, x * stride, y * stride);
        }
      }
    }
  }

  private boolean sharesEarlier(int x, int y, int keys) {
    for (int key = 0; key < keys; key++) {
      int block = earlier[x + key];
      if (block != 0 && block == earlier[y + key]) {
        return true;
      }
    }
    return false;
  }
}
