package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/** Texts of which only equality counts. */
final class CodeColumn extends Column {

  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> texts = new ArrayList<>(List.of(""));
  private int[] values = new int[16];
  private int rows;

  @Override
  void add(String text) {
    if (rows == values.length) {
      values = Arrays.copyOf(values, rows * 2);
    }
    values[rows++] = isBlank(text) ? 0 : code(text);
  }

  private int code(String text) {
    Integer code = codes.get(text);
    if (code == null) {
      code = texts.size();
      texts.add(text);
      codes.put(text, code);
    }
    return code;
  }

  /** {@code start<n>}: the first n characters, missing where the text is shorter. */
  @Override
  IntToLongFunction key(String aspect) {
    long[] keys = new long[texts.size()];
    int length = startLength(aspect);
    for (int code = 1; code < keys.length; code++) {
      String text = texts.get(code);
      if (text.length() >= length) {
        keys[code] = Hash.of(length == 0 ? text : text.substring(0, length));
      }
    }
    return row -> keys[values[row]];
  }

  /** Code of the row's text, 0 if missing. */
  int code(int row) {
    return values[row];
  }

  /** The n of {@code start<n>}; 0 for the whole text. */
  static int startLength(String aspect) {
    if (aspect.isEmpty()) {
      return 0;
    }
    if (!aspect.matches("start[1-9][0-9]?")) {
      throw noSuchAspect(aspect);
    }
    return Integer.parseInt(aspect.substring("start".length()));
  }

  @Override
  IntToLongFunction identity() {
    return row -> values[row];
  }

  @Override
  String shown(int row) {
    return texts.get(values[row]);
  }
}
