package id.padan.report;

import java.util.List;
import java.util.SortedSet;
import java.util.function.BiConsumer;

/** The cells of received files as they were, read from the archive. */
public interface RawRows {

  /** The header cells of a file as written there. */
  List<String> header(long fileId);

  /**
   * What may be chosen in each column of the header, codes with their labels; empty if anything.
   */
  List<List<String>> choices(long fileId);

  /**
   * Hands over the records that start on the given lines, in ascending order.
   *
   * @param lines 1-based lines of the file; in .xlsx rows
   * @param row hears line and cells; a malformed line may have more or fewer cells than the header
   */
  void read(long fileId, SortedSet<Integer> lines, BiConsumer<Integer, List<String>> row);
}
