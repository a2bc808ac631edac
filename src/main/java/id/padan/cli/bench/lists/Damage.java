package id.padan.cli.bench.lists;

import java.util.List;

/** What happens to rows between a person's papers and the list. */
interface Damage {

  /**
   * Damages rows in place.
   *
   * @param sheet rows that were keyed or scanned together, of one part of a village, in order
   */
  void damage(List<Row> sheet);
}
