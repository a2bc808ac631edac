package id.padan.linkage;

import java.util.function.LongUnaryOperator;

/** Texts of which only equality counts. A cell is the number of the text. */
final class CodeColumn extends Column {

  private final Dictionary texts = new Dictionary();

  @Override
  void encode(CharSequence text, long[] cells, int at) {
    cells[at] = texts.code(text);
  }

  @Override
  void finish(Cells cells) {
    texts.finish();
  }

  /** {@code start<n>}: the first n characters, missing where the text is shorter. */
  @Override
  LongUnaryOperator key(String aspect) {
    return startKey(texts, aspect);
  }

  static LongUnaryOperator startKey(Dictionary texts, String aspect) {
    long[] keys = new long[texts.size()];
    int length = startLength(aspect);
    for (int code = 1; code < keys.length; code++) {
      String text = texts.text(code);
      if (text.length() >= length) {
        keys[code] = Hash.of(length == 0 ? text : text.substring(0, length));
      }
    }
    return cell -> keys[(int) cell];
  }

  /** The n of {@code start<n>}; 0 for the whole text. */
  private static int startLength(String aspect) {
    if (aspect.isEmpty()) {
      return 0;
    }
    if (!aspect.matches("start[1-9][0-9]?")) {
      throw noSuchAspect(aspect);
    }
    return Integer.parseInt(aspect.substring("start".length()));
  }

  /** The text of a cell; empty if missing. */
  String text(long cell) {
    return texts.text((int) cell);
  }

  /** The cell of {@code text}, or -1 if no row holds it. */
  long cellOf(String text) {
    for (int code = 1; code < texts.size(); code++) {
      if (texts.text(code).equals(text)) {
        return code;
      }
    }
    return -1;
  }

  @Override
  String shown(long[] cells, int at) {
    return text(cells[at]);
  }
}
