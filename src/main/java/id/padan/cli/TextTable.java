package id.padan.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A table of plain text with two blanks between columns; numbers stand to the right. */
final class TextTable {

  private static final String GAP = "  ";

  private final List<String> headings;
  private final int[] widths;
  private final boolean[] right;

  /**
   * @param rows what the widths are taken from; a number in a column puts it to the right
   */
  TextTable(List<String> headings, List<? extends List<?>> rows) {
    this.headings = headings;
    this.widths = headings.stream().mapToInt(String::length).toArray();
    this.right = new boolean[headings.size()];
    for (List<?> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], text(row.get(i)).length());
        right[i] |= row.get(i) instanceof Number;
      }
    }
  }

  /** Narrows the widest column until a line has at most {@code width} characters. */
  TextTable fit(int width) {
    while (Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) > width) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      widths[widest]--;
    }
    return this;
  }

  void printHeadings(PrintWriter out) {
    printRow(out, headings);
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    out.println(String.join(GAP, rules));
  }

  void printRow(PrintWriter out, List<?> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      cells.add(cell(text(row.get(i)), i));
    }
    out.write(cells.stream().collect(Collectors.joining(GAP)).stripTrailing());
    out.write(System.lineSeparator());
  }

  private String cell(String text, int column) {
    String shown = text.length() <= widths[column] ? text : shortened(text, widths[column]);
    String blanks = " ".repeat(widths[column] - shown.length());
    return right[column] ? blanks + shown : shown + blanks;
  }

  /** Without its middle: the end of a file's name tells more than its folder. */
  private static String shortened(String text, int width) {
    int head = (width - 1) / 3;
    return text.substring(0, head) + "…" + text.substring(text.length() - (width - 1 - head));
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : Objects.toString(value, "");
  }
}
