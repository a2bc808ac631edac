package id.padan.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which files are written: their columns, code lists, region code system and unit.
 *
 * @param id the layout's id, {@code bdt-2015-person}
 * @param kind {@code household}, {@code person}, or {@code wide}: each row holds one of both
 * @param unit {@code rumah_tangga} or {@code keluarga}
 * @param regions {@code bps} or {@code kemendagri}
 * @param parentLayout layout of the households that a person layout's rows belong to, else null
 * @param key headers whose cells, joined with {@code |}, identify a row for ever; empty where a
 *     person has no stored id: then household key and NIK, or name and birth date, stand for it
 * @param parentKey headers of the household key in a person row; empty for a household layout
 * @param columns in the order of the file's definition; of a wide layout those of both kinds
 * @param parts of a wide layout: its household layout, then its person layout, both with this id
 * @param senders Kemendagri codes of the kabupaten and kota that it was made for: where another
 *     layout fits their header too, this one counts; empty for a layout of everyone
 */
public record FileLayout(
    String id,
    String kind,
    String unit,
    String regions,
    String parentLayout,
    List<String> key,
    List<String> parentKey,
    List<Column> columns,
    List<FileLayout> parts,
    List<String> senders) {

  /** What a cell means. */
  public enum Type {
    /** As written. */
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    /** A code of the column's list, stored as its label. */
    CODE,
    /** Codes of the column's list, separated by commas, stored as their labels. */
    CODES,
    /** A label as text, compared without case, spaces and punctuation, stored as the list says. */
    LABEL,
    /** Alternating asset coding: 1 or 3 yes, 2 or 4 no. */
    YES_NO,
    /** A sum of powers of two, stored as labels joined with a comma. */
    BITMASK
  }

  /**
   * A column.
   *
   * @param header as the layout's documents write it
   * @param also other headers that mean the same
   * @param to canonical variable, or one of {@link #ROLES}; null for keys, which are stored as keys
   * @param codes code to label; for {@link Type#YES_NO} the two codes of this column
   */
  public record Column(
      String header,
      List<String> also,
      String to,
      Type type,
      boolean required,
      Map<String, String> codes) {

    /** Place in a header row of normalised names, or -1. */
    public int in(List<String> header) {
      int at = header.indexOf(normalised(this.header));
      for (int i = 0; at < 0 && i < also.size(); i++) {
        at = header.indexOf(normalised(also.get(i)));
      }
      return at;
    }
  }

  /**
   * What a column may hold besides a variable: the parts of the region code, the names that the
   * file gives to these regions, and the date up to which the file's data stand.
   */
  public static final Set<String> ROLES =
      Set.of(
          "provinsi",
          "kabkota",
          "kecamatan",
          "desa",
          "nama_provinsi",
          "nama_kabkota",
          "nama_kecamatan",
          "nama_desa",
          "period");

  public boolean isHousehold() {
    return kind.equals("household");
  }

  /** The layouts of the records that a row yields: this one, or both parts of a wide layout. */
  public List<FileLayout> ofRecords() {
    return parts.isEmpty() ? List.of(this) : parts;
  }

  /** The layouts of all records that rows of {@code layouts} yield. */
  public static List<FileLayout> ofRecords(List<FileLayout> layouts) {
    return layouts.stream().flatMap(layout -> layout.ofRecords().stream()).toList();
  }

  /** The header row in the form in which {@link Column#in} compares it. */
  public static List<String> normalised(List<String> header) {
    return header.stream().map(FileLayout::normalised).toList();
  }

  /** Cells under one header in the order of another; columns that only the other has are empty. */
  public static String[] arranged(String[] cells, List<String> from, List<String> to) {
    if (from.equals(to)) {
      return cells;
    }
    List<String> names = normalised(from);
    return normalised(to).stream()
        .map(names::indexOf)
        .map(at -> at < 0 ? "" : cells[at])
        .toArray(String[]::new);
  }

  /** The column that fills a canonical variable or region part. */
  public Optional<Column> columnTo(String variable) {
    return columns.stream().filter(c -> variable.equals(c.to())).findFirst();
  }

  /** The column with this header or another of its names, compared as header rows are. */
  public Optional<Column> columnNamed(String header) {
    List<String> wanted = List.of(normalised(header));
    return columns.stream().filter(c -> c.in(wanted) == 0).findFirst();
  }

  /**
   * A header as it is compared: without case, spaces, dots, hyphens, underscores, quotes and BOM.
   */
  public static String normalised(String header) {
    StringBuilder text = new StringBuilder(header.length());
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        text.append(c);
      }
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  /** A label as it is compared: as a header, but {@code Gas > 3 kg} is not {@code Gas 3 kg}. */
  public static String normalisedLabel(String label) {
    return normalised(label.replace(">", "lebih").replace("<", "kurang"));
  }

  /** Reads a layout file; faults are collected and give empty. */
  public static Optional<FileLayout> read(Path file, Faults faults) {
    return YamlNode.read(file, faults).flatMap(node -> LayoutReader.read(node, faults));
  }
}
