package id.padan.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Distinct normalised names of one list of records, with what comparing and blocking need of them.
 */
final class NameTable {

  private final NameRules rules;
  private final TokenInformation information;
  private final Map<PersonName, Integer> codes = new HashMap<>();
  private final Map<String, Token> tokens = new HashMap<>();
  private final Map<String, Integer> soundCodes = new HashMap<>();
  private Name[] names = new Name[1024];
  private int last;

  /**
   * A token.
   *
   * @param sound code that tokens of one sound share
   * @param soundHash the same for blocking, equal in every table
   * @param formalSounds sounds of the full names that this nickname may stand for, or null
   * @param bits information of the token: minus log2 of its share among names
   * @param letters which letters it holds: {@link Letters}
   */
  record Token(
      String text, int sound, long soundHash, int[] formalSounds, float bits, long letters) {}

  /**
   * A name.
   *
   * @param joinedSound hash of the sound of all tokens written as one word
   * @param keys hashes for blocking
   * @param aliases codes of the other names given with it, or null
   */
  record Name(Token[] tokens, float bits, long joinedSound, Keys keys, int[] aliases) {}

  /** Hashes for blocking: all token sounds in sorted order, those of the first and rarest token. */
  record Keys(long all, long first, long rarest) {}

  NameTable(NameRules rules, TokenInformation information) {
    this.rules = rules;
    this.information = information;
  }

  /** The code of each name, from 1; 0 where it is empty. */
  int[] codesOf(PersonName[] added) {
    long[] joined = new long[added.length];
    Arrays.parallelSetAll(joined, i -> joinedSound(added[i].text()));
    int[] given = new int[added.length];
    for (int i = 0; i < added.length; i++) {
      given[i] = codeOf(added[i], joined[i]);
    }
    return given;
  }

  private static long joinedSound(String text) {
    return Hash.of(Sound.of(text.replace(" ", "")));
  }

  private int codeOf(PersonName name, long joinedSound) {
    if (name.text().isEmpty()) {
      return 0;
    }
    Integer code = codes.get(name);
    return code != null ? code : add(name, joinedSound);
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

  private int add(PersonName name, long joinedSound) {
    int[] aliases =
        name.aliases().isEmpty()
            ? null
            : name.aliases().stream()
                .mapToInt(alias -> codeOf(new PersonName(alias, "", List.of()), joinedSound(alias)))
                .toArray();
    String[] texts = name.text().split(" ");
    Token[] parts = new Token[texts.length];
    float bits = 0;
    for (int i = 0; i < texts.length; i++) {
      parts[i] = token(texts[i]);
      bits += parts[i].bits();
    }
    if (++last == names.length) {
      names = Arrays.copyOf(names, last * 2);
    }
    names[last] = new Name(parts, bits, joinedSound, keys(parts), aliases);
    codes.put(name, last);
    return last;
  }

  private Token token(String text) {
    Token known = tokens.get(text);
    if (known != null) {
      return known;
    }
    Set<String> formal = rules.nicknames().get(text);
    int[] formalSounds =
        formal == null ? null : formal.stream().mapToInt(t -> sound(Sound.of(t))).toArray();
    String sound = Sound.of(text);
    Token token =
        new Token(
            text,
            sound(sound),
            Hash.of(sound),
            formalSounds,
            (float) information.bits(text),
            Letters.of(text));
    tokens.put(text, token);
    return token;
  }

  private int sound(String sound) {
    return soundCodes.computeIfAbsent(sound, s -> soundCodes.size());
  }

  private static Keys keys(Token[] parts) {
    Token[] sorted = parts.clone();
    Arrays.sort(sorted, Comparator.comparingLong(Token::soundHash));
    long all = 1;
    Token rarest = sorted[0];
    for (Token token : sorted) {
      all = Hash.of(all, token.soundHash());
      boolean rarer =
          token.bits() > rarest.bits()
              || token.bits() == rarest.bits() && token.text().length() > rarest.text().length();
      rarest = rarer ? token : rarest;
    }
    return new Keys(all, parts[0].soundHash(), rarest.soundHash());
  }
}
