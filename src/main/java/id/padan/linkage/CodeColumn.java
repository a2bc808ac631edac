package id.padan.linkage;

import java.util.Locale;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * Texts of which only equality counts. A cell is the number of the text; texts that mean one value
 * have one number. A hyphen is missing.
 */
final class CodeColumn extends Column {

  private static final String NOTHING = "-";

  private final UnaryOperator<String> read;
  private final Dictionary texts = new Dictionary();

  /** By number of a text, the number of the value that it means. */
  private final Memo meanings = new Memo();

  private CodeColumn(UnaryOperator<String> read) {
    this.read = read;
  }

  /**
   * A column of codes.
   *
   * @param values {@link LinkageModel.ColumnSpec#values}
   */
  static CodeColumn of(Map<String, String> values) {
    return values.isEmpty()
        ? new CodeColumn(UnaryOperator.identity())
        : new CodeColumn(
            text -> {
              String written = Digits.whole(text.strip()).toString().toUpperCase(Locale.ROOT);
              return values.getOrDefault(written, text);
            });
  }

  /** A column of area codes: 17.71.01.1001 is 1771011001. */
  static CodeColumn ofAreas() {
    return new CodeColumn(
        text -> {
          boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
          return digits ? Digits.whole(text).toString().replace(".", "") : text;
        });
  }

  @Override
  void encode(CharSequence text, long[] cells, int at) {
    int code = texts.code(text);
    int meaning = meanings.get(code);
    if (meaning == 0 && code != 0) {
      String value = read.apply(text.toString());
      if (value.equals(NOTHING)) {
        return;
      }
      meaning = texts.code(value);
      meanings.set(code, meaning);
    }
    cells[at] = meaning;
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
