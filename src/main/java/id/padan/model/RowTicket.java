package id.padan.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a row of a correction workbook carries along, so that it finds its way back: the place where
 * it waits, the content that waits there, and a check over the cells that nobody may change.
 *
 * @param fileId the file in {@code ingest.file}
 * @param line 1-based line of that file
 * @param contents content hash by kind of record: two of a wide row, else one
 */
public record RowTicket(long fileId, int line, Map<String, Long> contents) {

  private static final String BETWEEN = ".";
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Map<String, String> KINDS = Map.of("h", "household", "p", "person");

  /**
   * The ticket in one cell.
   *
   * @param locked the other cells of the row that nobody may change
   */
  public String text(List<String> locked) {
    StringBuilder body = new StringBuilder("#").append(fileId).append(BETWEEN).append(line);
    new TreeMap<>(contents)
        .forEach(
            (kind, hash) ->
                body.append(BETWEEN).append(kind.charAt(0)).append(Long.toHexString(hash)));
    return body + BETWEEN + check(body.toString(), locked);
  }

  /** The ticket in a cell; empty if it is none. */
  public static Optional<RowTicket> parse(String text) {
    String[] parts = text.strip().split("\\.");
    if (parts.length < 4 || !parts[0].startsWith("#")) {
      return Optional.empty();
    }
    try {
      Map<String, Long> contents = new TreeMap<>();
      for (int i = 2; i < parts.length - 1; i++) {
        String kind = KINDS.get(parts[i].substring(0, 1));
        if (kind == null) {
          return Optional.empty();
        }
        contents.put(kind, Long.parseUnsignedLong(parts[i].substring(1), 16));
      }
      long file = Long.parseLong(parts[0].substring(1));
      return Optional.of(new RowTicket(file, Integer.parseInt(parts[1]), contents));
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Whether the ticket in {@code text} was written beside these cells. */
  public static boolean matches(String text, List<String> locked) {
    int last = text.lastIndexOf(BETWEEN);
    return last > 0
        && check(text.substring(0, last).strip(), locked).equals(text.substring(last + 1).strip());
  }

  /** Eight digits; spreadsheets may change blanks and line ends, and the mark before a formula. */
  private static String check(String body, List<String> locked) {
    Hash64 hash = new Hash64().add(body);
    for (String cell : locked) {
      hash.add(BLANKS.matcher(SpreadsheetText.asWritten(cell)).replaceAll(" ").strip());
    }
    return "%08x".formatted((int) hash.value());
  }
}
