package id.padan.ingest.suggest;

import id.padan.definition.FileLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How alike two headers are: by their words in full, and by their letters for misspelt ones. */
final class HeaderLikeness {

  /** Words that stand in many headers and tell little. */
  private static final Set<String> COMMON =
      Set.of(
          "nomor",
          "kode",
          "jenis",
          "status",
          "identitas",
          "ada",
          "jumlah",
          "yang",
          "dan",
          "di",
          "terluas",
          "utama");

  private static final double COMMON_WEIGHT = 0.4;
  private static final double SAME_WORDS = 0.97;
  private static final double SAME_WORD = 0.8;

  private final Synonyms synonyms;
  private final Map<String, Set<String>> words = new HashMap<>();

  HeaderLikeness(Synonyms synonyms) {
    this.synonyms = synonyms;
  }

  /** From 0 to 1; 1 only for headers that are compared as equal in received files. */
  double of(String a, String b) {
    String letters = FileLayout.normalised(a);
    String others = FileLayout.normalised(b);
    if (letters.equals(others)) {
      return 1;
    }
    double byWords = byWords(wordsOf(a), wordsOf(b));
    double byLetters = byLetters(letters, others);
    return Math.max(byWords * SAME_WORDS, byLetters < SAME_WORD ? 0 : byLetters);
  }

  private Set<String> wordsOf(String header) {
    return words.computeIfAbsent(header, synonyms::words);
  }

  /** Dice's coefficient over words; a misspelt word counts by its letters. */
  private static double byWords(Set<String> a, Set<String> b) {
    double shared = 0;
    double all = 0;
    for (String word : a) {
      all += weight(word);
      shared += weight(word) * best(word, b);
    }
    for (String word : b) {
      all += weight(word);
      shared += weight(word) * best(word, a);
    }
    return all == 0 ? 0 : shared / all;
  }

  private static double best(String word, Set<String> others) {
    if (others.contains(word)) {
      return 1;
    }
    return others.stream()
        .mapToDouble(other -> byLetters(word, other))
        .filter(likeness -> likeness >= SAME_WORD)
        .max()
        .orElse(0);
  }

  private static double weight(String word) {
    return COMMON.contains(word) ? COMMON_WEIGHT : 1;
  }

  /** One less the share of letters that must be changed, left out, added or swapped. */
  private static double byLetters(String a, String b) {
    int longest = Math.max(a.length(), b.length());
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : least(edits, a, b, i, j);
      }
    }
    return longest == 0 ? 0 : 1 - (double) edits[a.length()][b.length()] / longest;
  }

  private static int least(int[][] edits, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(edits[i - 1][j], edits[i][j - 1]) + 1;
    least = Math.min(least, edits[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }
}
