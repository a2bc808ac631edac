package id.padan.cli.bench.lists;

import java.io.IOException;
import java.util.List;

/** Writes lines of CSV; cells with a comma or quotation mark are quoted. */
final class CsvLine {

  private CsvLine() {}

  /** {@code number} with leading zeros. */
  static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
  }

  static void write(Appendable out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      out.append(i == 0 ? "" : ",");
      if (cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0) {
        out.append('"').append(cell.replace("\"", "\"\"")).append('"');
      } else {
        out.append(cell);
      }
    }
    out.append('\n');
  }
}
