package id.padan.report;

import id.padan.model.Message;

/**
 * What became of the rows of one file and kind; all counts are rows.
 *
 * @param fileName path below the folder that was synced
 * @param kind {@code household} or {@code person}
 */
public record BalanceLine(
    String fileName,
    String kind,
    long read,
    long loaded,
    long changed,
    long unchanged,
    long repeated,
    long skipped,
    long rejected) {

  /** Whether every row that was read is accounted for. */
  public boolean closes() {
    return read == accountedFor();
  }

  long accountedFor() {
    return loaded + changed + unchanged + repeated + skipped + rejected;
  }

  /** The line as an equation that does not hold. */
  Message explanation() {
    return Message.of(
        "balance.line",
        fileName,
        Message.of("kind." + kind),
        read,
        loaded,
        changed,
        unchanged,
        repeated,
        skipped,
        rejected,
        accountedFor());
  }
}
