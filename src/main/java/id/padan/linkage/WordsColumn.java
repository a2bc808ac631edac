package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;

/**
 * Sets of words or codes, without regard to case and order; whatever is neither letter nor digit
 * stands between two words.
 */
final class WordsColumn extends Column {

  private static final int[] EMPTY = {};

  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[][] values = new int[16][];
  private int rows;

  @Override
  void add(String text) {
    if (rows == values.length) {
      values = Arrays.copyOf(values, rows * 2);
    }
    values[rows++] =
        isBlank(text)
            ? EMPTY
            : Arrays.stream(text.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .mapToInt(this::code)
                .distinct()
                .sorted()
                .toArray();
  }

  private int code(String word) {
    Integer code = codes.get(word);
    if (code == null) {
      code = words.size();
      words.add(word);
      codes.put(word, code);
    }
    return code;
  }

  int size(int row) {
    return values[row].length;
  }

  /** How many words both rows hold. */
  int shared(int a, int b) {
    int[] x = values[a];
    int[] y = values[b];
    int count = 0;
    for (int i = 0, j = 0; i < x.length && j < y.length; ) {
      int order = Integer.compare(x[i], y[j]);
      count += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return count;
  }

  @Override
  IntToLongFunction key(String aspect) {
    if (!aspect.isEmpty()) {
      throw noSuchAspect(aspect);
    }
    return row -> size(row) == 0 ? 0 : Hash.of(shown(row));
  }

  /** The words in the order of the alphabet. */
  @Override
  String shown(int row) {
    return Arrays.stream(values[row])
        .mapToObj(words::get)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
