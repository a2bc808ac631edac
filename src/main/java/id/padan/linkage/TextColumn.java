package id.padan.linkage;

import java.util.Locale;
import java.util.function.LongUnaryOperator;

/** Texts that may be similar: compared without regard to case, punctuation and repeated spaces. */
final class TextColumn extends Column {

  private final Dictionary folded = new Dictionary();

  @Override
  void encode(CharSequence text, long[] cells, int at) {
    cells[at] = text == null ? 0 : folded.code(folded(text));
  }

  private static String folded(CharSequence text) {
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

  @Override
  void finish(Cells cells) {
    folded.finish();
  }

  /** The folded text of a cell; empty if missing. */
  String text(long cell) {
    return folded.text((int) cell);
  }

  /** {@code start<n>}: the first n characters, missing where the text is shorter. */
  @Override
  LongUnaryOperator key(String aspect) {
    return CodeColumn.startKey(folded, aspect);
  }

  @Override
  String shown(long[] cells, int at) {
    return text(cells[at]);
  }
}
