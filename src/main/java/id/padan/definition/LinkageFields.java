package id.padan.definition;

import id.padan.linkage.Band;
import id.padan.linkage.ColumnKind;
import id.padan.linkage.FieldKind;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Tolerance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the comparisons of a linkage model, and the limits on them. */
final class LinkageFields {

  private static final Set<String> KEYS =
      Set.of("field", "compare", "columns", "tolerance", "id", "en", "levels");
  private static final double SUM_TOLERANCE = 0.005;
  private static final String PERCENT = "%";

  private final Map<String, LinkageModel.ColumnSpec> columns;
  private final List<LinkageModel.Cuts.Alternative> alternatives;

  LinkageFields(
      Map<String, LinkageModel.ColumnSpec> columns,
      List<LinkageModel.Cuts.Alternative> alternatives) {
    this.columns = columns;
    this.alternatives = alternatives;
  }

  LinkageModel.Field field(YamlNode node) {
    node.onlyKeys(KEYS);
    FieldKind kind = LinkageModelFile.constant(FieldKind.class, node.get("compare"));
    List<String> read = node.texts("columns");
    checkColumns(node, kind, read);
    Map<String, LinkageModel.Level> levels = new LinkedHashMap<>();
    node.find("levels")
        .ifPresent(map -> map.entries().forEach((name, level) -> levels.put(name, level(level))));
    checkLevels(node, kind, levels);
    return new LinkageModel.Field(
        node.text("field"), kind, read, tolerance(node, kind), levels, label(node));
  }

  private static LinkageModel.Label label(YamlNode node) {
    return new LinkageModel.Label(node.text("id"), node.text("en"));
  }

  private LinkageModel.Level level(YamlNode node) {
    double m = node.decimal("m").doubleValue();
    double u = node.decimal("u").doubleValue();
    List<Double> others =
        alternatives.stream()
            .map(other -> node.findDecimal(other.name()).map(BigDecimal::doubleValue).orElse(u))
            .toList();
    if (m <= 0 || others.stream().anyMatch(share -> share <= 0)) {
      node.fault("fault.linkage.zero");
      return new LinkageModel.Level(1, others.stream().map(share -> 1.0).toList(), false);
    }
    return new LinkageModel.Level(m, others, node.bool("pinned", false));
  }

  private static void checkLevels(
      YamlNode node, FieldKind kind, Map<String, LinkageModel.Level> levels) {
    for (String name : levels.keySet()) {
      if (kind.numberOf(name) < 1) {
        node.fault("fault.linkage.level", node.text("compare"), name);
      }
    }
    double m = levels.values().stream().mapToDouble(LinkageModel.Level::m).sum();
    double u = levels.values().stream().mapToDouble(level -> level.others().get(0)).sum();
    boolean one = Math.abs(m - 1) <= SUM_TOLERANCE && Math.abs(u - 1) <= SUM_TOLERANCE;
    if (!levels.isEmpty() && !one) {
      node.fault("fault.linkage.sum", m, u);
    }
  }

  static LinkageModel.Limit limit(YamlNode node, List<LinkageModel.Field> fields) {
    Map<String, Set<String>> when = new LinkedHashMap<>();
    node.get("when")
        .entries()
        .forEach((name, levels) -> when.put(name, levelsOf(node.get("when"), name, fields)));
    return new LinkageModel.Limit(
        when,
        LinkageModelFile.constant(Band.class, node.get("at-most")),
        label(node.get("because")));
  }

  private static Set<String> levelsOf(YamlNode when, String name, List<LinkageModel.Field> fields) {
    Set<String> levels = new LinkedHashSet<>(when.texts(name));
    Optional<LinkageModel.Field> field =
        fields.stream().filter(f -> f.name().equals(name)).findFirst();
    if (field.isEmpty()) {
      when.fault("fault.linkage.field", name);
      return Set.of();
    }
    for (String level : levels) {
      if (field.get().kind().numberOf(level) < 0) {
        when.fault("fault.linkage.level", name, level);
      }
    }
    return levels;
  }

  private void checkColumns(YamlNode node, FieldKind kind, List<String> read) {
    for (String column : read) {
      if (!columns.containsKey(column)) {
        node.fault("fault.unknown", column, columns.keySet().toString());
        return;
      }
    }
    boolean fits = read.size() == kind.reads().size();
    for (int i = 0; fits && i < read.size(); i++) {
      fits = kind.reads().get(i).contains(columns.get(read.get(i)).kind());
    }
    if (!fits) {
      String wanted =
          kind.reads().stream().map(LinkageFields::names).collect(Collectors.joining("; "));
      node.fault("fault.linkage.columns", node.text("compare"), wanted);
    }
  }

  private static String names(Set<ColumnKind> kinds) {
    return new TreeSet<>(kinds)
        .stream()
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" / "));
  }

  /** {@code [1, 5]} in the unit of the values, or {@code [2%, 10%]} of the larger one. */
  private static Tolerance tolerance(YamlNode node, FieldKind kind) {
    Tolerance otherwise = kind.defaultTolerance();
    Optional<YamlNode> given = node.find("tolerance");
    if (given.isEmpty()) {
      return otherwise;
    }
    List<String> texts = node.texts("tolerance");
    boolean relative =
        kind == FieldKind.NUMBER && texts.stream().allMatch(text -> text.endsWith(PERCENT));
    List<Double> most = new ArrayList<>();
    double last = 0;
    boolean rising = texts.size() == otherwise.most().size();
    for (String text : texts) {
      double value = number(relative ? text.replace(PERCENT, "") : text);
      rising &= value > last;
      last = value;
      most.add(relative ? value / 100 : value);
    }
    if (!rising) {
      given.get().fault("fault.linkage.tolerance", otherwise.most().size());
      return otherwise;
    }
    return new Tolerance(List.copyOf(most), relative);
  }

  /** The number, or 0 if there is none. */
  private static double number(String text) {
    try {
      return new BigDecimal(text).doubleValue();
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
