package id.padan.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts as sets of words.
 *
 * @param words by number of the text, the numbers of its words, rising
 * @param signs two longs a text: a bit for each of its words, shared by some; and how many words it
 *     has. Most texts that share too little are told apart by these alone
 */
record WordSets(int[][] words, long[] signs) {

  /** The sets of texts that hold no word twice. */
  static WordSets of(Dictionary texts) {
    Map<String, Integer> numbers = new HashMap<>();
    int[][] words = new int[texts.size()][];
    long[] signs = new long[2 * texts.size()];
    words[0] = new int[0];
    for (int code = 1; code < words.length; code++) {
      words[code] =
          Arrays.stream(texts.text(code).split(" "))
              .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
              .sorted()
              .toArray();
      for (int word : words[code]) {
        signs[2 * code] |= 1L << Hash.of(word);
      }
      signs[2 * code + 1] = words[code].length;
    }
    return new WordSets(words, signs);
  }

  /** Words of a text. */
  int size(long text) {
    return words[(int) text].length;
  }

  /** Whether two texts share at least half of the words of the shorter one. */
  boolean shareHalf(long a, long b) {
    long x = signs[2 * (int) a];
    long y = signs[2 * (int) b];
    int sizeX = (int) signs[2 * (int) a + 1];
    int sizeY = (int) signs[2 * (int) b + 1];
    int wanted = (Math.min(sizeX, sizeY) + 1) / 2;
    // Words of one text that have one sign count as one among the common signs.
    int most = Long.bitCount(x & y) + Math.min(sizeX - Long.bitCount(x), sizeY - Long.bitCount(y));
    return most >= wanted && shared(a, b) >= wanted;
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
