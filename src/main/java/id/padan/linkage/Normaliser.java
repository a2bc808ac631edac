package id.padan.linkage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Brings Indonesian personal names to one form: case, accents, titles, aliases, bin and binti, old
 * spelling, customary abbreviations.
 *
 * <p>Normalising a normalised text changes nothing. Instances are thread safe; they remember the
 * tokens they have met.
 */
public final class Normaliser {

  private static final Pattern ALIAS =
      Pattern.compile("[/@()\\[\\]]|\\b(?:ALIAS|ALS|A\\.?K\\.?A)\\b\\.?");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> PATRONYMIC = Set.of("BIN", "BINTI", "BINTE", "BTE", "BTI", "BT");
  private static final Set<String> CLAN_PARTICLE = Set.of("BR", "BORU");
  private static final int LONGEST_DEGREE = 3;
  private static final int MOST_PASSES = 8;

  /** Words up to this length may be part of a degree that is written in several. */
  private static final int LONGEST_TITLE_PART = 3;

  private final NameRules rules;
  private final Map<String, String> modern = new ConcurrentHashMap<>();

  public Normaliser(NameRules rules) {
    this.rules = rules;
  }

  /**
   * The normalised form of {@code written}; {@link PersonName#NONE} for null, no letter, or what
   * means that none is known.
   */
  public PersonName normalise(String written) {
    return written == null
        ? PersonName.NONE
        : normalised(Lookalikes.lettersInWords(upper(written)));
  }

  /**
   * Whether no rule touches a word, wherever it stands: a name of such words with one space between
   * them, no word twice in a row, is normal.
   *
   * @param word two or more letters, A to Z
   */
  boolean leavesAlone(String word) {
    return !isTitlePart(word)
        && modernSpelling(word).equals(word)
        && !isOnlyTitles(word)
        && !PATRONYMIC.contains(word)
        && !CLAN_PARTICLE.contains(word)
        && !ALIAS.matcher(word).find()
        && !mayBeginNothing(word)
        && !rules.spelling().tokens().containsKey(word)
        && !rules.spelling().firstTokens().containsKey(word);
  }

  private boolean mayBeginNothing(String word) {
    return rules.notGiven().stream().anyMatch(text -> text.startsWith(word));
  }

  /** Whether a degree that is written in several words may hold this one. */
  private boolean isTitlePart(String word) {
    return word.length() <= LONGEST_TITLE_PART
        && rules.titles().after().stream().anyMatch(title -> title.contains(word));
  }

  private PersonName normalised(String upper) {
    List<String> fathers = new ArrayList<>(1);
    List<String> variants = new ArrayList<>(1);
    for (String part : variantsOf(upper)) {
      String text = settled(part, fathers);
      if (!text.isEmpty() && !rules.notGiven().contains(text) && !variants.contains(text)) {
        variants.add(text);
      }
    }
    if (variants.isEmpty()) {
      return PersonName.NONE;
    }
    if (!variants.stream().allMatch(this::isOnlyTitles)) {
      variants.removeIf(this::isOnlyTitles);
    }
    fathers.removeIf(rules.notGiven()::contains);
    return new PersonName(
        variants.get(0),
        fathers.isEmpty() ? "" : fathers.get(0),
        List.copyOf(variants.subList(1, variants.size())));
  }

  static String upper(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    for (int i = 0; i < upper.length(); i++) {
      if (upper.charAt(i) > 0x7F) {
        return MARKS.matcher(Normalizer.normalize(upper, Normalizer.Form.NFKD)).replaceAll("");
      }
    }
    return upper;
  }

  private static List<String> variantsOf(String upper) {
    boolean mayHold = upper.indexOf("AL") >= 0 || upper.indexOf('K') >= 0;
    for (int i = 0; i < upper.length() && !mayHold; i++) {
      mayHold = "/@()[]".indexOf(upper.charAt(i)) >= 0;
    }
    return mayHold ? Arrays.asList(ALIAS.split(upper)) : List.of(upper);
  }

  private boolean isOnlyTitles(String text) {
    return rules.titles().before().contains(text) || rules.titles().after().contains(text);
  }

  /** Repeats the pass until nothing changes: a rewritten token may be a title, and so on. */
  private String settled(String part, List<String> fathers) {
    String before = part;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      // Letters that were written apart may make an alias word only now.
      String after = pass(withoutAliasWords(before), fathers);
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return before;
  }

  private static String withoutAliasWords(String text) {
    boolean mayHold = text.contains("ALS") || text.contains("ALIAS") || text.contains("AKA");
    return mayHold ? ALIAS.matcher(text).replaceAll(" ") : text;
  }

  private String pass(String text, List<String> fathers) {
    List<String> tokens = joinSpelledOut(tokens(text));
    tokens.replaceAll(this::modern);
    cutPatronymic(tokens, fathers);
    stripTitles(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      tokens.set(i, expanded(tokens.get(i), i == 0 && tokens.size() > 1));
    }
    dropDoubled(tokens);
    return String.join(" ", tokens);
  }

  private String modern(String token) {
    String known = modern.get(token);
    return known != null ? known : modern.computeIfAbsent(token, this::modernSpelling);
  }

  private List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>(4);
    int length = text.length();
    for (int start = 0; start < length; ) {
      int end = start;
      boolean dotted = false;
      while (end < length && !isBreak(text.charAt(end))) {
        dotted |= text.charAt(end) == '.';
        end++;
      }
      if (end > start) {
        addTokens(text.substring(start, end), dotted, tokens);
      }
      start = end + 1;
    }
    return tokens;
  }

  private static boolean isBreak(char c) {
    return !Character.isLetter(c) && c != '.' && !isSilentMark(c);
  }

  /** A word that was written twice in a row is one. */
  private static void dropDoubled(List<String> tokens) {
    for (int i = tokens.size() - 1; i > 0; i--) {
      if (tokens.get(i).equals(tokens.get(i - 1)) && tokens.get(i).length() > 1) {
        tokens.remove(i);
      }
    }
  }

  private static boolean isSilentMark(char c) {
    return c == '\'' || c == '`' || c == '\u2019' || c == '\u2018' || c == '"';
  }

  private void addTokens(String chunk, boolean dotted, List<String> tokens) {
    String letters = lettersOf(chunk);
    if (letters.isEmpty()) {
      return;
    }
    if (!dotted || isOnlyTitles(letters)) {
      tokens.add(letters);
      return;
    }
    for (String part : chunk.split("\\.")) {
      String partLetters = lettersOf(part);
      if (!partLetters.isEmpty()) {
        tokens.add(partLetters);
      }
    }
  }

  private static String lettersOf(String chunk) {
    for (int i = 0; i < chunk.length(); i++) {
      if (!Character.isLetter(chunk.charAt(i))) {
        StringBuilder letters = new StringBuilder(chunk.length());
        chunk.chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
        return letters.toString();
      }
    }
    return chunk;
  }

  /** A I S Y A H is one token; two single letters are initials. */
  private static List<String> joinSpelledOut(List<String> tokens) {
    boolean spelledOut = tokens.size() > 2 && tokens.stream().allMatch(t -> t.length() == 1);
    return spelledOut ? new ArrayList<>(List.of(String.join("", tokens))) : tokens;
  }

  private String modernSpelling(String token) {
    boolean old = false;
    for (NameRules.OldSpelling rule : rules.spelling().old()) {
      old |= !rule.onlyWithAnother() && rule.old().matcher(token).find();
    }
    if (!old) {
      return token;
    }
    String modern = token;
    for (boolean withAnother : new boolean[] {true, false}) {
      for (NameRules.OldSpelling rule : rules.spelling().old()) {
        if (rule.onlyWithAnother() == withAnother) {
          modern = rule.old().matcher(modern).replaceAll(rule.now());
        }
      }
    }
    return modern;
  }

  private void cutPatronymic(List<String> tokens, List<String> fathers) {
    for (int i = 1; i < tokens.size() - 1; i++) {
      if (PATRONYMIC.contains(tokens.get(i))) {
        List<String> father = tokens.subList(i + 1, tokens.size());
        fathers.add(settled(String.join(" ", father), new ArrayList<>()));
        tokens.subList(i, tokens.size()).clear();
      } else if (CLAN_PARTICLE.contains(tokens.get(i))) {
        tokens.remove(i);
      }
    }
  }

  private void stripTitles(List<String> tokens) {
    while (tokens.size() > 1 && rules.titles().before().contains(tokens.get(0))) {
      tokens.remove(0);
    }
    for (int size = LONGEST_DEGREE; size > 0; size--) {
      if (tokens.size() > size) {
        List<String> last = tokens.subList(tokens.size() - size, tokens.size());
        if (rules.titles().after().contains(String.join("", last))) {
          last.clear();
          size = LONGEST_DEGREE + 1;
        }
      }
    }
  }

  private String expanded(String token, boolean first) {
    String canonical = first ? rules.spelling().firstTokens().get(token) : null;
    return canonical != null ? canonical : rules.spelling().tokens().getOrDefault(token, token);
  }
}
