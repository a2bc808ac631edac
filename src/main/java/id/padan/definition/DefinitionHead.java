package id.padan.definition;

import java.time.LocalDate;

/**
 * How every definition file starts.
 *
 * @param source law, decree, survey or agreement that the definition follows
 */
public record DefinitionHead(String id, String version, LocalDate validFrom, String source) {

  /** Reads the four keys; a missing or empty one is a fault. */
  public static DefinitionHead read(YamlNode root) {
    return new DefinitionHead(
        required(root, "id"),
        required(root, "version"),
        root.date("valid-from"),
        required(root, "source"));
  }

  private static String required(YamlNode root, String key) {
    String text = root.text(key);
    if (text.isBlank()) {
      root.fault("fault.key.empty", key);
    }
    return text;
  }
}
