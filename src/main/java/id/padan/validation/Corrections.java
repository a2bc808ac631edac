package id.padan.validation;

import java.util.HashMap;
import java.util.Map;

/**
 * What stewards corrected in rows that a file may hold. A correction is found by the content that
 * it replaces, in the file that it was made for also by the line: there it holds under other rules
 * too.
 */
public final class Corrections {

  /** No row is corrected; nothing is looked up. */
  public static final Corrections NONE = new Corrections();

  private final Map<Long, String[]> byContent = new HashMap<>();
  private final Map<Integer, String[]> byLine = new HashMap<>();

  /** Corrected cells of a content, in the order of the file's header. */
  public void add(long content, String[] cells) {
    byContent.put(content, cells);
  }

  /** Corrected cells of the row that starts on a line of this very file. */
  public void addLine(int line, String[] cells) {
    byLine.put(line, cells);
  }

  boolean isEmpty() {
    return byContent.isEmpty() && byLine.isEmpty();
  }

  /** The corrected cells of a row, or null if it stands as delivered. */
  String[] find(long content, int line) {
    String[] cells = byLine.get(line);
    return cells == null ? byContent.get(content) : cells;
  }
}
