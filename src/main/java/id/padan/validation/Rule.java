package id.padan.validation;

import id.padan.definition.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One rule: what is looked at, and what the person who mends the row is told.
 *
 * @param key {@code <kind>/<code>/<columns>}: under it the message is stored
 * @param columns canonical variables that are looked at, each by itself; empty for the row as a
 *     whole and for rules about keys and regions
 */
record Rule(
    String key,
    String code,
    String kind,
    List<String> columns,
    Check check,
    boolean error,
    String messageId,
    String messageEn) {

  static Optional<Rule> read(YamlNode node, String kind) {
    node.onlyKeys(Set.of("code", "columns", "check", "severity", "message", "source", "examples"));
    String code = node.text("code");
    List<String> columns = node.texts("columns");
    String severity = node.text("severity");
    if (!severity.equals("error") && !severity.equals("warning")) {
      node.get("severity").fault("fault.oneof", "error, warning");
    }
    YamlNode message = node.get("message").onlyKeys(Set.of("id", "en"));
    String key = kind + "/" + code + (columns.isEmpty() ? "" : "/" + String.join("+", columns));
    Optional<Check> check = check(node.get("check"));
    if (node.list("examples").isEmpty()) {
      node.fault("fault.examples.rule", code);
    }
    return check.map(
        c ->
            new Rule(
                key,
                code,
                kind,
                columns,
                c,
                severity.equals("error"),
                message.text("id"),
                message.text("en")));
  }

  private static Optional<Check> check(YamlNode node) {
    if (!node.isMap()) {
      return switch (node.text()) {
        case "cells" -> Optional.of(new Check.Cells());
        case "key" -> Optional.of(new Check.Key());
        case "region" -> Optional.of(new Check.Region());
        case "region-name" -> Optional.of(new Check.RegionName());
        case "has-letter" -> Optional.of(new Check.HasLetter());
        case "not-after-period" -> Optional.of(new Check.NotAfterPeriod());
        case "kk-length" -> Optional.of(new Check.KkLength());
        default -> unknown(node, node.text());
      };
    }
    if (node.entries().size() != 1) {
      node.fault("fault.rule.check");
      return Optional.empty();
    }
    String name = node.entries().keySet().iterator().next();
    YamlNode settings = node.get(name);
    return switch (name) {
      case "decoding" -> Optional.of(new Check.Decoding(settings.text()));
      case "range" ->
          Optional.of(new Check.Range(settings.decimal("min"), settings.decimal("max")));
      case "nik" -> nikLook(settings);
      case "age-differs" -> Optional.of(new Check.AgeDiffers(settings.decimal().intValue()));
      case "decile-of" -> Optional.of(new Check.DecileOf(settings.text()));
      case "only-if" ->
          Optional.of(
              new Check.OnlyIf(
                  settings.text("column"),
                  Set.copyOf(settings.texts("in")),
                  Set.copyOf(settings.texts("harmless"))));
      case "required-if" ->
          Optional.of(
              new Check.RequiredIf(settings.text("column"), Set.copyOf(settings.texts("in"))));
      case "not-above" ->
          Optional.of(
              new Check.NotAbove(
                  levels(settings.get("levels")),
                  settings.text("column"),
                  levels(settings.get("column-levels"))));
      case "from-age" ->
          Optional.of(
              new Check.FromAge(
                  settings.integer("years", 0), Set.copyOf(settings.texts("harmless"))));
      case "pregnant" ->
          Optional.of(new Check.Pregnant(settings.integer("min", 0), settings.integer("max", 0)));
      case "settled" -> Optional.of(new Check.Settled(settings.text()));
      default -> unknown(node, name);
    };
  }

  private static Map<String, Integer> levels(YamlNode node) {
    Map<String, Integer> levels = new HashMap<>();
    node.entries().keySet().forEach(label -> levels.put(label, node.integer(label, 0)));
    return Map.copyOf(levels);
  }

  private static Optional<Check> nikLook(YamlNode node) {
    try {
      return Optional.of(
          new Check.NikLooks(
              Check.NikLooks.Look.valueOf(node.text().toUpperCase(Locale.ROOT).replace('-', '_'))));
    } catch (IllegalArgumentException e) {
      node.fault("fault.rule.nik", node.text());
      return Optional.empty();
    }
  }

  private static Optional<Check> unknown(YamlNode node, String name) {
    node.fault("fault.rule.unknown", name);
    return Optional.empty();
  }
}
