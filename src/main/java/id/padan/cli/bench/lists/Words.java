package id.padan.cli.bench.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Word lists, the commonest word first. The word of rank r is drawn with a weight of 1 / (r + 3) to
 * the power of 0.9: a few words are very common and every word occurs.
 */
final class Words {

  private static final double SKEW = 0.9;

  private final Map<String, String[]> words = new HashMap<>();
  private final Map<String, double[]> sums = new HashMap<>();

  private Words() {}

  /** The lists of {@code bench/<file>.csv}: name of the list, its words with blanks between. */
  static Words read(String file) {
    Words read = new Words();
    for (String[] row : rows(file)) {
      String[] list = row[1].split(" ");
      double[] sums = new double[list.length];
      double sum = 0;
      for (int rank = 0; rank < list.length; rank++) {
        list[rank] = list[rank].replace('_', ' ');
        sum += Math.pow(rank + 3.0, -SKEW);
        sums[rank] = sum;
      }
      read.words.put(row[0], list);
      read.sums.put(row[0], sums);
    }
    return read;
  }

  /** The rows of {@code bench/<file>.csv} without its header; cells hold no comma. */
  static List<String[]> rows(String file) {
    String path = "/bench/" + file + ".csv";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Words.class.getResourceAsStream(path), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read from the program file.", e);
    }
  }

  List<String> all(String list) {
    return List.of(words.get(list));
  }

  String draw(String list, Chance chance) {
    double[] known = sums.get(list);
    double drawn = chance.unit() * known[known.length - 1];
    int at = Arrays.binarySearch(known, drawn);
    return words.get(list)[at < 0 ? -at - 1 : Math.min(at + 1, known.length - 1)];
  }

  /** Fills the lists that {@code template} names in braces; what is not in braces stays. */
  String compose(String template, Map<String, String> given, Chance chance) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      String name = template.substring(open + 1, close);
      String known = given.get(name);
      text.append(template, from, open).append(known == null ? draw(name, chance) : known);
      from = close + 1;
    }
    return text.append(template, from, template.length()).toString();
  }
}
