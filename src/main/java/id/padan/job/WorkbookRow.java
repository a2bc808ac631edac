package id.padan.job;

import id.padan.definition.FileLayout;
import id.padan.ingest.ReceivedFiles.ReceivedFile;
import id.padan.model.RowTicket;
import id.padan.model.SourceRow;
import id.padan.model.SpreadsheetText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A row of a correction workbook as it came back.
 *
 * @param row 1-based row of the workbook
 * @param cells of the original's columns and beyond, as the steward left them
 */
record WorkbookRow(int row, RowTicket ticket, List<String> cells) {

  /** Stands between a code and its label in a choice. */
  static final String BEFORE_LABEL = " - ";

  /** A number that a spreadsheet's cell holds as such has a point, whatever the file's mark. */
  private static final String WITH_POINT = "-?[0-9]+\\.[0-9]{1,2}";

  /**
   * The row with the steward's cells. A cell that a spreadsheet alone changed stays as it was.
   *
   * @param before as it stood when the workbook came
   * @param file in which it stands
   * @return {@code before} itself if nothing was changed, or if cells stand beyond the last column
   */
  SourceRow applied(SourceRow before, ReceivedFile file) {
    List<String> header = file.header();
    boolean beyond = cells.stream().skip(header.size()).anyMatch(cell -> !cell.isEmpty());
    boolean wasBeyond =
        Arrays.stream(before.cells()).skip(header.size()).anyMatch(cell -> !cell.isBlank());
    if (beyond) {
      return before;
    }
    String[] now = new String[header.size()];
    boolean changed = wasBeyond;
    for (int i = 0; i < now.length; i++) {
      String was = i < before.cells().length ? before.cells()[i] : "";
      boolean same = SpreadsheetText.isSame(was, cells.get(i));
      now[i] = same ? was : meant(cells.get(i), header.get(i), file);
      changed |= !same;
    }
    return changed ? new SourceRow(before.line(), now, false) : before;
  }

  /** The code of a choice such as {@code 3 - Anak}; a decimal with the file's own mark. */
  private static String meant(String cell, String heading, ReceivedFile file) {
    FileLayout.Column column = file.layout().columnNamed(heading).orElse(null);
    if (column == null) {
      return cell;
    }
    return switch (column.type()) {
      case CODE, YES_NO -> code(cell, column.codes());
      case DECIMAL ->
          file.dialect().decimalMark() == ',' && cell.matches(WITH_POINT)
              ? cell.replace('.', ',')
              : cell;
      default -> cell;
    };
  }

  private static String code(String cell, Map<String, String> codes) {
    int mark = cell.indexOf(BEFORE_LABEL);
    String code = mark < 0 ? cell : cell.substring(0, mark).strip();
    return codes.containsKey(code) ? code : cell;
  }
}
