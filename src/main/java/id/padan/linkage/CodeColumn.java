package id.padan.linkage;

import java.util.Locale;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;

/**
 * Texts of which only equality counts. A cell is the number of the text; texts that mean one value
 * have one number, and area codes have it with and without points.
 */
final class CodeColumn extends Column {

  private static final Pattern AREA =
      Pattern.compile("\\d{2}(?:\\.\\d{2}){1,2}(?:\\.\\d{4})?|\\d{4,10}\\.0");

  private final Map<String, String> values;
  private final Dictionary texts = new Dictionary();

  /** By number of a text, the number of the value that it means. */
  private final Memo meanings = new Memo();

  /**
   * A column of codes.
   *
   * @param values {@link LinkageModel.ColumnSpec#values}
   */
  CodeColumn(Map<String, String> values) {
    this.values = values;
  }

  @Override
  void encode(CharSequence text, long[] cells, int at) {
    int code = texts.code(text);
    int meaning = meanings.get(code);
    if (meaning == 0 && code != 0) {
      meaning = texts.code(meaning(text.toString()));
      meanings.set(code, meaning);
    }
    cells[at] = meaning;
  }

  private String meaning(String text) {
    String known = values.isEmpty() ? null : values.get(text.strip().toUpperCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    return AREA.matcher(text).matches()
        ? (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace(".", ""))
        : text;
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
