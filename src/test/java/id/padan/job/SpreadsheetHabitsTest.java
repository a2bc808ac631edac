package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What spreadsheets and their users do to a correction workbook before it comes back. */
class SpreadsheetHabitsTest {

  @TempDir private Path folder;
  private Nights nights;
  private final List<Path> returned = new ArrayList<>();

  @BeforeEach
  void openARegistry() throws SQLException {
    nights = new Nights(folder);
  }

  @AfterEach
  void closeIt() {
    nights.close();
  }

  /** Originals of three rows each, all in an unknown kecamatan, on the lines 2 to 4. */
  private void deliver(String... names) {
    int number = 1;
    for (String name : names) {
      String[] rows = new String[3];
      for (int i = 0; i < rows.length; i++, number++) {
        String key = "0%05d".formatted(number);
        rows[i] = key + ",17,71,999,001,JL MAWAR " + key + "," + Rows.name(key) + ",1";
      }
      nights.write("2015-11/" + name + ".csv", Rows.households(rows));
    }
    nights.sync();
  }

  private Path exported(String name) {
    return folder.resolve("padan-data/out/1/rejects/1771").resolve("2015-11_" + name);
  }

  private Path target(String name) {
    return folder.resolve("kembali").resolve(name);
  }

  /** A workbook of which all rows are corrected, then changed further. */
  private void returnBook(String name, Consumer<CorrectedBook> habit) {
    try (CorrectedBook book = new CorrectedBook(exported(name + ".xlsx"))) {
      for (int line = 2; line <= 4; line++) {
        book.set(line, "KDKEC", "010");
      }
      habit.accept(book);
      returned.add(book.saveAs(target(name + ".xlsx")));
    }
  }

  /** The CSV of which all rows are corrected, then changed further. */
  private void returnText(String name, UnaryOperator<String> habit) throws IOException {
    String text = Files.readString(exported(name + ".csv")).replace(";999;001;", ";010;001;");
    returned.add(Files.writeString(target(name + ".csv"), habit.apply(text)));
  }

  private static Sheet rows(CorrectedBook book) {
    return book.workbook().getSheet("Perbaikan");
  }

  private static void sortBackwards(CorrectedBook book) {
    Row first = rows(book).getRow(1);
    Row last = rows(book).getRow(3);
    for (int i = 0; i < first.getLastCellNum(); i++) {
      String swapped = first.getCell(i).getStringCellValue();
      first.getCell(i).setCellValue(last.getCell(i).getStringCellValue());
      last.getCell(i).setCellValue(swapped);
    }
  }

  private static int column(CorrectedBook book, String name) {
    for (Cell cell : rows(book).getRow(0)) {
      if (cell.getStringCellValue().equals(name)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static void deleteColumn(CorrectedBook book, int column) {
    for (Row row : rows(book)) {
      for (int i = column; i < row.getLastCellNum() - 1; i++) {
        row.getCell(i).setCellValue(row.getCell(i + 1).getStringCellValue());
      }
      row.removeCell(row.getCell(row.getLastCellNum() - 1));
    }
  }

  private static void insertColumn(CorrectedBook book, int column, String heading, String text) {
    for (Row row : rows(book)) {
      for (int i = row.getLastCellNum(); i > column; i--) {
        row.createCell(i).setCellValue(row.getCell(i - 1).getStringCellValue());
      }
      row.getCell(column).setCellValue(row.getRowNum() == 0 ? heading : text);
    }
  }

  private static void moveToTheEnd(CorrectedBook book, int column) {
    for (Row row : rows(book)) {
      String text = row.getCell(column).getStringCellValue();
      row.createCell(row.getLastCellNum()).setCellValue(text);
    }
    deleteColumn(book, column);
  }

  private static void copyFirstRow(CorrectedBook book) {
    Row copy = rows(book).createRow(4);
    for (Cell cell : rows(book).getRow(1)) {
      copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
    }
  }

  private static void makeNumbers(CorrectedBook book) {
    for (String name : List.of("KDPROP", "KDKAB", "KDKEC", "KDDESA", "Jumlah_ART", "IDBDT")) {
      for (int i = 1; i <= 3; i++) {
        Cell cell = rows(book).getRow(i).getCell(column(book, name));
        double number = Double.parseDouble(cell.getStringCellValue());
        cell.setCellValue(number);
      }
    }
  }

  @Test
  void endInTheRightCorrectionOrInAFindingOrRefusal() throws IOException {
    String[] names = {
      "angka",
      "catatan",
      "csv-excel",
      "csv-petunjuk",
      "csv-rusak",
      "csv-tab",
      "dua-berkas",
      "hapus-kode",
      "hapus-kolom",
      "pindah-kolom",
      "salin-baris",
      "sisip-depan",
      "urut"
    };
    deliver(names);
    Files.createDirectories(target(""));
    returnBook("angka", SpreadsheetHabitsTest::makeNumbers);
    returnBook(
        "catatan",
        book -> {
          insertColumn(book, column(book, "KDKEC"), "Catatan", "sudah dicek");
          Row row = rows(book).getRow(2);
          row.createCell(row.getLastCellNum() + 2).setCellValue("beres");
        });
    returnText(
        "csv-excel",
        csv -> csv.replace(";010;001;", ";10;1;").replaceAll(";0(0*)([1-9][0-9]?);17;", ";$2;17;"));
    returnText("csv-tab", csv -> csv.replace(";", "\t"));
    returned.add(
        Files.writeString(
            target("csv-petunjuk.csv"),
            "Perbaikan data kesejahteraan sosial;\r\n;\r\nKabupaten/kota;Kota Bengkulu\r\n"));
    returnText("csv-rusak", csv -> csv.replaceFirst(";JL MAWAR", ";JL; MAWAR"));
    returnBook("dua-berkas", book -> {});
    returned.add(Files.copy(exported("dua-berkas.csv"), target("dua-berkas.csv")));
    returnBook("hapus-kode", book -> deleteColumn(book, 0));
    returnBook("hapus-kolom", book -> deleteColumn(book, column(book, "Alamat")));
    returnBook("pindah-kolom", book -> moveToTheEnd(book, column(book, "KDKEC")));
    returnBook("salin-baris", SpreadsheetHabitsTest::copyFirstRow);
    returnBook("sisip-depan", book -> insertColumn(book, 0, "No urut", "1"));
    returnBook("urut", SpreadsheetHabitsTest::sortBackwards);

    RunService.Result result = nights.take(returned, Optional.of("Sri"));

    assertThat(result.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
    assertThat(nights.balance(2))
        .containsExactly(
            "angka.xlsx correction 3 3 0 0 0 0 0",
            "catatan.xlsx correction 3 3 0 0 0 0 0",
            "csv-excel.csv correction 3 3 0 0 0 0 0",
            "csv-rusak.csv correction 3 2 0 0 0 0 1",
            "csv-tab.csv correction 3 3 0 0 0 0 0",
            "dua-berkas.csv correction 3 0 0 0 0 3 0",
            "dua-berkas.xlsx correction 3 3 0 0 0 0 0",
            "hapus-kolom.xlsx correction 3 0 0 0 0 0 3",
            "pindah-kolom.xlsx correction 3 3 0 0 0 0 0",
            "salin-baris.xlsx correction 4 3 0 0 0 1 0",
            "sisip-depan.xlsx correction 3 3 0 0 0 0 0",
            "urut.xlsx correction 3 3 0 0 0 0 0");
    assertThat(
            nights.query(
                "select file_name, line, code from report.finding where run_id = 2 order by 1, 2"))
        .containsExactly(
            "csv-rusak.csv 2 CORRECTION_MALFORMED",
            "hapus-kolom.xlsx 2 CORRECTION_LOCKED",
            "hapus-kolom.xlsx 3 CORRECTION_LOCKED",
            "hapus-kolom.xlsx 4 CORRECTION_LOCKED",
            "salin-baris.xlsx 5 CORRECTION_UNKNOWN");
    assertThat(
            nights.query(
                "select file_name, refusal from report.file where refusal is not null order by 1"))
        .containsExactly("csv-petunjuk.csv HEADER_UNKNOWN", "hapus-kode.xlsx HEADER_UNKNOWN");
    assertThat(
            nights.query("select message_id from ingest.file where refusal is not null group by 1"))
        .singleElement()
        .asString()
        .contains("tanpa kode baris");
    assertThat(
            nights.query(
                "select count(*), count(distinct source_key), min(length(source_key))"
                    + " from validation.household_record where to_run is null"))
        .containsExactly("29 29 6");
    assertThat(nights.query("select distinct address from warehouse.household order by 1").get(0))
        .isEqualTo("JL MAWAR 000001");
  }

  @Test
  void aWorkbookWithoutItsTicketsIsNoDelivery() {
    deliver("hapus-kode");
    returnBook("hapus-kode", book -> deleteColumn(book, 0));
    nights.clear();
    nights.write("2015-12/dari kabupaten.xlsx", read(returned.get(0)));

    assertThat(nights.sync().exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);

    assertThat(nights.query("select file_name, state from report.file where run_id = 2"))
        .containsExactly("2015-12/dari kabupaten.xlsx refused");
    assertThat(nights.keys("household", "active")).isEmpty();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void libreOfficeSavesWorkbooksThatComeBackWhole() throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not on this machine");
    deliver("kantor", "tabel");
    returnBook("kantor", book -> book.signAs("Ibu Rina"));
    returnBook("tabel", book -> {});
    Path saved = folder.resolve("disimpan");
    // the filter's options: semicolons, UTF-8, cells as they are shown, the second sheet
    convert(saved, "xlsx:Calc MS Excel 2007 XML", returned.get(0));
    convert(
        saved,
        "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2",
        returned.get(1));
    try (var files = Files.list(saved)) {
      returned.clear();
      files.sorted().forEach(returned::add);
    }
    assertThat(returned).hasSize(2);

    assertThat(nights.take(returned, Optional.empty()).exitCode()).isZero();

    assertThat(nights.balance(2))
        .containsExactlyInAnyOrder(
            "kantor.xlsx correction 3 3 0 0 0 0 0",
            returned.stream()
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .findFirst()
                    .orElseThrow()
                + " correction 3 3 0 0 0 0 0");
    assertThat(nights.query("select distinct corrected_by from validation.correction"))
        .contains("Ibu Rina");
  }

  private void convert(Path target, String format, Path file)
      throws IOException, InterruptedException {
    Process office =
        new ProcessBuilder(
                "/usr/bin/soffice",
                "-env:UserInstallation=file://" + folder.resolve("profil"),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                target.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
  }
}
