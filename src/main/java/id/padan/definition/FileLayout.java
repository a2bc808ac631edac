package id.padan.definition;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which files are written: their columns, code lists, region code system and unit.
 *
 * @param id the layout's id, {@code bdt-2015-person}
 * @param kind {@code household} or {@code person}
 * @param unit {@code rumah_tangga} or {@code keluarga}
 * @param regions {@code bps} or {@code kemendagri}
 * @param parentLayout layout of the households that a person layout's rows belong to, else null
 * @param key headers whose cells, joined with {@code |}, identify a row for ever
 * @param parentKey headers of the household key in a person row; empty for a household layout
 * @param columns in the order of the file's definition
 */
public record FileLayout(
    String id,
    String kind,
    String unit,
    String regions,
    String parentLayout,
    List<String> key,
    List<String> parentKey,
    List<Column> columns) {

  /** What a cell means. */
  public enum Type {
    /** As written. */
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    /** A code of the column's list, stored as its label. */
    CODE,
    /** Alternating asset coding: 1 or 3 yes, 2 or 4 no. */
    YES_NO,
    /** A sum of powers of two, stored as labels joined with a comma. */
    BITMASK
  }

  /**
   * A column.
   *
   * @param header as the layout's documents write it
   * @param to canonical variable, or {@code provinsi}, {@code kabkota}, {@code kecamatan}, {@code
   *     desa} for the parts of the region code; null for keys, which are stored as keys
   * @param codes code to label; for {@link Type#YES_NO} the two codes of this column
   */
  public record Column(
      String header, String to, Type type, boolean required, Map<String, String> codes) {}

  private static final Set<String> REGION_PARTS =
      Set.of("provinsi", "kabkota", "kecamatan", "desa");

  public boolean isHousehold() {
    return kind.equals("household");
  }

  /** The column that fills a canonical variable or region part. */
  public Optional<Column> columnTo(String variable) {
    return columns.stream().filter(c -> variable.equals(c.to())).findFirst();
  }

  /** The column with this header, compared as header rows are. */
  public Optional<Column> columnNamed(String header) {
    String wanted = normalised(header);
    return columns.stream().filter(c -> normalised(c.header()).equals(wanted)).findFirst();
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

  /** Reads a layout file; faults are collected and give empty. */
  public static Optional<FileLayout> read(Path file, Faults faults) {
    return YamlNode.read(file, faults).flatMap(node -> read(node, faults));
  }

  static Optional<FileLayout> read(YamlNode node, Faults faults) {
    int before = faults.list().size();
    node.onlyKeys(
        Set.of(
            "id",
            "version",
            "valid-from",
            "source",
            "kind",
            "unit",
            "regions",
            "parent-layout",
            "key",
            "parent-key",
            "code-lists",
            "columns",
            "examples"));
    node.text("version");
    node.date("valid-from");
    node.text("source");
    String kind = oneOf(node, "kind", Set.of("household", "person"));
    Map<String, Map<String, String>> lists = new LinkedHashMap<>();
    node.find("code-lists")
        .ifPresent(n -> n.entries().forEach((name, list) -> lists.put(name, codes(list))));
    Map<String, Column> columns = new LinkedHashMap<>();
    node.get("columns")
        .entries()
        .forEach((header, n) -> columns.put(header, column(header, n, kind, lists)));
    FileLayout layout =
        new FileLayout(
            node.text("id"),
            kind,
            oneOf(node, "unit", Set.of("rumah_tangga", "keluarga")),
            oneOf(node, "regions", Set.of("bps", "kemendagri")),
            node.findText("parent-layout").orElse(null),
            node.texts("key"),
            node.texts("parent-key"),
            List.copyOf(columns.values()));
    if (layout.key().isEmpty()) {
      node.fault("key 'key' must name the column of the source key");
    }
    if (!layout.isHousehold() && layout.parentKey().isEmpty()) {
      node.fault("a person layout needs 'parent-key', the column of the household's key");
    }
    for (String header : layout.key()) {
      if (!columns.containsKey(header)) {
        node.fault("key column '" + header + "' is not among the columns");
      }
    }
    if (node.list("examples").isEmpty()) {
      node.fault("has no examples. Add one row with the values that it should give.");
    }
    return faults.list().size() == before ? Optional.of(layout) : Optional.empty();
  }

  private static Column column(
      String header, YamlNode node, String kind, Map<String, Map<String, String>> lists) {
    node.onlyKeys(Set.of("to", "type", "required", "codes"));
    String to = node.findText("to").orElse(null);
    if (to != null && !REGION_PARTS.contains(to) && !Variables.of(kind).has(to)) {
      node.fault("'" + to + "' is no variable of a " + kind + ". See jobs/layouts/README.md.");
    }
    Type type = type(node);
    Map<String, String> codes = Map.of();
    Optional<YamlNode> list = node.find("codes");
    if (list.isPresent() && list.get().isMap()) {
      codes = codes(list.get());
    } else if (list.isPresent()) {
      codes = lists.get(list.get().text());
      if (codes == null) {
        list.get().fault("there is no code list '" + list.get().text() + "'");
        codes = Map.of();
      }
    }
    boolean coded = type == Type.CODE || type == Type.YES_NO || type == Type.BITMASK;
    if (coded == codes.isEmpty()) {
      node.fault(coded ? "needs 'codes'" : "'codes' stand with type code, yes-no or bitmask only");
    }
    return new Column(header, to, type, node.bool("required", false), codes);
  }

  private static Type type(YamlNode node) {
    String text = node.findText("type").orElse("text");
    try {
      return Type.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      node.fault("unknown type '" + text + "'. Known: " + List.of(Type.values()));
      return Type.TEXT;
    }
  }

  private static Map<String, String> codes(YamlNode node) {
    Map<String, String> codes = new LinkedHashMap<>();
    node.entries().forEach((code, label) -> codes.put(code, label.text()));
    return codes;
  }

  private static String oneOf(YamlNode node, String key, Set<String> allowed) {
    String value = node.text(key);
    if (!allowed.contains(value)) {
      node.get(key).fault("expected one of " + new java.util.TreeSet<>(allowed));
    }
    return value;
  }
}
