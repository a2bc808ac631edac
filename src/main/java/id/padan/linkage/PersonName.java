package id.padan.linkage;

import java.util.List;

/**
 * A name as the kernel compares it.
 *
 * @param text normalised tokens with one space between them; empty if the name has no letter
 * @param father what stood after bin or binti, normalised; empty if nothing did
 * @param aliases other names given with it, normalised, in the order of writing
 */
public record PersonName(String text, String father, List<String> aliases) {

  static final PersonName NONE = new PersonName("", "", List.of());
}
