package id.padan.ingest.suggest;

import java.util.Set;

/** Scalars as a YAML file must write them. */
final class Yaml {

  private static final Set<String> SPECIAL =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private Yaml() {}

  /** Plain where YAML reads it back as it stands, else in double quotes. */
  static String scalar(String text) {
    boolean plain =
        text.matches("\\p{Alpha}[\\w-]*")
            && !SPECIAL.contains(text.toLowerCase(java.util.Locale.ROOT));
    return plain ? text : quoted(text);
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** Text that stays inside a comment. */
  static String comment(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", " ");
  }
}
