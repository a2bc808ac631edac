package id.padan.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts as sets of words.
 *
 * @param words by number of the text, the numbers of its words, rising
 */
record WordSets(int[][] words) {

  /** The sets of texts that hold no word twice. */
  static WordSets of(Dictionary texts) {
    Map<String, Integer> numbers = new HashMap<>();
    int[][] words = new int[texts.size()][];
    words[0] = new int[0];
    for (int code = 1; code < words.length; code++) {
      words[code] =
          Arrays.stream(texts.text(code).split(" "))
              .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
              .sorted()
              .toArray();
    }
    return new WordSets(words);
  }

  /** Words of a text. */
  int size(long text) {
    return words[(int) text].length;
  }

  /** How many words both texts hold. */
  int shared(long a, long b) {
    int[] x = words[(int) a];
    int[] y = words[(int) b];
    int count = 0;
    for (int i = 0, j = 0; i < x.length && j < y.length; ) {
      int left = x[i];
      int right = y[j];
      count += left == right ? 1 : 0;
      i += left <= right ? 1 : 0;
      j += left >= right ? 1 : 0;
    }
    return count;
  }
}
