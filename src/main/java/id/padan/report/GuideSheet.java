package id.padan.report;

import id.padan.model.SpreadsheetText;
import id.padan.model.Texts;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The first sheet of a correction workbook: whose rows these are, how many, and what to do. */
final class GuideSheet {

  private static final int STEPS = 6;

  private final Texts texts;
  private final Areas areas;
  private final BookStyles styles;
  private SXSSFSheet sheet;
  private int next;

  GuideSheet(Texts texts, Areas areas, BookStyles styles) {
    this.texts = texts;
    this.areas = areas;
    this.styles = styles;
  }

  void write(SXSSFSheet target, CorrectionBook.Content content) {
    sheet = target;
    next = 0;
    sheet.setColumnWidth(0, 30 * 256);
    sheet.setColumnWidth(1, 80 * 256);
    Row title = sheet.createRow(next++);
    title.setHeightInPoints(30);
    put(title, 0, texts.text("correction.title"), styles.title());
    next++;
    Rejects.File file = content.file();
    String kabkota = content.district().kabkota();
    fact("column.kabkota", kabkota == null ? texts.text("area.none") : areas.of(kabkota));
    fact("column.file", file.name());
    fact("column.period", file.period());
    fact("correction.count", texts.number(file.rows().size()));
    fact("correction.oldest", texts.text("waiting.days", file.oldestDays()));
    fact("correction.household", texts.number(file.withHousehold()));
    fact("correction.run", Long.toString(content.form().run()));
    next++;
    Row by = sheet.createRow(next++);
    by.setHeightInPoints(24);
    put(by, 0, texts.text("correction.by"), styles.message());
    put(by, 1, "", styles.answer());
    next++;
    for (int step = 1; step <= STEPS; step++) {
      wide(texts.text("correction.step" + step));
    }
    next++;
    legend(styles.data(true), "correction.red");
    legend(styles.data(false), "correction.yellow");
    legend(styles.locked(), "correction.grey");
    next++;
    wide(texts.text("letter.privacy"));
    printPortrait();
    sheet.enableLocking();
  }

  private void fact(String key, String value) {
    Row row = sheet.createRow(next++);
    put(row, 0, texts.text(key), styles.message());
    put(row, 1, value, styles.message());
  }

  private void legend(CellStyle style, String key) {
    Row row = sheet.createRow(next++);
    put(row, 0, "", style);
    put(row, 1, texts.text(key), styles.text());
  }

  private void wide(String text) {
    Row row = sheet.createRow(next);
    row.setHeightInPoints(15f * (1 + text.length() / 105));
    put(row, 0, text, styles.text());
    sheet.addMergedRegion(new CellRangeAddress(next, next, 0, 1));
    next++;
  }

  private static void put(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    cell.setCellValue(SpreadsheetText.neutral(text));
  }

  private void printPortrait() {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setDisplayGridlines(false);
  }

  /** A4 across, as wide as one page, with page numbers. */
  static void printLandscape(Sheet sheet, String name) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.getFooter().setLeft(String.join(" ", List.of(name.replace("&", "&&"))));
    sheet.getFooter().setRight("&P / &N");
  }
}
