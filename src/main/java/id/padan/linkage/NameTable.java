package id.padan.linkage;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of one list, token by token. A name is one cell: the numbers of up to three tokens, 21
 * bits each, the first lowest; or, negative, the number of a name that has more tokens or aliases.
 * One name has one cell, whichever column holds it.
 */
final class NameTable {

  private static final int TOKEN_BITS = 21;
  private static final int TOKEN_MASK = (1 << TOKEN_BITS) - 1;
  private static final int MOST_IN_CELL = 3;
  private static final long LONG_NAME = Long.MIN_VALUE;
  private static final int SHORTEST_PLAIN = 2;
  private static final int PLAIN = 1;
  private static final int RULED = 2;
  private static final char ALIAS = '/';

  private final NameRules rules;
  private final TokenInformation information;
  private final Normaliser normaliser;
  private final Dictionary texts = new Dictionary();
  private final Dictionary longTexts = new Dictionary();

  /** By token: whether no rule touches it. */
  private final Memo plain = new Memo();

  private Token[] tokens;
  private Name[] longNames;

  /**
   * A token.
   *
   * @param sound hash of its sound, equal in every table
   * @param formalSounds sounds of the full names that this nickname may stand for, or null
   * @param bits information of the token: minus log2 of its share among names
   * @param letters which letters it holds: {@link Letters}
   */
  record Token(String text, long sound, long[] formalSounds, float bits, long letters) {}

  /**
   * A name.
   *
   * @param aliases the other names given with it, or null
   */
  record Name(Token[] tokens, Name[] aliases) {

    /** All tokens written as one word. */
    String joined() {
      if (tokens.length == 1) {
        return tokens[0].text();
      }
      StringBuilder joined = new StringBuilder(length());
      for (Token token : tokens) {
        joined.append(token.text());
      }
      return joined.toString();
    }

    /** Letters of all tokens. */
    int length() {
      int length = 0;
      for (Token token : tokens) {
        length += token.text().length();
      }
      return length;
    }

    /** Which letters all tokens hold: {@link Letters}. */
    long letters() {
      long letters = 0;
      for (Token token : tokens) {
        letters = Letters.joined(letters, token.letters());
      }
      return letters;
    }

    /** Information of all tokens, bits. */
    float bits() {
      float bits = 0;
      for (Token token : tokens) {
        bits += token.bits();
      }
      return bits;
    }
  }

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
    boolean fits = name.aliases().isEmpty();
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
    return text.toString();
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
          Arrays.stream(longTexts.text(code).split(String.valueOf(ALIAS)))
              .map(name -> Arrays.stream(name.split(" ")).mapToInt(texts::code).toArray())
              .toArray(int[][]::new);
    }
    texts.finish();
    Token[] made = new Token[texts.size()];
    Arrays.parallelSetAll(made, code -> code == 0 ? null : newToken(texts.text(code)));
    tokens = made;
    longNames = new Name[parts.length];
    Arrays.parallelSetAll(longNames, code -> code == 0 ? null : longName(parts[code]));
  }

  private Token newToken(String text) {
    Set<String> formal = rules.nicknames().get(text);
    long[] formalSounds =
        formal == null ? null : formal.stream().mapToLong(t -> Hash.of(Sound.of(t))).toArray();
    return new Token(
        text,
        Hash.of(Sound.of(text)),
        formalSounds,
        (float) information.bits(text),
        Letters.of(text));
  }

  private Name longName(int[][] parts) {
    Name[] names =
        Arrays.stream(parts)
            .map(codes -> Arrays.stream(codes).mapToObj(code -> tokens[code]).toArray(Token[]::new))
            .map(ofName -> new Name(ofName, null))
            .toArray(Name[]::new);
    Name[] aliases = Arrays.copyOfRange(names, 1, names.length);
    return aliases.length == 0 ? names[0] : new Name(names[0].tokens(), aliases);
  }

  TokenInformation information() {
    return information;
  }

  /** The name of a cell that is not 0. */
  Name get(long cell) {
    return cell < 0 ? longNames[(int) cell] : new Name(tokensOf(cell), null);
  }

  private Token[] tokensOf(long cell) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(cell);
    Token[] found = new Token[(bits + TOKEN_BITS - 1) / TOKEN_BITS];
    for (int i = 0; i < found.length; i++) {
      found[i] = tokens[(int) (cell >>> i * TOKEN_BITS) & TOKEN_MASK];
    }
    return found;
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
    return names
        .map(one -> Arrays.stream(one.tokens()).map(Token::text).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" / "));
  }

  /** For blocking: the sounds of all tokens in any order; 0 for cell 0. */
  long allSounds(long cell) {
    if (cell == 0) {
      return 0;
    }
    Token[] of = get(cell).tokens();
    long[] sounds = new long[of.length];
    for (int i = 0; i < sounds.length; i++) {
      sounds[i] = of[i].sound();
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
    return cell == 0 ? 0 : get(cell).tokens()[0].sound();
  }

  /** For blocking: the sound of the token with the smallest share, the longest of several. */
  long rarestSound(long cell) {
    if (cell == 0) {
      return 0;
    }
    Token[] of = get(cell).tokens();
    Token rarest = of[0];
    for (Token token : of) {
      rarest = isRarer(token, rarest) ? token : rarest;
    }
    return rarest.sound();
  }

  private static boolean isRarer(Token token, Token other) {
    int order = Float.compare(token.bits(), other.bits());
    order = order == 0 ? Integer.compare(token.text().length(), other.text().length()) : order;
    return order == 0 ? token.sound() < other.sound() : order > 0;
  }
}
