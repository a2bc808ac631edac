package id.padan.linkage;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A normalised name.
 *
 * @param tokens what is known of the tokens
 * @param numbers the name's tokens
 * @param aliases the other names given with it, and the name with the father's behind it; or null
 * @param father the name behind bin or binti, or null
 */
record Name(NameTokens tokens, int[] numbers, Name[] aliases, Name father) {

  /** A name without aliases and father. */
  Name(NameTokens tokens, int[] numbers) {
    this(tokens, numbers, null, null);
  }

  /** All tokens with a space between them. */
  String text() {
    return Arrays.stream(numbers).mapToObj(tokens::text).collect(Collectors.joining(" "));
  }

  /** Information of all tokens, bits. */
  float bits() {
    float bits = 0;
    for (int token : numbers) {
      bits += tokens.bits(token);
    }
    return bits;
  }
}
