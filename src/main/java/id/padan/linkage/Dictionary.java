package id.padan.linkage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers the distinct texts of one column from 1; 0 is no text. */
final class Dictionary {

  private Map<String, Integer> codes = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private String[] texts = {""};

  /** A number for {@code text}, which holds until {@link #settle}; safe for several threads. */
  int code(String text) {
    if (Column.isBlank(text)) {
      return 0;
    }
    Integer code = codes.get(text);
    return code != null ? code : codes.computeIfAbsent(text, t -> last.incrementAndGet());
  }

  /** Numbers the texts in the order of the rows that hold them, whatever thread met them first. */
  void settle(Column.Cells cells) {
    String[] met = new String[last.get() + 1];
    codes.forEach((text, code) -> met[code] = text);
    codes = Map.of();
    int[] settled = new int[met.length];
    texts = new String[met.length];
    texts[0] = "";
    int next = 1;
    for (int row = 0; row < cells.rows(); row++) {
      int code = (int) cells.get(row);
      if (code != 0 && settled[code] == 0) {
        texts[next] = met[code];
        settled[code] = next++;
      }
      cells.set(row, settled[code]);
    }
  }

  /** Number of texts and the empty one, from 1. */
  int size() {
    return texts.length;
  }

  /** The text of a settled number; empty for 0. */
  String text(int code) {
    return texts[code];
  }
}
