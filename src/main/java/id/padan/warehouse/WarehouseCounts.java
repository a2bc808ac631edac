package id.padan.warehouse;

/**
 * What a stage wrote.
 *
 * @param written rows that hold from this run on
 * @param closed rows that held before and no longer do
 */
public record WarehouseCounts(long written, long closed) {

  WarehouseCounts plus(WarehouseCounts other) {
    return new WarehouseCounts(written + other.written, closed + other.closed);
  }
}
