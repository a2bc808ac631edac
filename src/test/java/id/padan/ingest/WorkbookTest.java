package id.padan.ingest;

import static id.padan.ingest.Deliveries.HEADER;
import static id.padan.ingest.Deliveries.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.model.SourceRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

  @TempDir private Path folder;
  private Deliveries deliveries;

  @BeforeEach
  void open() {
    deliveries = new Deliveries(folder);
  }

  private static void put(Sheet sheet, int rowNumber, Object... cells) {
    Row row = sheet.createRow(rowNumber - 1);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else if (cells[i] != null) {
        row.createCell(i).setCellValue(cells[i].toString());
      }
    }
  }

  private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    workbook.close();
    return out.toByteArray();
  }

  private static Sheet withHeader(XSSFWorkbook workbook, String name, int row) {
    Sheet sheet = workbook.createSheet(name);
    put(sheet, row, (Object[]) HEADER.split(","));
    return sheet;
  }

  private static byte[] small(XSSFWorkbook workbook) throws IOException {
    put(withHeader(workbook, "Data", 1), 2, "H1", 17, 71, "010", "001", "JL A", "SITI", 72.6);
    return bytes(workbook);
  }

  private FileInspector.Inspected receive(String name, byte[] bytes) {
    return deliveries.receive(name, bytes).get(0);
  }

  private String rows(FileInspector.Inspected file) {
    StringBuilder text = new StringBuilder();
    for (SourceRow row : deliveries.rows(file)) {
      text.append(row.line())
          .append(row.malformed() ? "!" : ":")
          .append(String.join("|", row.cells()))
          .append('\n');
    }
    return text.toString();
  }

  @Test
  void rowsKeepTheirNumbersAndShortOnesAreFilledUp() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    Sheet sheet = withHeader(workbook, "Data RT", 4);
    put(sheet, 1, "DAFTAR RUMAH TANGGA");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
    put(sheet, 5, "H1", 17, 71, "010", "001", "JL \"A\",\nRT 1", "SITI");
    put(sheet, 8, "H2", 17, 71, "010", "001", "JL B", "BUDI", 72.6, null, "lebih");
    put(sheet, 9, "H3", 17, 71, "010", "001", "JL C", "RINA", 1.0e7, "");
    put(sheet, 12, "JUMLAH");
    FileInspector.Inspected file = receive("rt.csv", bytes(workbook));

    assertThat(rows(file))
        .isEqualTo(
            """
            5:H1|17|71|010|001|JL "A",
            RT 1|SITI|
            8!H2|17|71|010|001|JL B|BUDI|72.6||lebih
            9:H3|17|71|010|001|JL C|RINA|10000000
            """);
    assertThat(file.records()).isEqualTo(8);
    assertThat(deliveries.rowAt(file, 9).cells()[0]).isEqualTo("H3");
    assertThat(deliveries.rowAt(file, 5).cells()[0]).isEqualTo("H1");
    assertThat(file.dialect()).isEqualTo(new Dialect("Data RT", null, null, '.', 4));
  }

  @Test
  void cellsAreReadAsTheyAreShown() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("[$-421]dd mmmm yyyy"));
    Sheet sheet = withHeader(workbook, "Data", 1);
    put(sheet, 2, 1771011708709001d, 17);
    Row row = sheet.getRow(1);
    row.createCell(2).setCellValue(LocalDate.of(1970, 8, 17));
    row.getCell(2).setCellStyle(date);
    row.createCell(3).setCellValue(true);
    row.createCell(4).setCellFormula("B2+1");
    row.getCell(4).setCellValue(18);
    row.createCell(5).setCellErrorValue((byte) 0x2A);
    row.createCell(6).setCellFormula("\"SITI\"");
    row.getCell(6).setCellValue("SITI");
    row.createCell(7).setCellValue(0.1);

    assertThat(rows(receive("rt.xlsx", bytes(workbook))))
        .isEqualTo("2:1.771011708709001E15|17|1970-08-17|TRUE|18||SITI|0.1\n");
  }

  @Test
  void firstVisibleSheetThatFitsIsRead() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    put(workbook.createSheet("Petunjuk"), 1, "IDBDT", "isi nomor urut");
    put(withHeader(workbook, "Lama", 1), 2, "H0", 17, 71, "010", "001", "JL A", "SITI");
    put(withHeader(workbook, "Baru", 1), 2, "H1", 17, 71, "010", "001", "JL A", "SITI");
    put(withHeader(workbook, "Lain", 1), 2, "H2", 17, 71, "010", "001", "JL A", "SITI");
    workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    byte[] all = bytes(workbook);
    FileInspector.Inspected file = receive("rt.xlsx", all);

    assertThat(file.dialect().sheet()).isEqualTo("Baru");
    assertThat(file.moreSheets()).containsExactly("Lain");
  }

  @Test
  void hiddenSheetIsReadWhereNoVisibleOneFits() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    put(workbook.createSheet("Petunjuk"), 1, "IDBDT", "isi nomor urut");
    put(withHeader(workbook, "Lama", 1), 2, "H0", 17, 71, "010", "001", "JL A", "SITI");
    workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);

    assertThat(receive("rt.xlsx", bytes(workbook)).dialect().sheet()).isEqualTo("Lama");
  }

  @Test
  void whatIsNotReadSaysWhatToDo() throws IOException {
    byte[] workbook = small(new XSSFWorkbook());
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (HSSFWorkbook xls = new HSSFWorkbook()) {
      xls.createSheet("Data");
      xls.write(old);
    }
    assertThat(outcome(receive("a.csv", workbook))).isEqualTo("2015-11/a.csv records 1");
    assertThat(outcome(receive("b.xlsx", old.toByteArray()))).endsWith("refusal.workbook.old");
    assertThat(outcome(receive("c.xlsx", encrypted(workbook))))
        .endsWith("refusal.workbook.password");
    assertThat(outcome(receive("d.xlsx", small(new XSSFWorkbook(XSSFWorkbookType.XLSM)))))
        .endsWith("refusal.workbook.macro");
    assertThat(outcome(receive("e.xlsx", java.util.Arrays.copyOf(workbook, 1000))))
        .endsWith("refusal.zip.broken");
    assertThat(outcome(receive("f.xlsx", bytes(new XSSFWorkbook())))).endsWith("refusal.empty");
    assertThat(outcome(receive("g.xlsx", Deliveries.households(2)))).endsWith("records 2");
    assertThat(outcome(receive("h.xls", Deliveries.utf8("\n <html><table><tr><td>IDBDT"))))
        .endsWith("refusal.markup");
    assertThat(
            outcome(
                receive(
                    "i.ods",
                    Deliveries.zip(
                        Map.of(
                            "mimetype",
                            Deliveries.utf8("application/vnd.oasis.opendocument.spreadsheet"))))))
        .endsWith("refusal.workbook.ods");
  }

  private static byte[] encrypted(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("rahasia");
      try (OutputStream out = encryptor.getDataStream(container)) {
        out.write(workbook);
      }
      container.writeFilesystem(bytes);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void entitiesAreNeverResolved() throws IOException {
    Path secret = java.nio.file.Files.writeString(folder.resolve("secret.txt"), "SECRET");
    for (String declaration :
        List.of(
            "<!DOCTYPE w [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE w SYSTEM \"" + secret.toUri() + "\">",
            "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;&a;\">]>")) {
      byte[] bytes =
          Workbooks.of(declaration + Workbooks.sheet("<row><c t=\"str\"><v>&e;</v></c></row>"));
      assertThat(outcome(receive("xxe.xlsx", bytes))).endsWith("refusal.workbook.broken");
    }
  }

  @Test
  void brokenCellsEndInARefusal() {
    for (String rows :
        List.of(
            "<row r=\"2\"/><row r=\"1\"/>",
            "<row r=\"99999999\"/>",
            "<row r=\"x\"/>",
            "<row><c r=\"ZZZZZ1\"><v>1</v></c></row>",
            "<row><c t=\"s\"><v>7</v></c></row>",
            "<row><c t=\"s\"><v>-1</v></c></row>",
            "<row><c s=\"x\"><v>1</v></c></row>",
            "<row><c><v>1</c></row>",
            "<row><c><v>" + "9".repeat(2 << 20) + "</v></c></row>")) {
      assertThat(outcome(receive("b.xlsx", Workbooks.of(Workbooks.sheet(rows)))))
          .as(rows.substring(0, Math.min(60, rows.length())))
          .endsWith("refusal.workbook.broken");
    }
  }
}
