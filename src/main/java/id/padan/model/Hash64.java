package id.padan.model;

/**
 * A 64-bit hash of texts and numbers, the same on every machine and in every version: ids of
 * findings and comparisons of row contents rest on it. Not for secrets.
 */
public final class Hash64 {

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private long state = 0x2545F4914F6CDD1DL;

  /** Adds a text; null differs from the empty text. */
  public Hash64 add(CharSequence text) {
    if (text == null) {
      return add(-1);
    }
    for (int i = 0; i < text.length(); i++) {
      state = (state ^ text.charAt(i)) * MULTIPLIER;
      state ^= state >>> 29;
    }
    return add(text.length());
  }

  /** Adds a number. */
  public Hash64 add(long number) {
    long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
    state = (Long.rotateLeft(state, 23) ^ mixed ^ mixed >>> 27) * MULTIPLIER;
    return this;
  }

  /** The hash of all that was added, in its order. */
  public long value() {
    long hash = state;
    hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
    return hash ^ hash >>> 31;
  }
}
