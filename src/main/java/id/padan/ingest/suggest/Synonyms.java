package id.padan.ingest.suggest;

import id.padan.definition.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that headers use for the same thing, {@code jobs/layouts/synonyms.csv}. */
final class Synonyms {

  private static final int SHORTEST_PART = 2;

  private final Map<String, List<String>> meanings = new HashMap<>();

  private Synonyms() {}

  /** Reads a list; a missing one is a fault and gives none. */
  static Synonyms read(Path file, Faults faults) {
    Synonyms synonyms = new Synonyms();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          synonyms.add(line.strip().toLowerCase(Locale.ROOT).split(","));
        }
      }
    } catch (IOException e) {
      faults.add(file.toString(), "fault.unreadable");
    }
    return synonyms;
  }

  private void add(String[] words) {
    List<String> meaning = List.of(words[0].strip().split(" "));
    for (String word : words) {
      meanings.putIfAbsent(word.strip().replace(" ", ""), meaning);
    }
    meaning.forEach(word -> meanings.putIfAbsent(word, List.of(word)));
  }

  /** The words of a header in full; a word is taken apart where all its parts are known. */
  Set<String> words(String header) {
    Set<String> words = new HashSet<>();
    String spaced =
        header
            .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
            .replaceAll("(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}{2})", " ");
    for (String word : spaced.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")) {
      if (!word.isEmpty()) {
        words.addAll(meaning(word));
      }
    }
    return words;
  }

  private List<String> meaning(String word) {
    List<String> known = meanings.get(word);
    if (known != null) {
      return known;
    }
    List<String> parts = parts(word);
    return parts.isEmpty() ? List.of(word) : parts;
  }

  /** The longest known beginning first; empty where no way leads to the end. */
  private List<String> parts(String word) {
    for (int end = word.length() - SHORTEST_PART; end >= SHORTEST_PART; end--) {
      List<String> first = meanings.get(word.substring(0, end));
      String rest = word.substring(end);
      List<String> others = meanings.containsKey(rest) ? meanings.get(rest) : parts(rest);
      if (first != null && !others.isEmpty()) {
        List<String> all = new ArrayList<>(first);
        all.addAll(others);
        return all;
      }
    }
    return List.of();
  }
}
