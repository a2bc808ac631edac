package id.padan.linkage;

import java.util.Locale;
import java.util.function.IntToLongFunction;

/** Texts that may be similar: compared without regard to case, punctuation and repeated spaces. */
final class TextColumn extends Column {

  private final CodeColumn folded = new CodeColumn();

  @Override
  void add(String text) {
    folded.add(text == null ? null : folded(text));
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
    return folded.code(row);
  }

  /** {@code start<n>}: the first n characters, missing where the text is shorter. */
  @Override
  IntToLongFunction key(String aspect) {
    return folded.key(aspect);
  }

  @Override
  String shown(int row) {
    return folded.shown(row);
  }
}
