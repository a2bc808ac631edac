package id.padan.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One object a line. */
final class JsonResult implements ResultPrinter {

  private final PrintWriter out;
  private List<String> columns;
  private String before = "[\n";

  JsonResult(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(List<String> names) {
    columns = names;
  }

  @Override
  public void row(List<Object> values) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      object.put(columns.get(i), values.get(i));
    }
    out.write(before);
    out.write(Json.of(object));
    before = ",\n";
  }

  @Override
  public void end() {
    out.write(before.equals("[\n") ? "[]\n" : "\n]\n");
  }
}
