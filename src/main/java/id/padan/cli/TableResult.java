package id.padan.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Widths are those of the first 1,000 rows; a longer value further down is cut. */
final class TableResult implements ResultPrinter {

  private static final int ROWS_FOR_WIDTHS = 1_000;

  private final PrintWriter out;
  private final List<List<Object>> first = new ArrayList<>();
  private List<String> columns;
  private TextTable table;

  TableResult(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(List<String> names) {
    columns = names;
  }

  @Override
  public void row(List<Object> values) {
    if (table != null) {
      table.printRow(out, values);
      return;
    }
    first.add(values);
    if (first.size() == ROWS_FOR_WIDTHS) {
      start();
    }
  }

  @Override
  public void end() {
    if (table == null) {
      start();
    }
  }

  private void start() {
    table = new TextTable(columns, first);
    table.printHeadings(out);
    first.forEach(row -> table.printRow(out, row));
    first.clear();
  }
}
