package id.padan.linkage;

import java.util.Arrays;

/**
 * Numbers distinct texts from 1; 0 is no text. Which text has which number depends on the thread
 * that meets it first: equal numbers are equal texts, and nothing else may be read from them.
 */
final class Dictionary {

  private static final int FIRST_TEXTS = 1 << 10;

  /** Open addressing, at most half full; entries are never taken out. Read without a lock. */
  private volatile Entry[] entries = new Entry[2 * FIRST_TEXTS];

  private String[] texts = new String[FIRST_TEXTS];
  private int last;

  /** A text's number. All fields are final: whoever sees an entry sees it whole. */
  private record Entry(String text, int hash, int code) {}

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
    Entry entry = find(entries, text, from, to, hash);
    return entry != null ? entry.code() : add(text, from, to, hash);
  }

  private static int hash(CharSequence text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash * 0x9E3779B9; // Fibonacci hashing (Knuth): the high bits are the place
  }

  private static Entry find(Entry[] entries, CharSequence text, int from, int to, int hash) {
    int place = place(entries, hash);
    Entry entry = entries[place];
    while (entry != null && !(entry.hash() == hash && isPart(text, from, to, entry.text()))) {
      place = next(entries, place);
      entry = entries[place];
    }
    return entry;
  }

  private static int place(Entry[] entries, int hash) {
    return hash >>> Integer.numberOfLeadingZeros(entries.length) + 1;
  }

  private static int next(Entry[] entries, int place) {
    return place + 1 & entries.length - 1;
  }

  private static boolean isPart(CharSequence text, int from, int to, String part) {
    if (part.length() != to - from) {
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
    Entry known = find(entries, text, from, to, hash);
    if (known != null) {
      return known.code();
    }
    if (++last == texts.length) {
      grow();
    }
    Entry entry = new Entry(text.subSequence(from, to).toString(), hash, last);
    texts[last] = entry.text();
    put(entries, entry);
    return last;
  }

  private void grow() {
    texts = Arrays.copyOf(texts, 2 * texts.length);
    Entry[] larger = new Entry[2 * texts.length];
    for (Entry entry : entries) {
      if (entry != null) {
        put(larger, entry);
      }
    }
    entries = larger;
  }

  private static void put(Entry[] entries, Entry entry) {
    int place = place(entries, entry.hash());
    while (entries[place] != null) {
      place = next(entries, place);
    }
    entries[place] = entry;
  }

  /** No more texts will come. */
  void finish() {
    entries = new Entry[0];
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
