package id.padan.validation;

import id.padan.definition.FileLayout;
import id.padan.definition.Regions;
import id.padan.definition.YamlNode;
import id.padan.model.Period;
import id.padan.model.SourceRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges the row of an example as if it were the only one of a file. */
final class ExampleRow {

  private ExampleRow() {}

  /** Cells by header, as written in an example. */
  static Map<String, String> cells(YamlNode node) {
    Map<String, String> cells = new LinkedHashMap<>();
    node.entries().forEach((header, cell) -> cells.put(header, cell.text()));
    return cells;
  }

  /** The verdict on a row of {@code layout} with these cells; further columns are absent. */
  static Verdict judge(
      FileLayout layout, RuleSet rules, Regions regions, Period period, Map<String, String> cells) {
    List<String> header = new ArrayList<>(cells.keySet());
    FileSetting file =
        new FileSetting(0, layout, header, '.', period, null, false, Corrections.NONE);
    String[] row = cells.values().toArray(String[]::new);
    return new RowJudge(file, rules, regions).judge(new SourceRow(1, row, false));
  }
}
