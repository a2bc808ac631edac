package id.padan.validation;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import id.padan.definition.Regions;
import id.padan.definition.YamlNode;
import id.padan.model.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the examples of layouts: a row's cells, and the values that they must give. */
public final class LayoutExamples {

  private static final Period PERIOD = Period.parse("2015-11");

  private final Path folder;
  private final Regions regions;
  private final Faults faults;

  /** Examples of the layouts in {@code folder}; failures are added to {@code faults}. */
  public LayoutExamples(Path folder, Regions regions, Faults faults) {
    this.folder = folder;
    this.regions = regions;
    this.faults = faults;
  }

  /** Runs the examples of every layout. */
  public void run(List<FileLayout> layouts, Map<String, RuleSet> rules) {
    for (FileLayout layout : layouts) {
      YamlNode.read(folder.resolve(layout.id() + ".yaml"), faults)
          .ifPresent(node -> node.list("examples").forEach(example -> run(example, layout, rules)));
    }
  }

  /** A wide row gives values of a household and of a person, each under its kind. */
  private void run(YamlNode example, FileLayout layout, Map<String, RuleSet> rules) {
    Map<String, String> cells = ExampleRow.cells(example.get("cells"));
    for (FileLayout.Column column : layout.columns()) {
      if (column.required() && !cells.containsKey(column.header())) {
        example.fault("fault.example.column", column.header());
        return;
      }
    }
    for (FileLayout part : layout.ofRecords()) {
      DecodedRow row = ExampleRow.judge(part, rules.get(part.kind()), regions, PERIOD, cells).row();
      String values = layout.ofRecords().size() == 1 ? "values" : part.kind();
      example.get(values).entries().forEach((variable, wanted) -> compare(row, variable, wanted));
    }
  }

  private static void compare(DecodedRow row, String variable, YamlNode wanted) {
    if (variable.equals("key")) {
      if (!row.key.equals(wanted.text())) {
        wanted.fault("fault.example.value", variable, wanted.text(), row.key);
      }
    } else if (!row.variables.has(variable)) {
      wanted.fault("fault.variable", variable);
    } else if (!text(row.value(variable)).equals(wanted.text())) {
      wanted.fault("fault.example.value", variable, wanted.text(), text(row.value(variable)));
    }
  }

  private static String text(Object value) {
    return value instanceof BigDecimal decimal
        ? decimal.toPlainString()
        : value == null ? "" : value.toString();
  }
}
