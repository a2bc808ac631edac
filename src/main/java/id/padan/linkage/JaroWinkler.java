package id.padan.linkage;

/**
 * String similarity of Winkler (1990): Jaro with a bonus of 0.1 a letter for a common start of up
 * to four.
 */
final class JaroWinkler {

  private static final int LONGEST = 64;

  private JaroWinkler() {}

  /** Similarity from 0 to 1; only the first 64 characters count. */
  static double similarity(String a, String b) {
    int lengthA = Math.min(a.length(), LONGEST);
    int lengthB = Math.min(b.length(), LONGEST);
    if (lengthA == 0 || lengthB == 0) {
      return lengthA == lengthB ? 1 : 0;
    }
    int window = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
    long matchedA = 0;
    long matchedB = 0;
    for (int i = 0; i < lengthA; i++) {
      int end = Math.min(lengthB - 1, i + window);
      for (int j = Math.max(0, i - window); j <= end; j++) {
        if ((matchedB >>> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
          matchedA |= 1L << i;
          matchedB |= 1L << j;
          break;
        }
      }
    }
    int matches = Long.bitCount(matchedA);
    if (matches == 0) {
      return 0;
    }
    double jaro =
        ((double) matches / lengthA
                + (double) matches / lengthB
                + (matches - outOfOrder(a, b, matchedA, matchedB) / 2.0) / matches)
            / 3;
    return jaro + commonStart(a, b) * 0.1 * (1 - jaro);
  }

  private static int outOfOrder(String a, String b, long matchedA, long matchedB) {
    int count = 0;
    long restA = matchedA;
    long restB = matchedB;
    while (restA != 0) {
      if (a.charAt(Long.numberOfTrailingZeros(restA))
          != b.charAt(Long.numberOfTrailingZeros(restB))) {
        count++;
      }
      restA &= restA - 1;
      restB &= restB - 1;
    }
    return count;
  }

  private static int commonStart(String a, String b) {
    int most = Math.min(4, Math.min(a.length(), b.length()));
    int length = 0;
    while (length < most && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }
}
