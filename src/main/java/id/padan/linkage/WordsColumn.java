package id.padan.linkage;

import java.util.Locale;
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
  private WordSets words;

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
    words = WordSets.of(sets);
  }

  /** The words of the cells. */
  WordSets words() {
    return words;
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
