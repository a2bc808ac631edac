package id.padan.ingest.suggest;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import id.padan.definition.FileLayout.Column;
import id.padan.definition.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every layout with its code lists as they are written. */
record Catalogue(List<Entry> entries) {

  /** Part of the file that a column stands in; of a wide layout there are three. */
  static final String SHARED = "";

  /**
   * A column of a layout.
   *
   * @param section {@link #SHARED}, {@code household} or {@code person}
   * @param target what it fills: a variable, a role, a part of the key, or its own header
   * @param list name of its code list, or null
   * @param codes as written
   */
  record Known(
      FileLayout layout,
      String section,
      Column column,
      String target,
      String list,
      Map<String, String> codes) {

    /** Its header and the others that mean the same. */
    List<String> names() {
      List<String> names = new ArrayList<>(List.of(column.header()));
      names.addAll(column.also());
      return names;
    }
  }

  /**
   * A layout.
   *
   * @param validFrom as written
   */
  record Entry(FileLayout layout, String validFrom, List<Known> columns) {}

  /** Reads every layout of a folder; faults are collected. */
  static Catalogue read(Path folder, Faults faults) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        FileLayout.read(file, faults)
            .ifPresent(
                layout -> entries.add(entry(layout, YamlNode.read(file, faults).orElseThrow())));
      }
    }
    return new Catalogue(entries);
  }

  private static Entry entry(FileLayout layout, YamlNode node) {
    List<Known> columns = new ArrayList<>();
    boolean wide = !layout.parts().isEmpty();
    add(columns, layout, SHARED, node, node);
    for (String section : wide ? List.of("household", "person") : List.<String>of()) {
      add(columns, layout, section, node.get(section), node);
    }
    return new Entry(layout, node.text("valid-from"), columns);
  }

  private static void add(
      List<Known> columns, FileLayout layout, String section, YamlNode part, YamlNode file) {
    Map<String, YamlNode> nodes = part.get("columns").entries();
    for (Column column : section(layout, section).columns()) {
      YamlNode node = nodes.get(column.header());
      if (node != null) {
        Optional<YamlNode> codes = node.find("codes");
        boolean inline = codes.filter(YamlNode::isMap).isPresent();
        String list = inline ? column.to() : codes.map(YamlNode::text).orElse(null);
        YamlNode labels = inline ? codes.get() : file.find("code-lists").orElse(null);
        Map<String, String> written = new LinkedHashMap<>();
        if (list != null) {
          (inline ? labels : labels.get(list))
              .entries()
              .forEach((code, label) -> written.put(code, label.text()));
        }
        columns.add(new Known(layout, section, column, target(layout, column), list, written));
      }
    }
  }

  private static FileLayout section(FileLayout layout, String section) {
    return section.isEmpty() ? layout : layout.parts().get(section.equals("household") ? 0 : 1);
  }

  private static String target(FileLayout layout, Column column) {
    if (column.to() != null) {
      return column.to();
    }
    for (FileLayout part : layout.ofRecords()) {
      if ((part.isHousehold() ? part.key() : part.parentKey()).contains(column.header())) {
        return Targets.HOUSEHOLD_KEY;
      }
      if (part.key().contains(column.header())) {
        return part.key().size() == 1 ? Targets.PERSON_KEY : Targets.PERSON_ORDINAL;
      }
    }
    return column.header();
  }

  /** Columns of other layouts that fill the same for the same kind of record. */
  List<Known> alike(Known column) {
    return entries.stream()
        .flatMap(entry -> entry.columns().stream())
        .filter(other -> other.layout() != column.layout())
        .filter(other -> other.target().equals(column.target()))
        .filter(other -> Targets.isKnown(column.target()) && sameKind(other, column))
        .toList();
  }

  private static boolean sameKind(Known a, Known b) {
    return Targets.ofAnyKind(a.target()) || kind(a).equals(kind(b));
  }

  static String kind(Known column) {
    return column.section().isEmpty() ? column.layout().kind() : column.section();
  }
}
