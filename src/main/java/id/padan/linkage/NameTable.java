package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Distinct normalised names of one list of records, with what comparing and blocking need of them.
 */
final class NameTable {

  private final NameRules rules;
  private final TokenInformation information;
  private final Map<PersonName, Integer> codes = new HashMap<>();
  private final Map<String, Integer> tokenCodes = new HashMap<>();
  private final Map<String, Integer> soundCodes = new HashMap<>();
  private final List<Token> tokens = new ArrayList<>();
  private final List<Name> names = new ArrayList<>();

  /**
   * A token.
   *
   * @param sound code that tokens of one sound share
   * @param soundHash the same for blocking, equal in every table
   * @param formalSounds sounds of the full names that this nickname may stand for, or null
   * @param bits information of the token: minus log2 of its share among names
   */
  record Token(String text, int sound, long soundHash, int[] formalSounds, float bits) {}

  /**
   * A name.
   *
   * @param joinedSound sound of all tokens written as one word
   * @param keys hashes for blocking
   * @param aliases codes of the other names given with it, or null
   */
  record Name(Token[] tokens, float bits, String joinedSound, Keys keys, int[] aliases) {}

  /** Hashes for blocking: all token sounds in sorted order, those of the first and rarest token. */
  record Keys(long all, long first, long rarest) {}

  NameTable(NameRules rules, TokenInformation information) {
    this.rules = rules;
    this.information = information;
    names.add(null); // code 0: no name
  }

  /** The code of a name, from 1; 0 if it is empty. */
  int codeOf(PersonName name) {
    if (name.text().isEmpty()) {
      return 0;
    }
    Integer code = codes.get(name);
    return code != null ? code : add(name);
  }

  TokenInformation information() {
    return information;
  }

  Name get(int code) {
    return names.get(code);
  }

  private int add(PersonName name) {
    int[] aliases =
        name.aliases().isEmpty()
            ? null
            : name.aliases().stream()
                .mapToInt(alias -> codeOf(new PersonName(alias, "", List.of())))
                .toArray();
    String[] texts = name.text().split(" ");
    Token[] parts = new Token[texts.length];
    float bits = 0;
    for (int i = 0; i < texts.length; i++) {
      parts[i] = token(texts[i]);
      bits += parts[i].bits();
    }
    String joined = Sound.of(String.join("", texts));
    names.add(new Name(parts, bits, joined, keys(parts), aliases));
    codes.put(name, names.size() - 1);
    return names.size() - 1;
  }

  private Token token(String text) {
    Integer code = tokenCodes.get(text);
    if (code == null) {
      Set<String> formal = rules.nicknames().get(text);
      int[] sounds =
          formal == null ? null : formal.stream().mapToInt(t -> sound(Sound.of(t))).toArray();
      code = tokens.size();
      String sound = Sound.of(text);
      tokens.add(
          new Token(text, sound(sound), Hash.of(sound), sounds, (float) information.bits(text)));
      tokenCodes.put(text, code);
    }
    return tokens.get(code);
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
