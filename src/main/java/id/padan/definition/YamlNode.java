package id.padan.definition;

import id.padan.model.Message;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML file that knows its line, so that every fault names file, line and remedy.
 *
 * <p>Readers never throw on faulty content: they add a {@link Faults.Fault} and return a harmless
 * value (empty text, zero, empty list), so that one reading finds all faults. Scalars are taken as
 * written ({@code "08"} stays {@code 08}); YAML's own types are not used.
 */
public final class YamlNode {

  private final String file;
  private final Node node;
  private final Faults faults;

  private YamlNode(String file, Node node, Faults faults) {
    this.file = file;
    this.node = node;
    this.faults = faults;
  }

  /** Reads a file; an unreadable or malformed one is a fault and gives empty. */
  public static Optional<YamlNode> read(Path path, Faults faults) {
    String name = path.toString().replace('\\', '/');
    try {
      return parse(name, Files.readString(path), faults);
    } catch (IOException e) {
      faults.add(name, "fault.unreadable");
      return Optional.empty();
    }
  }

  /** Reads {@code text} as if it stood in a file called {@code name}. */
  public static Optional<YamlNode> parse(String name, String text, Faults faults) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        faults.add(name, "fault.empty");
        return Optional.empty();
      }
      return Optional.of(new YamlNode(name, root, faults));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      faults.add(name + ":" + line, "fault.yaml", String.valueOf(e.getProblem()));
      return Optional.empty();
    }
  }

  /** File and 1-based line: {@code jobs/rules/person.yaml:12}. */
  public String where() {
    return file + ":" + (node.getStartMark().getLine() + 1);
  }

  /** Adds a fault at this place; {@code key} and {@code values} as in {@link Message}. */
  public void fault(String key, Object... values) {
    faults.add(where(), key, values);
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** True for {@code ~}, {@code null} or nothing after the colon. */
  public boolean isNull() {
    return node.getTag().equals(Tag.NULL);
  }

  /** This scalar as written; a map or list is a fault. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return isNull() ? "" : scalar.getValue();
    }
    fault("fault.single");
    return "";
  }

  /** Adds a fault for every key that is not in {@code known}. */
  public YamlNode onlyKeys(Set<String> known) {
    for (Map.Entry<String, YamlNode> entry : entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        entry
            .getValue()
            .fault("fault.key.unknown", entry.getKey(), new TreeSet<>(known).toString());
      }
    }
    return this;
  }

  /** The children of a map in file order; a scalar or list is a fault. */
  public Map<String, YamlNode> entries() {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (entries.put(key, new YamlNode(file, tuple.getValueNode(), faults)) != null) {
          faults.add(
              file + ":" + (tuple.getKeyNode().getStartMark().getLine() + 1),
              "fault.key.twice",
              key);
        }
      }
    } else if (!isNull()) {
      fault("fault.map");
    }
    return entries;
  }

  /** The items of this list; a scalar or map is a fault. */
  public List<YamlNode> items() {
    List<YamlNode> items = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> items.add(new YamlNode(file, item, faults)));
    } else if (!isNull()) {
      fault("fault.list");
    }
    return items;
  }

  public Optional<YamlNode> find(String key) {
    return isMap() ? Optional.ofNullable(entries().get(key)) : Optional.empty();
  }

  /** The child {@code key}; its absence is a fault and gives an empty map. */
  public YamlNode get(String key) {
    return find(key)
        .orElseGet(
            () -> {
              fault("fault.key.missing", key);
              MappingNode empty =
                  new MappingNode(
                      Tag.MAP,
                      true,
                      new ArrayList<>(),
                      node.getStartMark(),
                      node.getEndMark(),
                      org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK);
              return new YamlNode(file, empty, new Faults());
            });
  }

  /** A required text. */
  public String text(String key) {
    return get(key).text();
  }

  /** A text that may be absent. */
  public Optional<String> findText(String key) {
    return find(key).filter(n -> !n.isNull()).map(YamlNode::text);
  }

  /** The items of the list {@code key}; empty if absent. */
  public List<YamlNode> list(String key) {
    return find(key).map(YamlNode::items).orElse(List.of());
  }

  /** The texts of the list {@code key}; one scalar counts as a list of one; empty if absent. */
  public List<String> texts(String key) {
    Optional<YamlNode> child = find(key);
    if (child.isEmpty() || child.get().isNull()) {
      return List.of();
    }
    if (child.get().isList()) {
      return child.get().items().stream().map(YamlNode::text).toList();
    }
    return List.of(child.get().text());
  }

  public Optional<BigDecimal> findDecimal(String key) {
    return find(key).map(YamlNode::decimal);
  }

  /** A required number. */
  public BigDecimal decimal(String key) {
    return find(key).map(YamlNode::decimal).orElseGet(() -> get(key).decimal());
  }

  /** This scalar as a number; anything else is a fault and gives zero. */
  public BigDecimal decimal() {
    if (!(node instanceof ScalarNode)) {
      fault("fault.number");
      return BigDecimal.ZERO;
    }
    try {
      return new BigDecimal(text());
    } catch (NumberFormatException e) {
      fault("fault.number.not", text());
      return BigDecimal.ZERO;
    }
  }

  /** A whole number, or {@code otherwise} if absent. */
  public int integer(String key, int otherwise) {
    return find(key)
        .map(
            n -> {
              try {
                return n.decimal().intValueExact();
              } catch (ArithmeticException e) {
                n.fault("fault.number.whole");
                return otherwise;
              }
            })
        .orElse(otherwise);
  }

  /** {@code true} or {@code false}, or {@code otherwise} if absent. */
  public boolean bool(String key, boolean otherwise) {
    return find(key)
        .map(
            n -> {
              String text = n.text();
              if (!text.equals("true") && !text.equals("false")) {
                n.fault("fault.boolean", text);
              }
              return text.equals("true");
            })
        .orElse(otherwise);
  }

  /** A required ISO date. */
  public LocalDate date(String key) {
    YamlNode child = get(key);
    try {
      return LocalDate.parse(child.text());
    } catch (DateTimeParseException e) {
      child.fault("fault.date");
      return LocalDate.EPOCH;
    }
  }
}
