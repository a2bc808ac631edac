package id.padan.report;

import id.padan.definition.FileLayout;
import id.padan.model.CorrectionForm;
import id.padan.model.SpreadsheetText;
import id.padan.model.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A correction workbook: a sheet that explains, the rows to mend, and the code lists. Every cell is
 * text, so that no digit of a NIK is lost; only the original's cells can be changed.
 */
final class CorrectionBook {

  /**
   * What a workbook holds.
   *
   * @param choices for each column of the original file
   */
  record Content(
      Rejects.District district,
      Rejects.File file,
      CorrectionForm form,
      List<RejectFiles.Line> lines,
      List<List<String>> choices) {

    /** The original's columns, and one for each cell that a malformed row has beyond them. */
    List<String> columns() {
      List<String> columns = new ArrayList<>(file.header());
      int widest = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
      for (int i = 1; columns.size() < widest; i++) {
        columns.add("+" + i);
      }
      return columns;
    }
  }

  private static final int ROWS_IN_MEMORY = 100;
  private static final int CHARACTER = 256;
  private static final int TICKET = 0;
  private static final int MESSAGE = 2;
  private static final int FROZEN = 3;

  /** More columns on one page are too small to read. */
  private static final int COLUMNS_OF_A_PAGE = 18;

  private static final int[] OWN_WIDTHS = {4, 8, 52, 14};

  private final Texts texts;
  private final Areas areas;
  private final Optional<char[]> password;

  CorrectionBook(Texts texts, Areas areas, Optional<char[]> password) {
    this.texts = texts;
    this.areas = areas;
    this.password = password;
  }

  /** Headings of the columns before the original's. */
  List<String> ownHeadings(CorrectionForm form) {
    return List.of(
        form.heading(),
        texts.text("column.line"),
        texts.text("correction.message"),
        texts.text("column.findings"));
  }

  /** Writes the workbook, under the password if there is one. */
  void write(Path target, Content content) throws IOException {
    // shared texts: some programs change a text inside its cell and leave the old one beside it
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, true)) {
      BookStyles styles = new BookStyles(workbook);
      new GuideSheet(texts, areas, styles)
          .write(workbook.createSheet(texts.text("correction.guide")), content);
      SXSSFSheet rows = workbook.createSheet(texts.text("correction.rows"));
      rows(rows, content, styles);
      choices(workbook, rows, content, styles);
      save(workbook, target);
    }
  }

  private void rows(SXSSFSheet sheet, Content content, BookStyles styles) {
    List<String> headings = new ArrayList<>(ownHeadings(content.form()));
    headings.addAll(content.columns());
    Row header = sheet.createRow(0);
    header.setHeightInPoints(32);
    for (int i = 0; i < headings.size(); i++) {
      text(header, i, headings.get(i), styles.header());
      sheet.setColumnWidth(i, width(i, headings.get(i), content.lines()) * CHARACTER);
    }
    for (int i = 0; i < content.lines().size(); i++) {
      row(sheet.createRow(i + 1), content, content.lines().get(i), styles);
    }
    sheet.setColumnHidden(TICKET, true);
    sheet.createFreezePane(FROZEN, 1);
    int last = headings.size() - 1;
    sheet.setAutoFilter(new CellRangeAddress(0, content.lines().size(), 0, last));
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, FROZEN - 1));
    GuideSheet.printLandscape(sheet, content.file().name());
    sheet.setFitToPage(last < COLUMNS_OF_A_PAGE);
    sheet.enableLocking();
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }

  private static void row(Row row, Content content, RejectFiles.Line line, BookStyles styles) {
    for (int i = 0; i < line.locked().size(); i++) {
      text(row, i, line.locked().get(i), i == MESSAGE ? styles.message() : styles.locked());
    }
    List<String> columns = content.columns();
    Map<String, Boolean> faulty = new LinkedHashMap<>();
    line.faulty().forEach((name, error) -> faulty.put(FileLayout.normalised(name), error));
    for (int i = 0; i < columns.size(); i++) {
      Boolean error = faulty.get(FileLayout.normalised(columns.get(i)));
      String cell = i < line.cells().size() ? line.cells().get(i) : "";
      text(row, line.locked().size() + i, cell, styles.data(error));
    }
  }

  private static void text(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    cell.setCellValue(SpreadsheetText.neutral(text));
  }

  private static int width(int column, String heading, List<RejectFiles.Line> lines) {
    if (column < OWN_WIDTHS.length) {
      return OWN_WIDTHS[column];
    }
    int at = column - OWN_WIDTHS.length;
    int longest =
        lines.stream()
            .limit(1000)
            .mapToInt(line -> at < line.cells().size() ? line.cells().get(at).length() : 0)
            .max()
            .orElse(0);
    return Math.min(40, Math.max(Math.max(heading.length(), longest) + 3, 9));
  }

  /** A sheet with a column for each code list, and the drop-downs that show them. */
  private void choices(
      SXSSFWorkbook workbook, SXSSFSheet rows, Content content, BookStyles styles) {
    Map<Integer, List<String>> lists = new LinkedHashMap<>();
    for (int i = 0; i < content.choices().size(); i++) {
      if (!content.choices().get(i).isEmpty()) {
        lists.put(i, content.choices().get(i));
      }
    }
    if (lists.isEmpty()) {
      return;
    }
    SXSSFSheet sheet = workbook.createSheet(texts.text("correction.codes"));
    List<Integer> columns = List.copyOf(lists.keySet());
    int longest = lists.values().stream().mapToInt(List::size).max().orElse(0);
    Row header = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      text(header, i, content.file().header().get(columns.get(i)), styles.header());
      sheet.setColumnWidth(i, 28 * CHARACTER);
      dropDown(rows, content, columns.get(i), sheet.getSheetName(), i);
    }
    for (int r = 0; r < longest; r++) {
      Row row = sheet.createRow(r + 1);
      for (int i = 0; i < columns.size(); i++) {
        List<String> list = lists.get(columns.get(i));
        text(row, i, r < list.size() ? list.get(r) : "", styles.message());
      }
    }
    sheet.createFreezePane(0, 1);
    GuideSheet.printLandscape(sheet, content.file().name());
    sheet.enableLocking();
  }

  private static void dropDown(
      SXSSFSheet rows, Content content, int column, String listSheet, int listColumn) {
    int at = CorrectionForm.OWN_CELLS + column;
    String letter = CellReference.convertNumToColString(listColumn);
    String list =
        "'%s'!$%s$2:$%s$%d"
            .formatted(listSheet, letter, letter, content.choices().get(column).size() + 1);
    DataValidationHelper helper = rows.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createFormulaListConstraint(list),
            new CellRangeAddressList(1, content.lines().size(), at, at));
    validation.setShowErrorBox(false); // a code alone is right too
    rows.addValidationData(validation);
  }

  private void save(SXSSFWorkbook workbook, Path target) throws IOException {
    workbook.setActiveSheet(0);
    if (password.isEmpty()) {
      try (OutputStream out = Files.newOutputStream(target)) {
        workbook.write(out);
      }
      return;
    }
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(target)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(new String(password.get()));
      try (OutputStream secret = encryptor.getDataStream(container)) {
        workbook.write(secret);
      }
      container.writeFilesystem(out);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
