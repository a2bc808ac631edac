package id.padan.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/**
 * Distinct normalised names of one list of records, with what comparing and blocking need of them.
 */
final class NameTable {

  private final NameRules rules;
  private final TokenInformation information;
  private final Map<String, Integer> codes = new HashMap<>();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private Name[] names = new Name[1024];
  private int last;

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
   * @param joined all tokens written as one word
   * @param joinedSound hash of its sound
   * @param letters which letters it holds: {@link Letters}
   * @param keys hashes for blocking
   * @param aliases the other names given with it, or null
   */
  record Name(
      Token[] tokens,
      float bits,
      String joined,
      long joinedSound,
      long letters,
      Keys keys,
      Name[] aliases) {}

  /** Hashes for blocking: all token sounds in sorted order, those of the first and rarest token. */
  record Keys(long all, long first, long rarest) {}

  NameTable(NameRules rules, TokenInformation information) {
    this.rules = rules;
    this.information = information;
  }

  /** The code of each name, from 1; 0 where it is empty. */
  int[] codesOf(PersonName[] added) {
    Name[] made = new Name[added.length];
    Arrays.parallelSetAll(made, i -> added[i].text().isEmpty() ? null : name(added[i]));
    int[] given = new int[added.length];
    for (int i = 0; i < added.length; i++) {
      given[i] = made[i] == null ? 0 : codeOf(added[i], made[i]);
    }
    return given;
  }

  private int codeOf(PersonName name, Name made) {
    boolean alone = name.aliases().isEmpty();
    String key = alone ? name.text() : name.text() + '/' + String.join("/", name.aliases());
    Integer known = codes.putIfAbsent(key, last + 1);
    if (known != null) {
      return known;
    }
    if (++last == names.length) {
      names = Arrays.copyOf(names, last * 2);
    }
    names[last] = made;
    return last;
  }

  TokenInformation information() {
    return information;
  }

  Name get(long code) {
    return names[(int) code];
  }

  /** A hash for every code, 0 for code 0. */
  long[] keys(ToLongFunction<Keys> part) {
    long[] keys = new long[last + 1];
    for (int code = 1; code <= last; code++) {
      keys[code] = part.applyAsLong(names[code].keys());
    }
    return keys;
  }

  private Name name(PersonName name) {
    Name[] aliases =
        name.aliases().isEmpty()
            ? null
            : name.aliases().stream().map(alias -> name(alias, null)).toArray(Name[]::new);
    return name(name.text(), aliases);
  }

  private Name name(String text, Name[] aliases) {
    String[] texts = text.split(" ");
    Token[] parts = new Token[texts.length];
    float bits = 0;
    for (int i = 0; i < texts.length; i++) {
      parts[i] = token(texts[i]);
      bits += parts[i].bits();
    }
    String joined = texts.length == 1 ? texts[0] : String.join("", texts);
    return new Name(
        parts, bits, joined, Hash.of(Sound.of(joined)), Letters.of(joined), keys(parts), aliases);
  }

  private Token token(String text) {
    Token known = tokens.get(text);
    return known != null ? known : tokens.computeIfAbsent(text, this::newToken);
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

  private static Keys keys(Token[] parts) {
    Token[] sorted = parts.clone();
    Arrays.sort(sorted, Comparator.comparingLong(Token::sound));
    long all = 1;
    Token rarest = sorted[0];
    for (Token token : sorted) {
      all = Hash.of(all, token.sound());
      boolean rarer =
          token.bits() > rarest.bits()
              || token.bits() == rarest.bits() && token.text().length() > rarest.text().length();
      rarest = rarer ? token : rarest;
    }
    return new Keys(all, parts[0].sound(), rarest.sound());
  }
}
