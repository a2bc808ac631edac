package id.padan.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;

/** Commas, quotes where needed, lines end with a line feed. */
record CsvResult(PrintWriter out) implements ResultPrinter {

  @Override
  public void begin(List<String> columns) {
    row(List.copyOf(columns));
  }

  @Override
  public void row(List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      out.write(i == 0 ? "" : ",");
      out.write(cell(values.get(i)));
    }
    out.write('\n');
  }

  @Override
  public void end() {}

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    String text = value instanceof BigDecimal n ? n.toPlainString() : value.toString();
    boolean quotes = text.isEmpty() || text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
