package id.padan.definition;

import java.util.List;

/**
 * Puts the region code of a row together from its columns. A column may hold its own part or the
 * cumulative code, dotted or plain; the length tells.
 */
public final class RegionParts {

  private static final String[] LEVELS = {"provinsi", "kabkota", "kecamatan", "desa"};
  private static final int[] BPS = {2, 2, 3, 3};
  private static final int[] KEMENDAGRI = {2, 2, 2, 4};

  private final boolean bps;
  private final int[] parts;
  private final int[] columns = new int[LEVELS.length];
  private final String[] headers = new String[LEVELS.length];

  private RegionParts(FileLayout layout, List<String> header) {
    this.bps = layout.regions().equals("bps");
    this.parts = bps ? BPS : KEMENDAGRI;
    List<String> normalised = header.stream().map(FileLayout::normalised).toList();
    for (int level = 0; level < LEVELS.length; level++) {
      String name = layout.columnTo(LEVELS[level]).map(FileLayout.Column::header).orElse("");
      headers[level] = name;
      columns[level] = name.isEmpty() ? -1 : normalised.indexOf(FileLayout.normalised(name));
    }
  }

  /** For rows of a file with this layout and header. */
  public static RegionParts of(FileLayout layout, List<String> header) {
    return new RegionParts(layout, header);
  }

  /** Whether the codes are of BPS; else of Kemendagri. */
  public boolean isBps() {
    return bps;
  }

  /** Header of the column of a level, 1 provinsi to 4 desa. */
  public String header(int level) {
    return headers[level - 1];
  }

  /**
   * Cumulative codes of the four levels, plain digits; null from the first level that is missing or
   * has no readable code.
   */
  public String[] codes(String[] cells) {
    String[] codes = new String[LEVELS.length];
    String prefix = "";
    for (int level = 0; level < LEVELS.length; level++) {
      String digits = columns[level] < 0 ? "" : digits(cells[columns[level]]);
      int whole = prefix.length() + parts[level];
      if (digits == null || digits.isEmpty()) {
        return codes;
      }
      if (digits.length() == whole && level > 0) {
        prefix = digits;
      } else if (digits.length() <= parts[level]) {
        prefix += "0".repeat(parts[level] - digits.length()) + digits;
      } else {
        return codes;
      }
      codes[level] = prefix;
    }
    return codes;
  }

  /** Kemendagri code of the row's kabupaten/kota, or null. */
  public String kabkota(String[] cells, Regions regions) {
    String code = codes(cells)[1];
    if (code == null) {
      return null;
    }
    return bps ? regions.toKemendagri(code).orElse(null) : code;
  }

  private static String digits(String cell) {
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
