package id.padan.linkage;

import java.util.Arrays;

/**
 * The tokens of one name with what is known of each, and which of them have no partner yet. Used
 * again for one name after the other.
 */
final class FreeTokens {

  /** Of a longer name the first tokens find partners. */
  static final int MOST = 8;

  private final NameTokens known;
  private final long[] sounds = new long[MOST];
  private final long[] letters = new long[MOST];
  private final int[] lengths = new int[MOST];
  private final float[] bits = new float[MOST];
  private int[] tokens = new int[MOST];

  /** The cell of the name; 0 if it was not set by one. */
  private long cell;

  private int count;
  private int length;
  private long lettersOfAll;
  private float bitsOfAll;

  /** A bit for each token that is free. */
  private int free;

  FreeTokens(NameTokens known) {
    this.known = known;
  }

  /**
   * Frees the tokens again if the name is that of {@code cell}: in a block one name is compared
   * with one after the other.
   *
   * @return whether it is; if not, there are no tokens until those of the cell are added
   */
  boolean keeps(long cell) {
    boolean kept = cell == this.cell;
    if (kept) {
      free = (1 << Math.min(count, MOST)) - 1;
    } else {
      clear();
      this.cell = cell;
    }
    return kept;
  }

  /** Takes the tokens of a name; all are free. */
  void set(Name name) {
    clear();
    for (int token : name.numbers()) {
      add(token);
    }
  }

  private void clear() {
    cell = 0;
    count = 0;
    length = 0;
    lettersOfAll = 0;
    bitsOfAll = 0;
    free = 0;
  }

  /** Takes another token of the name. */
  void add(int token) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * count);
    }
    tokens[count] = token;
    length += known.length(token);
    lettersOfAll = Letters.joined(lettersOfAll, known.letters(token));
    bitsOfAll += known.bits(token);
    if (count < MOST) {
      sounds[count] = known.sound(token);
      letters[count] = known.letters(token);
      lengths[count] = known.length(token);
      bits[count] = known.bits(token);
      free |= 1 << count;
    }
    count++;
  }

  /** The i-th token has found its partner. */
  void take(int i) {
    free &= ~(1 << i);
  }

  boolean isEmpty() {
    return free == 0;
  }

  /** Whether the i-th token is free; false beyond the last. */
  boolean isFree(int i) {
    return (free >>> i & 1) != 0;
  }

  /** Whether a token from the i-th on is free. */
  boolean reaches(int i) {
    return free >>> i != 0;
  }

  int count() {
    return count;
  }

  long sound(int i) {
    return sounds[i];
  }

  long letters(int i) {
    return letters[i];
  }

  int length(int i) {
    return lengths[i];
  }

  float bits(int i) {
    return bits[i];
  }

  String text(int i) {
    return known.text(tokens[i]);
  }

  /** Whether the i-th token is a nickname, of whatever name. */
  boolean isNickname(int i) {
    return known.isNickname(tokens[i]);
  }

  /** Whether the i-th token is a nickname that stands for a name of that sound. */
  boolean isNickname(int i, long sound) {
    return known.isNickname(tokens[i], sound);
  }

  /** Whether two names have the same tokens in the same order. */
  boolean isSame(FreeTokens other) {
    boolean same = count == other.count;
    for (int i = 0; i < count && same; i++) {
      same = tokens[i] == other.tokens[i];
    }
    return same;
  }

  /** Letters of all tokens, free or not. */
  int length() {
    return length;
  }

  /** Whether all tokens, written as one word, are the beginning of another name. */
  boolean isStartOf(FreeTokens other) {
    return length < other.length
        && known.first(tokens[0]) == known.first(other.tokens[0])
        && Letters.areAll(lettersOfAll, other.lettersOfAll)
        && other.joined().startsWith(joined());
  }

  private String joined() {
    StringBuilder joined = new StringBuilder(length);
    for (int i = 0; i < count; i++) {
      joined.append(text(i));
    }
    return joined.toString();
  }

  /** Information of all tokens, free or not, bits. */
  float bits() {
    return bitsOfAll;
  }

  /** Letters of the free tokens. */
  int freeLength() {
    int sum = 0;
    for (int rest = free; rest != 0; rest &= rest - 1) {
      sum += lengths[Integer.numberOfTrailingZeros(rest)];
    }
    return sum;
  }

  /** Which letters the free tokens hold: {@link Letters}. */
  long freeLetters() {
    long sum = 0;
    for (int rest = free; rest != 0; rest &= rest - 1) {
      sum = Letters.joined(sum, letters[Integer.numberOfTrailingZeros(rest)]);
    }
    return sum;
  }

  /** Information of the free tokens, bits. */
  float freeBits() {
    float sum = 0;
    for (int rest = free; rest != 0; rest &= rest - 1) {
      sum += bits[Integer.numberOfTrailingZeros(rest)];
    }
    return sum;
  }

  /** The first letter of the first free token. */
  char firstFree() {
    return known.first(tokens[Integer.numberOfTrailingZeros(free)]);
  }

  /** The free tokens written as one word. */
  String freeJoined() {
    if (Integer.bitCount(free) == 1) {
      return text(Integer.numberOfTrailingZeros(free));
    }
    StringBuilder joined = new StringBuilder(length);
    for (int rest = free; rest != 0; rest &= rest - 1) {
      joined.append(text(Integer.numberOfTrailingZeros(rest)));
    }
    return joined.toString();
  }
}
