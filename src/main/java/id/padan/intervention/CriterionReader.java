package id.padan.intervention;

import id.padan.definition.YamlNode;
import id.padan.model.Columns;
import id.padan.model.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads criteria from YAML: each is a map with one word of the vocabulary and, optionally, a {@code
 * label} in Indonesian for the reasons.
 */
final class CriterionReader {

  private static final Set<String> WORDS =
      new TreeSet<>(
          Set.of(
              "all",
              "any",
              "none",
              "in",
              "is-true",
              "is-false",
              "range",
              "age",
              "per-head",
              "members",
              "asked",
              "household"));

  private static final Criterion NEVER = new Criterion.AnyOf(List.of(), "");

  private CriterionReader() {}

  /**
   * @param level whose columns are meant: the household's, or the person's inside {@code members}
   *     and in a programme for persons
   */
  static Criterion read(YamlNode node, Level level) {
    Map<String, YamlNode> entries = node.entries();
    List<String> words = entries.keySet().stream().filter(key -> !key.equals("label")).toList();
    if (words.size() != 1 || !WORDS.contains(words.get(0))) {
      node.fault("fault.criterion", WORDS.toString(), words.toString());
      return NEVER;
    }
    String label = node.findText("label").orElse("");
    YamlNode body = entries.get(words.get(0));
    return switch (words.get(0)) {
      case "all" -> new Criterion.All(list(body, level), label);
      case "any" -> new Criterion.AnyOf(list(body, level), label);
      case "none" -> new Criterion.NoneOf(list(body, level), label);
      case "in" -> in(body, level, label);
      case "is-true" -> is(body, level, true, label);
      case "is-false" -> is(body, level, false, label);
      case "range" -> range(body, level, label);
      case "age" -> age(body, level, label);
      case "per-head" -> perHead(body, label);
      case "members" -> members(body, level, label);
      case "household" -> read(body, Level.HOUSEHOLD);
      default -> asked(body, level);
    };
  }

  private static List<Criterion> list(YamlNode body, Level level) {
    List<Criterion> criteria = new ArrayList<>();
    body.items().forEach(item -> criteria.add(read(item, level)));
    if (criteria.isEmpty()) {
      body.fault("fault.list");
    }
    return List.copyOf(criteria);
  }

  private static Criterion in(YamlNode body, Level level, String label) {
    body.onlyKeys(Set.of("column", "labels"));
    String column = column(body.get("column"), level, Columns.Type.TEXT);
    List<String> labels = body.texts("labels");
    if (labels.isEmpty()) {
      body.fault("fault.key.empty", "labels");
    }
    return new Criterion.In(level, column, Set.copyOf(new TreeSet<>(labels)), label);
  }

  private static Criterion is(YamlNode body, Level level, boolean expected, String label) {
    return new Criterion.Is(level, column(body, level, Columns.Type.BOOLEAN), expected, label);
  }

  private static Criterion range(YamlNode body, Level level, String label) {
    String column = column(body.get("column"), level, Columns.Type.INTEGER, Columns.Type.DECIMAL);
    return new Criterion.Range(level, column, bounds(body, "column"), label);
  }

  private static Criterion age(YamlNode body, Level level, String label) {
    if (level != Level.PERSON) {
      body.fault("fault.criterion.age");
    }
    return new Criterion.Range(Level.PERSON, "age", bounds(body), label);
  }

  private static Criterion perHead(YamlNode body, String label) {
    String column =
        column(body.get("column"), Level.HOUSEHOLD, Columns.Type.INTEGER, Columns.Type.DECIMAL);
    return new Criterion.PerHead(column, bounds(body, "column"), label);
  }

  private static Criterion members(YamlNode body, Level level, String label) {
    if (level != Level.HOUSEHOLD) {
      body.fault("fault.criterion.members");
    }
    Criterion where = read(body.get("where"), Level.PERSON);
    boolean counted = body.find("min").isPresent() || body.find("max").isPresent();
    Bounds bounds = counted ? bounds(body, "where") : new Bounds(BigDecimal.ONE, null, null);
    return new Criterion.Members(where, bounds, label);
  }

  private static Criterion asked(YamlNode body, Level level) {
    body.onlyKeys(Set.of("when", "then"));
    return new Criterion.Asked(read(body.get("when"), level), read(body.get("then"), level));
  }

  private static Bounds bounds(YamlNode body, String... otherKeys) {
    Set<String> known = new TreeSet<>(Set.of("min", "max", "below"));
    known.addAll(Arrays.asList(otherKeys));
    body.onlyKeys(known);
    Bounds bounds =
        new Bounds(
            body.findDecimal("min").orElse(null),
            body.findDecimal("max").orElse(null),
            body.findDecimal("below").orElse(null));
    if (bounds.min() == null && bounds.max() == null && bounds.below() == null) {
      body.fault("fault.criterion.bounds");
    }
    return bounds;
  }

  private static String column(YamlNode node, Level level, Columns.Type... types) {
    String column = node.text();
    boolean fits =
        level.columns().findType(column).filter(Arrays.asList(types)::contains).isPresent();
    if (!fits) {
      node.fault(
          "fault.criterion.column",
          column,
          Message.of(level == Level.PERSON ? "kind.person" : "kind.household"),
          Arrays.asList(types).toString());
    }
    return column;
  }
}
