package id.padan.linkage;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names of one list, token by token. A name is one cell: the numbers of up to three tokens, 21
 * bits each, the first lowest; or, negative, the number of a name that has more tokens, aliases or
 * a father's name. One name has one cell, whichever column holds it.
 */
final class NameTable {

  private static final int TOKEN_BITS = 21;
  private static final int TOKEN_MASK = (1 << TOKEN_BITS) - 1;
  private static final int MOST_IN_CELL = 3;
  private static final long LONG_NAME = Long.MIN_VALUE;
  private static final int SHORTEST_PLAIN = 2;
  private static final int PLAIN = 1;
  private static final int RULED = 2;
  private static final String ALIAS = "/";
  private static final String FATHER = ">";

  private final NameRules rules;
  private final TokenInformation information;
  private final Normaliser normaliser;
  private final Dictionary texts = new Dictionary();
  private final Dictionary longTexts = new Dictionary();

  /** By token: whether no rule touches it. */
  private final Memo plain = new Memo();

  private NameTokens tokens;
  private Name[] longNames;

  NameTable(NameRules rules, TokenInformation information) {
    this.rules = rules;
    this.normaliser = new Normaliser(rules);
    this.information = information;
  }

  /**
   * The cell of a name that is normal as it is written; 0 if that is not certain. Most names are
   * plain words that no rule touches. Safe for several threads.
   */
  long normalCell(CharSequence written) {
    int length = written.length();
    int before = 0;
    long cell = 0;
    for (int start = 0, count = 0; start < length; count++) {
      int end = endOfWord(written, start);
      boolean wordEnds = end == length || written.charAt(end) == ' ' && end + 1 < length;
      if (!wordEnds || end - start < SHORTEST_PLAIN || count == MOST_IN_CELL) {
        return 0;
      }
      int code = texts.code(written, start, end);
      if (code == before || code > TOKEN_MASK || !isPlain(code, written, start, end)) {
        return 0;
      }
      cell |= (long) code << count * TOKEN_BITS;
      before = code;
      start = end + 1;
    }
    return cell;
  }

  private static int endOfWord(CharSequence written, int start) {
    int end = start;
    while (end < written.length() && written.charAt(end) >= 'A' && written.charAt(end) <= 'Z') {
      end++;
    }
    return end;
  }

  private boolean isPlain(int code, CharSequence written, int start, int end) {
    int known = plain.get(code);
    if (known == 0) {
      String word = written.subSequence(start, end).toString();
      known = normaliser.leavesAlone(word) ? PLAIN : RULED;
      plain.set(code, known);
    }
    return known == PLAIN;
  }

  /** The cell of a name, 0 if it is empty; safe for several threads. */
  long cell(String written) {
    String upper = Normaliser.upper(written);
    long normal = upper.equals(written) ? 0 : normalCell(upper);
    return normal != 0 ? normal : cell(normaliser.normalise(upper));
  }

  private long cell(PersonName name) {
    String text = name.text();
    long cell = 0;
    int count = 0;
    boolean fits = name.aliases().isEmpty() && name.father().isEmpty();
    for (int start = 0; start < text.length(); count++) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? text.length() : space;
      long code = texts.code(text, start, end);
      fits &= code <= TOKEN_MASK && count < MOST_IN_CELL;
      cell |= code << count * TOKEN_BITS;
      start = end + 1;
    }
    return fits ? cell : LONG_NAME | longTexts.code(longText(name));
  }

  private static String longText(PersonName name) {
    StringBuilder text = new StringBuilder(name.text());
    for (String alias : name.aliases()) {
      text.append(ALIAS).append(alias);
    }
    return text.append(FATHER).append(name.father()).toString();
  }

  /** No more names will come. */
  void finish() {
    if (tokens != null) {
      return;
    }
    longTexts.finish();
    int[][][] parts = new int[longTexts.size()][][];
    for (int code = 1; code < parts.length; code++) {
      parts[code] =
          Arrays.stream(longTexts.text(code).split("[" + ALIAS + FATHER + "]", -1))
              .map(this::numbersOf)
              .toArray(int[][]::new);
    }
    texts.finish();
    tokens = NameTokens.of(texts, rules, information);
    longNames = new Name[parts.length];
    Arrays.parallelSetAll(longNames, code -> code == 0 ? null : longName(parts[code]));
  }

  private int[] numbersOf(String name) {
    return name.isEmpty()
        ? new int[0]
        : Arrays.stream(name.split(" ")).mapToInt(texts::code).toArray();
  }

  /**
   * A name of more than three tokens, or with other names.
   *
   * @param parts tokens of the name, of its aliases, and of the father's name, which may have none
   */
  private Name longName(int[][] parts) {
    int[] father = parts[parts.length - 1];
    Stream<int[]> aliases = Arrays.stream(parts, 1, parts.length - 1);
    // Many write the father's name without the word before it.
    int[] full = IntStream.concat(Arrays.stream(parts[0]), Arrays.stream(father)).toArray();
    Name[] others =
        (father.length == 0 ? aliases : Stream.concat(aliases, Stream.of(full)))
            .map(alias -> new Name(tokens, alias))
            .toArray(Name[]::new);
    return new Name(
        tokens,
        parts[0],
        others.length == 0 ? null : others,
        father.length == 0 ? null : new Name(tokens, father));
  }

  TokenInformation information() {
    return information;
  }

  /** For comparing names of this table, once it is finished. */
  TokenPairing newPairing() {
    return new TokenPairing(tokens);
  }

  /** Shows the tokens of a cell that is not 0. */
  void show(long cell, FreeTokens to) {
    if (to.keeps(cell)) {
      return;
    }
    if (cell < 0) {
      to.set(longNames[(int) cell]);
    } else {
      for (long rest = cell; rest != 0; rest >>>= TOKEN_BITS) {
        to.add((int) rest & TOKEN_MASK);
      }
    }
  }

  /** The name of a cell that is not 0. */
  Name get(long cell) {
    return cell < 0 ? longNames[(int) cell] : new Name(tokens, numbersOf(cell));
  }

  private static int[] numbersOf(long cell) {
    int first = (int) cell & TOKEN_MASK;
    int second = (int) (cell >>> TOKEN_BITS) & TOKEN_MASK;
    int third = (int) (cell >>> 2 * TOKEN_BITS) & TOKEN_MASK;
    return second == 0
        ? new int[] {first}
        : third == 0 ? new int[] {first, second} : new int[] {first, second, third};
  }

  /** The normalised text of a cell; empty for 0. */
  String text(long cell) {
    if (cell == 0) {
      return "";
    }
    Name name = get(cell);
    Stream<Name> names =
        Stream.concat(
            Stream.of(name), name.aliases() == null ? Stream.empty() : Stream.of(name.aliases()));
    return names.map(Name::text).collect(Collectors.joining(" / "));
  }

  /** For blocking: the sounds of all tokens in any order; 0 for cell 0. */
  long allSounds(long cell) {
    if (cell == 0) {
      return 0;
    }
    int[] of = get(cell).numbers();
    long[] sounds = new long[of.length];
    for (int i = 0; i < sounds.length; i++) {
      sounds[i] = tokens.sound(of[i]);
    }
    Arrays.sort(sounds);
    long all = 1;
    for (long sound : sounds) {
      all = Hash.of(all, sound);
    }
    return all;
  }

  /** For blocking: the sound of the first token; 0 for cell 0. */
  long firstSound(long cell) {
    return cell == 0 ? 0 : tokens.sound(get(cell).numbers()[0]);
  }

  /**
   * For blocking: of the tokens beside the first, the sound of that with the smallest share, the
   * longest of several; of the first if it stands alone.
   */
  long rarestSound(long cell) {
    if (cell == 0) {
      return 0;
    }
    int[] of = get(cell).numbers();
    int rarest = of[of.length - 1];
    for (int i = 1; i < of.length; i++) {
      rarest = isRarer(of[i], rarest) ? of[i] : rarest;
    }
    return tokens.sound(rarest);
  }

  private boolean isRarer(int token, int other) {
    int order = Float.compare(tokens.bits(token), tokens.bits(other));
    order = order == 0 ? Integer.compare(tokens.length(token), tokens.length(other)) : order;
    return order == 0 ? tokens.sound(token) < tokens.sound(other) : order > 0;
  }
}
