package id.padan.validation;

import java.util.Locale;

/**
 * Likeness of two names as the ministry of social affairs compares them with the civil registry:
 * twice the letters in common substrings over all letters (Ratcliff and Obershelp 1988), of a name
 * with a stroke its best part.
 */
final class NameLikeness {

  /** From here on the ministry takes two names for the same person's. */
  static final double SAME = 0.60;

  private NameLikeness() {}

  /** From 0 to 1; case and marks do not count. */
  static double of(String asked, String given) {
    double best = 0;
    for (String a : asked.split("/")) {
      for (String b : given.split("/")) {
        best = Math.max(best, likeness(plain(a), plain(b)));
      }
    }
    return best;
  }

  private static String plain(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static double likeness(String a, String b) {
    int letters = a.length() + b.length();
    return letters == 0 ? 0 : 2.0 * common(a, b) / letters;
  }

  private static int common(String a, String b) {
    int longest = 0;
    int endA = 0;
    int endB = 0;
    int[] runs = new int[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      for (int j = b.length(); j >= 1; j--) {
        runs[j] = a.charAt(i - 1) == b.charAt(j - 1) ? runs[j - 1] + 1 : 0;
        if (runs[j] > longest || runs[j] == longest && longest > 0 && i == endA && j < endB) {
          longest = runs[j];
          endA = i;
          endB = j;
        }
      }
    }
    return longest == 0
        ? 0
        : longest
            + common(a.substring(0, endA - longest), b.substring(0, endB - longest))
            + common(a.substring(endA), b.substring(endB));
  }
}
