package id.padan.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The rows of a sheet. A row that the file leaves out is blank, so every row keeps the number that
 * the spreadsheet shows; empty cells at the end of a row do not count.
 */
final class SheetRows implements Records {

  private static final int LAST_ROW = 1 << 20;
  private static final int LAST_COLUMN = 1 << 14;
  private static final String[] NO_CELLS = {};

  private final Workbook workbook;
  private final XmlPart xml;
  private final int width;
  private String[] cells = new String[64];
  private int filled;
  private int line;
  private int rowRead;

  /**
   * The rows of a sheet; the workbook is closed with them.
   *
   * @param xml the sheet's part
   * @param width cells that every row has at least
   */
  SheetRows(Workbook workbook, XmlPart xml, int width) {
    this.workbook = workbook;
    this.xml = xml;
    this.width = width;
  }

  static SheetRows open(Path file, String sheet, int width) throws IOException {
    Workbook workbook = Workbook.open(file);
    try {
      return new SheetRows(workbook, workbook.openSheet(sheet), width);
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  @Override
  public RecordReader.Found next() throws IOException {
    if (line >= rowRead && !readRow()) {
      return null;
    }
    line++;
    if (line < rowRead) {
      return new RecordReader.Found(line, NO_CELLS, false);
    }
    String[] row = new String[Math.max(filled, width)];
    System.arraycopy(cells, 0, row, 0, filled);
    Arrays.fill(row, filled, row.length, "");
    return new RecordReader.Found(line, row, false);
  }

  @Override
  public void skipTo(int row) throws IOException {
    while (line < row - 1 && (rowRead >= row || line < rowRead || readRow())) {
      line = Math.min(rowRead, row - 1);
    }
  }

  private boolean readRow() throws IOException {
    do {
      if (!xml.next()) {
        return false;
      }
    } while (!xml.isStart("row"));
    int number = xml.number("r", rowRead + 1);
    if (number <= rowRead || number > LAST_ROW) {
      throw new RefusedException(Refusal.brokenWorkbook());
    }
    rowRead = number;
    filled = 0;
    int column = 0;
    for (xml.nextInside(); !xml.isEnd("row"); xml.nextInside()) {
      if (xml.isStart("c")) {
        column = columnOf(xml.attribute("r"), column);
        String text = cell();
        if (!text.isEmpty()) {
          put(column, text);
        }
        column++;
      }
    }
    return true;
  }

  private void put(int column, String text) {
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }
    if (column >= filled) {
      Arrays.fill(cells, filled, column, "");
      filled = column + 1;
    }
    cells[column] = text;
  }

  /** 0-based column of a reference such as {@code AB12}; {@code next} where there is none. */
  private static int columnOf(String reference, int next) throws IOException {
    int column = 0;
    for (int i = 0; reference != null && i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z' || column > LAST_COLUMN) {
        break;
      }
      column = column * 26 + c - 'A' + 1;
    }
    int found = column == 0 ? next : column - 1;
    if (found >= LAST_COLUMN) {
      throw new RefusedException(Refusal.brokenWorkbook());
    }
    return found;
  }

  /** The cell that starts here. A formula counts as its last result, an error as empty. */
  private String cell() throws IOException {
    String type = xml.attribute("t");
    int style = xml.number("s", 0);
    String value = "";
    for (xml.nextInside(); !xml.isEnd("c"); xml.nextInside()) {
      if (xml.isStart("v")) {
        value = xml.text();
      } else if (xml.isStart("is")) {
        value = xml.richText();
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
    return value.isEmpty() ? "" : shown(value, type == null ? "n" : type, style);
  }

  private String shown(String value, String type, int style) throws IOException {
    return switch (type) {
      case "s" -> CellText.text(workbook.sharedText(value));
      case "inlineStr", "str" -> CellText.text(value);
      case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE";
      case "e" -> "";
      case "d" -> CellText.isoDate(value);
      default ->
          workbook.isDate(style)
              ? CellText.date(value, workbook.from1904())
              : CellText.number(value);
    };
  }

  @Override
  public void close() throws IOException {
    try (workbook) {
      xml.close();
    }
  }
}
