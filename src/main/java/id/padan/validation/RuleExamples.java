package id.padan.validation;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import id.padan.definition.Regions;
import id.padan.definition.YamlNode;
import id.padan.model.Finding;
import id.padan.model.Period;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the examples of rules: each lays its cells over the file's base row and names the finding
 * that must come, or {@code none}. Examples under {@code settled} need other rows and a database;
 * the tests run them.
 */
public final class RuleExamples {

  private final Regions regions;
  private final Faults faults;

  /** Examples under these regions; failures are added to {@code faults}. */
  public RuleExamples(Regions regions, Faults faults) {
    this.regions = regions;
    this.faults = faults;
  }

  /** Runs the examples of rule files. */
  public void run(List<Path> files, List<FileLayout> layouts, Map<String, RuleSet> rules) {
    for (Path file : files) {
      YamlNode.read(file, faults)
          .ifPresent(node -> run(node, layouts, rules.get(node.text("kind"))));
    }
  }

  private void run(YamlNode file, List<FileLayout> layouts, RuleSet set) {
    YamlNode base = file.get("base-row");
    Optional<FileLayout> layout =
        layouts.stream().filter(l -> l.id().equals(base.text("layout"))).findFirst();
    if (layout.isEmpty()) {
      base.fault("fault.rule.layout", base.text("layout"));
      return;
    }
    Period period = Period.parse(base.text("period"));
    Map<String, String> baseCells = ExampleRow.cells(base.get("cells"));
    for (YamlNode rule : file.list("rules")) {
      for (YamlNode example : rule.list("examples")) {
        if (example.findText("finding").isPresent() && example.find("malformed").isEmpty()) {
          Map<String, String> cells = new LinkedHashMap<>(baseCells);
          example.find("cells").ifPresent(node -> cells.putAll(ExampleRow.cells(node)));
          Verdict verdict = ExampleRow.judge(layout.get(), set, regions, period, cells);
          compare(example, rule.text("code"), verdict);
        }
      }
    }
  }

  private static void compare(YamlNode example, String code, Verdict verdict) {
    boolean wanted = !example.text("finding").equals("none");
    boolean raised = verdict.findings().stream().map(Finding::code).anyMatch(code::equals);
    if (wanted != raised) {
      example.fault(
          wanted ? "fault.example.raises" : "fault.example.raisesnot",
          code,
          verdict.findings().stream().map(Finding::code).toList().toString());
    }
  }
}
