package id.padan.model;

import java.util.Optional;

/**
 * A region by its cumulative code.
 *
 * @param system whose code it is
 * @param code plain digits with the length of one of the system's levels
 */
public record RegionCode(RegionSystem system, String code) {

  /**
   * @throws IllegalArgumentException if no level of the system has codes of this shape
   */
  public RegionCode {
    if (system.level(code.length()) == 0 || !isDigits(code)) {
      throw new IllegalArgumentException("'%s' is no code of %s".formatted(code, system));
    }
  }

  /** A cumulative code, dotted or plain; empty if it has not the shape of one. */
  public static Optional<RegionCode> of(RegionSystem system, String raw) {
    String digits = plain(raw);
    return system.level(digits.length()) > 0 && isDigits(digits)
        ? Optional.of(new RegionCode(system, digits))
        : Optional.empty();
  }

  /** Level 1 (province) to 4 (desa, kelurahan). */
  public int level() {
    return system.level(code.length());
  }

  /** The region of {@code level} that holds this one; empty if this one is larger than that. */
  public Optional<String> at(int level) {
    return level <= level()
        ? Optional.of(code.substring(0, system.length(level)))
        : Optional.empty();
  }

  /** Code of the region one level up; empty text for a province. */
  public String parent() {
    return code.substring(0, system.length(level() - 1));
  }

  /** The code with a dot between its parts: {@code 17.71.01.1002}. */
  public String dotted() {
    StringBuilder dotted = new StringBuilder(code);
    for (int level = level() - 1; level > 0; level--) {
      dotted.insert(system.length(level), '.');
    }
    return dotted.toString();
  }

  /** The cell without spaces, quotes, dots and the {@code .0} of a spreadsheet's number. */
  private static String plain(String raw) {
    if (raw == null || isDigits(raw)) {
      return raw == null ? "" : raw;
    }
    String cell = raw.strip();
    // No part of a code has a single digit, so this is never a part.
    String whole = cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
    return whole.replaceAll("[\\s\\u00A0\\u200B\\uFEFF'\"`.]", "");
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
