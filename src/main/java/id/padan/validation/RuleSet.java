package id.padan.validation;

import id.padan.definition.Faults;
import id.padan.definition.Variables;
import id.padan.definition.YamlNode;
import id.padan.model.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules for rows of one kind, in the order in which they are applied. */
public final class RuleSet {

  private final String kind;
  private final List<Rule> rules;

  private RuleSet(String kind, List<Rule> rules) {
    this.kind = kind;
    this.rules = List.copyOf(rules);
  }

  /** {@code household} or {@code person}. */
  public String kind() {
    return kind;
  }

  /** These rules, then those of another file for the same kind. */
  public RuleSet with(RuleSet more) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(more.rules);
    return new RuleSet(kind, all);
  }

  List<Rule> rules() {
    return rules;
  }

  /** The first rule with this code. */
  Rule rule(String code) {
    return rules.stream()
        .filter(r -> r.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule for " + code));
  }

  /**
   * Reads a rule file and its examples' form; the examples are run by {@link RuleExamples}, which
   * needs the layouts.
   */
  public static Optional<RuleSet> read(Path file, Faults faults) {
    return YamlNode.read(file, faults).flatMap(node -> read(node, faults));
  }

  private static Optional<RuleSet> read(YamlNode node, Faults faults) {
    int before = faults.list().size();
    node.onlyKeys(
        Set.of("id", "version", "valid-from", "source", "kind", "rules", "base-row", "examples"));
    node.text("id");
    node.text("version");
    node.date("valid-from");
    node.text("source");
    String kind = node.text("kind");
    if (!kind.equals("household") && !kind.equals("person")) {
      node.get("kind").fault("fault.oneof", "household, person");
      return Optional.empty();
    }
    List<Rule> rules = new ArrayList<>();
    Map<String, YamlNode> keys = new HashMap<>();
    for (YamlNode item : node.list("rules")) {
      Rule.read(item, kind)
          .ifPresent(
              rule -> {
                if (keys.put(rule.key(), item) != null) {
                  item.fault("fault.rule.twice", rule.key());
                }
                for (String column : rule.columns()) {
                  if (!Variables.of(kind).has(column)) {
                    item.fault("fault.layout.variable", column, Message.of("kind." + kind));
                  }
                }
                rules.add(rule);
              });
    }
    return faults.list().size() == before
        ? Optional.of(new RuleSet(kind, rules))
        : Optional.empty();
  }
}
