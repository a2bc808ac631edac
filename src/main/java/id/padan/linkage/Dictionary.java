package id.padan.linkage;

import java.util.Arrays;

/**
 * Numbers distinct texts from 1; 0 is no text. Which text has which number depends on the thread
 * that meets it first: equal numbers are equal texts, and nothing else may be read from them.
 */
final class Dictionary {

  private static final int FIRST_TEXTS = 1 << 10;

  /**
   * Open addressing, at most half full: a text's hash in the high half, its number in the low one.
   * Read without a lock: who does not see yet what another thread added looks again under it.
   */
  private volatile long[] slots = new long[2 * FIRST_TEXTS];

  private volatile String[] texts = new String[FIRST_TEXTS];
  private int last;

  Dictionary() {
    texts[0] = "";
  }

  /** The number of {@code text}; safe for several threads. */
  int code(CharSequence text) {
    return Column.isBlank(text) ? 0 : code(text, 0, text.length());
  }

  /** The number of a part of {@code text} that is not blank; safe for several threads. */
  int code(CharSequence text, int from, int to) {
    int hash = hash(text, from, to);
    int code = find(text, from, to, hash);
    return code != 0 ? code : add(text, from, to, hash);
  }

  private static int hash(CharSequence text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash * 0x9E3779B9; // Fibonacci hashing (Knuth): the high bits are the place
  }

  /** The number of a text; 0 if this thread does not know it. */
  private int find(CharSequence text, int from, int to, int hash) {
    long[] slots = this.slots;
    String[] texts = this.texts;
    int place = place(slots, hash);
    while (slots[place] != 0) {
      int code = (int) slots[place];
      if ((int) (slots[place] >>> Integer.SIZE) == hash && isPart(text, from, to, texts[code])) {
        return code;
      }
      place = next(slots, place);
    }
    return 0;
  }

  private static int place(long[] slots, int hash) {
    return hash >>> Integer.numberOfLeadingZeros(slots.length) + 1;
  }

  private static int next(long[] slots, int place) {
    return place + 1 & slots.length - 1;
  }

  private static boolean isPart(CharSequence text, int from, int to, String part) {
    if (part == null || part.length() != to - from) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (text.charAt(from + i) != part.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private synchronized int add(CharSequence text, int from, int to, int hash) {
    int known = find(text, from, to, hash);
    if (known != 0) {
      return known;
    }
    if (++last == texts.length) {
      grow();
    }
    texts[last] = text.subSequence(from, to).toString();
    put(slots, hash, last);
    return last;
  }

  private void grow() {
    texts = Arrays.copyOf(texts, 2 * texts.length);
    long[] larger = new long[2 * texts.length];
    for (long slot : slots) {
      if (slot != 0) {
        put(larger, (int) (slot >>> Integer.SIZE), (int) slot);
      }
    }
    slots = larger;
  }

  private static void put(long[] slots, int hash, int code) {
    int place = place(slots, hash);
    while (slots[place] != 0) {
      place = next(slots, place);
    }
    slots[place] = (long) hash << Integer.SIZE | code;
  }

  /** No more texts will come. */
  void finish() {
    slots = new long[0];
  }

  /** Number of texts and the empty one, from 1. */
  int size() {
    return last + 1;
  }

  /** The text of a number, once all are there; empty for 0. */
  String text(int code) {
    return texts[code];
  }
}
