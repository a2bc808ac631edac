package id.padan.definition;

import id.padan.definition.FileLayout.Column;
import id.padan.definition.FileLayout.Type;
import id.padan.model.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads layout files, {@code jobs/layouts/*.yaml}. */
final class LayoutReader {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "version",
          "valid-from",
          "source",
          "kind",
          "unit",
          "regions",
          "senders",
          "parent-layout",
          "key",
          "parent-key",
          "code-lists",
          "columns",
          "household",
          "person",
          "examples");
  private static final Set<Type> CODED =
      Set.of(Type.CODE, Type.CODES, Type.LABEL, Type.YES_NO, Type.BITMASK);

  private final YamlNode file;
  private final Map<String, Map<String, String>> lists = new LinkedHashMap<>();

  private final List<String> senders;

  private LayoutReader(YamlNode file) {
    this.file = file;
    this.senders = senders();
  }

  static Optional<FileLayout> read(YamlNode node, Faults faults) {
    int before = faults.list().size();
    node.onlyKeys(KEYS);
    node.text("version");
    node.date("valid-from");
    node.text("source");
    FileLayout layout = new LayoutReader(node).read();
    if (node.list("examples").isEmpty()) {
      node.fault("fault.examples.layout");
    }
    return faults.list().size() == before ? Optional.of(layout) : Optional.empty();
  }

  private FileLayout read() {
    file.find("code-lists")
        .ifPresent(n -> n.entries().forEach((name, list) -> lists.put(name, codes(list))));
    String kind = oneOf("kind", Set.of("household", "person", "wide"));
    return kind.equals("wide")
        ? wide()
        : layout(kind, file, file.findText("parent-layout").orElse(null), List.of());
  }

  /** Columns of both kinds, then those of each: a row holds a household and one of its members. */
  private FileLayout wide() {
    YamlNode household = file.get("household").onlyKeys(Set.of("key", "columns"));
    YamlNode person = file.get("person").onlyKeys(Set.of("key", "parent-key", "columns"));
    List<Column> shared = columns(file.get("columns"), "household");
    FileLayout ofHousehold = layout("household", household, null, shared);
    FileLayout ofPerson = layout("person", person, file.text("id"), shared);
    List<Column> all = new ArrayList<>(ofHousehold.columns());
    ofPerson.columns().stream().filter(c -> !all.contains(c)).forEach(all::add);
    return new FileLayout(
        file.text("id"),
        "wide",
        ofHousehold.unit(),
        ofHousehold.regions(),
        null,
        ofHousehold.key(),
        List.of(),
        List.copyOf(all),
        List.of(ofHousehold, ofPerson),
        senders);
  }

  private FileLayout layout(String kind, YamlNode node, String parentLayout, List<Column> shared) {
    List<Column> columns = new ArrayList<>(shared);
    columns.addAll(columns(node.get("columns"), kind));
    FileLayout layout =
        new FileLayout(
            file.text("id"),
            kind,
            oneOf("unit", Set.of("rumah_tangga", "keluarga")),
            oneOf("regions", Set.of("bps", "kemendagri")),
            parentLayout,
            node.texts("key"),
            node.texts("parent-key"),
            List.copyOf(columns),
            List.of(),
            senders);
    if (layout.isHousehold() && layout.key().isEmpty()) {
      node.fault("fault.layout.key");
    }
    if (!layout.isHousehold() && layout.parentKey().isEmpty()) {
      node.fault("fault.layout.parent");
    }
    List<String> keys = new ArrayList<>(layout.key());
    keys.addAll(layout.parentKey());
    for (String header : keys) {
      if (columns.stream().noneMatch(c -> c.header().equals(header))) {
        node.fault("fault.layout.keycolumn", header);
      }
    }
    return layout;
  }

  private List<String> senders() {
    List<String> senders = file.texts("senders");
    for (String sender : senders) {
      if (!sender.matches("\\d{4}")) {
        file.get("senders").fault("fault.layout.sender", sender);
      }
    }
    return senders;
  }

  private List<Column> columns(YamlNode node, String kind) {
    List<Column> columns = new ArrayList<>();
    node.entries().forEach((header, n) -> columns.add(column(header, n, kind)));
    return columns;
  }

  private Column column(String header, YamlNode node, String kind) {
    node.onlyKeys(Set.of("also", "to", "type", "required", "codes"));
    String to = node.findText("to").orElse(null);
    if (to != null && !FileLayout.ROLES.contains(to) && !Variables.of(kind).has(to)) {
      node.fault("fault.layout.variable", to, Message.of("kind." + kind));
    }
    Type type = type(node);
    Map<String, String> codes = codesOf(node);
    if (CODED.contains(type) == codes.isEmpty()) {
      node.fault(CODED.contains(type) ? "fault.layout.nocodes" : "fault.layout.codes");
    }
    return new Column(header, node.texts("also"), to, type, node.bool("required", false), codes);
  }

  private Map<String, String> codesOf(YamlNode column) {
    Optional<YamlNode> list = column.find("codes");
    if (list.isEmpty()) {
      return Map.of();
    }
    if (list.get().isMap()) {
      return codes(list.get());
    }
    Map<String, String> codes = lists.get(list.get().text());
    if (codes == null) {
      list.get().fault("fault.layout.codelist", list.get().text());
      return Map.of();
    }
    return codes;
  }

  private static Type type(YamlNode node) {
    String text = node.findText("type").orElse("text");
    try {
      return Type.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      node.fault("fault.unknown", text, List.of(Type.values()).toString());
      return Type.TEXT;
    }
  }

  private static Map<String, String> codes(YamlNode node) {
    Map<String, String> codes = new LinkedHashMap<>();
    node.entries().forEach((code, label) -> codes.put(code, label.text()));
    return codes;
  }

  private String oneOf(String key, Set<String> allowed) {
    String value = file.text(key);
    if (!allowed.contains(value)) {
      file.get(key).fault("fault.oneof", new TreeSet<>(allowed).toString());
    }
    return value;
  }
}
