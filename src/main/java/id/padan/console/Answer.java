package id.padan.console;

import java.util.Locale;

/** What a person says about two records. */
public enum Answer {
  SAME,
  DIFFERENT;

  /** As it is stored: {@code same} or {@code different}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Answer of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
