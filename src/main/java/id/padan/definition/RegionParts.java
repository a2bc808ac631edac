package id.padan.definition;

import id.padan.model.RegionSystem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts the region code of a row together from its columns. A column may hold its own part or the
 * cumulative code, dotted or plain; the length tells. A level without a column is the beginning of
 * the next level's cumulative code.
 */
public final class RegionParts {

  private static final Pattern DECIMALS = Pattern.compile("^(\\d+)[.,]0+$");
  private static final String[] LEVELS = {"provinsi", "kabkota", "kecamatan", "desa"};

  private final RegionSystem system;
  private final int[] columns = new int[LEVELS.length];
  private final String[] headers = new String[LEVELS.length];
  private final int[] nameColumns = new int[LEVELS.length];
  private final String[] nameHeaders = new String[LEVELS.length];

  private RegionParts(FileLayout layout, List<String> header) {
    this.system = layout.regions().equals("bps") ? RegionSystem.BPS : RegionSystem.KEMENDAGRI;
    List<String> normalised = FileLayout.normalised(header);
    String below = "";
    for (int level = LEVELS.length - 1; level >= 0; level--) {
      Optional<FileLayout.Column> column = layout.columnTo(LEVELS[level]);
      columns[level] = column.map(c -> c.in(normalised)).orElse(-1);
      below = columns[level] < 0 ? below : header.get(columns[level]).strip();
      headers[level] = below;
      Optional<FileLayout.Column> name = layout.columnTo("nama_" + LEVELS[level]);
      nameColumns[level] = name.map(c -> c.in(normalised)).orElse(-1);
      nameHeaders[level] = nameColumns[level] < 0 ? "" : header.get(nameColumns[level]).strip();
    }
  }

  /** For rows of a file with this layout and header. */
  public static RegionParts of(FileLayout layout, List<String> header) {
    return new RegionParts(layout, header);
  }

  /** Whose codes the columns hold. */
  public RegionSystem system() {
    return system;
  }

  /** Header of the column that a level's code is taken from, 1 provinsi to 4 desa. */
  public String header(int level) {
    return headers[level - 1];
  }

  /** Header of the column that names a level's region, 1 provinsi to 4 desa; empty without one. */
  public String nameHeader(int level) {
    return nameHeaders[level - 1];
  }

  /** The names that the row gives to its regions; blank where it has none. */
  public String[] names(String[] cells) {
    String[] names = new String[LEVELS.length];
    for (int level = 0; level < LEVELS.length; level++) {
      names[level] = nameColumns[level] < 0 ? "" : cells[nameColumns[level]].strip();
    }
    return names;
  }

  /**
   * Cumulative codes of the four levels, plain digits; null from the first level that is missing,
   * contradicts the one above or has no readable code.
   */
  public String[] codes(String[] cells) {
    String[] codes = new String[LEVELS.length];
    String prefix = "";
    for (int level = 0; level < LEVELS.length; level++) {
      String code = code(cells, level, prefix);
      if (code == null || !code.startsWith(prefix)) {
        return codes;
      }
      prefix = code;
      codes[level] = code;
    }
    return codes;
  }

  private String code(String[] cells, int level, String prefix) {
    int whole = system.length(level + 1);
    if (columns[level] < 0) {
      String below = level + 1 < LEVELS.length ? code(cells, level + 1, "0".repeat(whole)) : null;
      return below == null || below.startsWith("0") ? null : below.substring(0, whole);
    }
    String digits = digits(cells[columns[level]]);
    if (digits == null || digits.isEmpty()) {
      return null;
    }
    if (digits.length() == whole) {
      return digits;
    }
    return digits.length() <= system.ownLength(level + 1)
        ? prefix + "0".repeat(system.ownLength(level + 1) - digits.length()) + digits
        : null;
  }

  /** Null if the cell is no code; a spreadsheet's {@code 17.0} is 17. */
  private static String digits(String raw) {
    String cell = DECIMALS.matcher(raw.strip()).replaceFirst("$1");
    StringBuilder digits = new StringBuilder(10);
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c != '.' && c != ' ' && c != '\'' && c != '\u00a0') {
        return null;
      }
    }
    return digits.toString();
  }
}
