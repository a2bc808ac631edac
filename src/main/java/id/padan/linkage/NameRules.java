package id.padan.linkage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Dictionaries of the name normaliser, all upper case without punctuation.
 *
 * @param titles what to strip before and after a name
 * @param spelling what to rewrite inside a name
 * @param nicknames nickname to the full names it may stand for; compared, never rewritten
 * @param notGiven what is written where no name is known, whole; one space between words
 */
public record NameRules(
    Titles titles, Spelling spelling, Map<String, Set<String>> nicknames, Set<String> notGiven) {

  /** Rules that change nothing but case, accents and punctuation. */
  public static final NameRules NONE =
      new NameRules(
          new Titles(Set.of(), Set.of()),
          new Spelling(List.of(), Map.of(), Map.of()),
          Map.of(),
          Set.of());

  /** Titles, forms of address and degrees; a degree of several parts is written without spaces. */
  public record Titles(Set<String> before, Set<String> after) {}

  /**
   * Rewriting rules, in the order in which they are used.
   *
   * @param old old spelling to new, within a token, in the order of use
   * @param tokens whole token to canonical token
   * @param firstTokens the same, only where it is the first of several tokens
   */
  public record Spelling(
      List<OldSpelling> old, Map<String, String> tokens, Map<String, String> firstTokens) {}

  /**
   * One letter group of the spelling before 1972.
   *
   * @param onlyWithAnother whether it counts only in a token that also holds a group which modern
   *     names do not have: SOERJO, but not TANJUNG
   */
  public record OldSpelling(Pattern old, String now, boolean onlyWithAnother) {}
}
