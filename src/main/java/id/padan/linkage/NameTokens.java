package id.padan.linkage;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is known of the tokens of names, by their numbers. Most questions about a token are answered
 * by one run of four longs, one look into memory.
 */
final class NameTokens {

  private static final int STRIDE = 4;
  private static final int SOUND = 0;
  private static final int LETTERS = 1;
  private static final int BITS = 2;
  private static final int FORM = 3;

  /** Of a token's form: its length, its first letter, and whether it is a nickname. */
  private static final int LENGTH_MASK = 0xFFFF;

  private static final int FIRST_SHIFT = 16;
  private static final int NICKNAME_SHIFT = 32;

  private final String[] texts;
  private final long[] facts;
  private final long[][] formalSounds;

  private NameTokens(int count) {
    texts = new String[count];
    facts = new long[STRIDE * count];
    formalSounds = new long[count][];
  }

  /** The tokens of a finished dictionary. */
  static NameTokens of(Dictionary texts, NameRules rules, TokenInformation information) {
    NameTokens tokens = new NameTokens(texts.size());
    IntStream.range(1, texts.size())
        .parallel()
        .forEach(token -> tokens.set(token, texts.text(token), rules, information));
    return tokens;
  }

  private void set(int token, String text, NameRules rules, TokenInformation information) {
    texts[token] = text;
    facts[STRIDE * token + SOUND] = Hash.of(Sound.of(text));
    facts[STRIDE * token + LETTERS] = Letters.of(text);
    facts[STRIDE * token + BITS] = Float.floatToIntBits((float) information.bits(text));
    Set<String> formal = rules.nicknames().get(text);
    facts[STRIDE * token + FORM] =
        (formal == null ? 0 : 1L) << NICKNAME_SHIFT
            | (long) text.charAt(0) << FIRST_SHIFT
            | Math.min(LENGTH_MASK, text.length());
    formalSounds[token] =
        formal == null ? null : formal.stream().mapToLong(t -> Hash.of(Sound.of(t))).toArray();
  }

  String text(int token) {
    return texts[token];
  }

  int length(int token) {
    return (int) facts[STRIDE * token + FORM] & LENGTH_MASK;
  }

  char first(int token) {
    return (char) (facts[STRIDE * token + FORM] >>> FIRST_SHIFT);
  }

  /** Whether a token is a nickname, of whatever name. */
  boolean isNickname(int token) {
    return facts[STRIDE * token + FORM] >>> NICKNAME_SHIFT != 0;
  }

  /** Hash of a token's sound, equal in every table. */
  long sound(int token) {
    return facts[STRIDE * token + SOUND];
  }

  /** Which letters a token holds: {@link Letters}. */
  long letters(int token) {
    return facts[STRIDE * token + LETTERS];
  }

  /** Information of a token: minus log2 of its share among names. */
  float bits(int token) {
    return Float.intBitsToFloat((int) facts[STRIDE * token + BITS]);
  }

  /** Whether a token is a nickname that stands for a name of that sound. */
  boolean isNickname(int token, long sound) {
    if (!isNickname(token)) {
      return false;
    }
    for (long formal : formalSounds[token]) {
      if (formal == sound) {
        return true;
      }
    }
    return false;
  }
}
