package id.padan.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sets of words or codes, without regard to case and order; whatever is neither letter nor digit
 * stands between two words.
 */
final class WordsColumn extends Column {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Dictionary sets = new Dictionary();
  private int[][] words;

  @Override
  void encode(CharSequence text, long[] cells, int at) {
    cells[at] = isBlank(text) ? 0 : sets.code(inOrder(text.toString()));
  }

  /** The distinct words in the order of the alphabet. */
  private static String inOrder(String text) {
    return BETWEEN
        .splitAsStream(text.toUpperCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @Override
  void finish(Cells cells) {
    sets.finish();
    Map<String, Integer> codes = new HashMap<>();
    words = new int[sets.size()][];
    words[0] = new int[0];
    for (int code = 1; code < words.length; code++) {
      words[code] =
          Arrays.stream(sets.text(code).split(" "))
              .mapToInt(word -> codes.computeIfAbsent(word, w -> codes.size()))
              .sorted()
              .toArray();
    }
  }

  int size(long cell) {
    return words[(int) cell].length;
  }

  /** How many words both cells hold. */
  int shared(long a, long b) {
    return AddressComparator.shared(words[(int) a], words[(int) b]);
  }

  @Override
  LongUnaryOperator key(String aspect) {
    if (!aspect.isEmpty()) {
      throw noSuchAspect(aspect);
    }
    return cell -> cell == 0 ? 0 : Hash.of(sets.text((int) cell));
  }

  @Override
  String shown(long[] cells, int at) {
    return sets.text((int) cells[at]);
  }
}
