package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToLongFunction;

/** Texts that may be similar: compared without regard to case, punctuation and repeated spaces. */
final class TextColumn extends Column {

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
    String folded = folded(text);
    if (folded.isEmpty()) {
      return 0;
    }
    Integer code = codes.get(folded);
    if (code == null) {
      code = texts.size();
      texts.add(folded);
      codes.put(folded, code);
    }
    return code;
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip().toUpperCase(Locale.ROOT);
  }

  /** Code of the row's text, 0 if missing; equal texts have one code. */
  int code(int row) {
    return values[row];
  }

  String text(int row) {
    return texts.get(values[row]);
  }

  /** {@code start<n>}: the first n characters, missing where the text is shorter. */
  @Override
  IntToLongFunction key(String aspect) {
    int length = CodeColumn.startLength(aspect);
    long[] keys = new long[texts.size()];
    for (int code = 1; code < keys.length; code++) {
      String text = texts.get(code);
      if (text.length() >= length) {
        keys[code] = Hash.of(length == 0 ? text : text.substring(0, length));
      }
    }
    return row -> keys[values[row]];
  }

  @Override
  String shown(int row) {
    return texts.get(values[row]);
  }
}
