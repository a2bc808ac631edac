package id.padan.job;

import id.padan.definition.FileLayout;
import id.padan.model.CorrectionForm;
import id.padan.model.RowTicket;
import id.padan.model.SourceRow;
import id.padan.model.SpreadsheetText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a correction workbook as it came back.
 *
 * @param row 1-based row of the workbook
 * @param ticket empty if it carries none
 * @param intact the locked cells are as they were written
 * @param cells of the original row, as the steward left them
 */
record WorkbookRow(int row, Optional<RowTicket> ticket, boolean intact, String[] cells) {

  /** Stands between a code and its label in a choice. */
  static final String BEFORE_LABEL = " - ";

  static WorkbookRow of(SourceRow source, List<Map<String, String>> codes) {
    int width = Math.max(source.cells().length, CorrectionForm.OWN_CELLS);
    List<String> all = Arrays.asList(padded(source.cells(), width));
    String[] cells = new String[width - CorrectionForm.OWN_CELLS];
    for (int i = 0; i < cells.length; i++) {
      String cell = SpreadsheetText.asWritten(all.get(i + CorrectionForm.OWN_CELLS)).strip();
      cells[i] = i < codes.size() ? code(cell, codes.get(i)) : cell;
    }
    String first = all.get(0);
    return new WorkbookRow(
        source.line(),
        RowTicket.parse(first),
        RowTicket.matches(first, CorrectionForm.locked(all)),
        cells);
  }

  /** The code of a choice such as {@code 3 - Anak}; any other text as it is. */
  private static String code(String cell, Map<String, String> codes) {
    int mark = cell.indexOf(BEFORE_LABEL);
    String code = mark < 0 ? cell : cell.substring(0, mark).strip();
    return codes.containsKey(code) ? code : cell;
  }

  /** The codes of each column of a header; empty where a column has no codes. */
  static List<Map<String, String>> codes(FileLayout layout, List<String> header) {
    return header.stream().map(name -> codes(layout, name)).toList();
  }

  private static Map<String, String> codes(FileLayout layout, String name) {
    return layout
        .columnNamed(name)
        .filter(
            column ->
                column.type() == FileLayout.Type.CODE || column.type() == FileLayout.Type.YES_NO)
        .map(FileLayout.Column::codes)
        .orElse(Map.of());
  }

  /**
   * The row with the steward's cells.
   *
   * @param before as it stood when the workbook came
   * @param columns of the original file
   * @return {@code before} itself if nothing was changed, or if cells stand beyond the last column
   */
  SourceRow applied(SourceRow before, int columns) {
    int width = Math.max(cells.length, before.cells().length);
    boolean beyond = Arrays.stream(cells).skip(columns).anyMatch(cell -> !cell.isEmpty());
    if (beyond || Arrays.equals(padded(cells, width), plain(padded(before.cells(), width)))) {
      return before;
    }
    return new SourceRow(before.line(), padded(cells, columns), false);
  }

  private static String[] plain(String[] cells) {
    return Arrays.stream(cells)
        .map(cell -> SpreadsheetText.asWritten(cell).strip())
        .toArray(String[]::new);
  }

  private static String[] padded(String[] cells, int width) {
    String[] padded = Arrays.copyOf(cells, width);
    Arrays.fill(padded, Math.min(cells.length, width), width, "");
    return padded;
  }
}
