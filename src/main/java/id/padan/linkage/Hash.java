package id.padan.linkage;

/** 64-bit hashes that are the same in every JVM; 0 is kept for "no value". */
final class Hash {

  private Hash() {}

  static long of(String text) {
    long hash = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return present(mix(hash));
  }

  static long of(long value) {
    return present(mix(value));
  }

  /** Depends on the order of its parts. */
  static long of(long first, long second) {
    return present(mix(first * 31 + second));
  }

  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L; // SplitMix64 (Steele, Lea and Flood 2014)
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  private static long present(long hash) {
    return hash == 0 ? 1 : hash;
  }
}
