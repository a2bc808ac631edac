package id.padan.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import id.padan.model.SpreadsheetText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputRunTest {

  private static final TwoDistricts DISTRICTS = new TwoDistricts();

  private static final List<FileLayout> LAYOUTS =
      Stream.of("household", "person")
          .map(kind -> Path.of("jobs/layouts/bdt-2015-" + kind + ".yaml"))
          .map(file -> FileLayout.read(file, new Faults()).orElseThrow())
          .toList();

  @TempDir static Path out;

  @BeforeAll
  static void writeInBothLanguages() throws SQLException {
    for (String language : List.of("id", "en")) {
      try (Connection connection = DISTRICTS.begin()) {
        new BalanceRun().run(connection, 2);
        outputs(language).run(connection, 2);
        outputs(language).run(connection, 2); // the step is run again
        connection.rollback();
      }
    }
  }

  private static OutputRun outputs(String language) {
    return new OutputRun(
        new OutputSettings(out.resolve(language), Locale.forLanguageTag(language)),
        DISTRICTS,
        LAYOUTS);
  }

  private static String file(String name) throws IOException {
    return Files.readString(out.resolve(name), UTF_8);
  }

  private static List<String> tree(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void theRunAndItsCopyHoldTheSameFilesAndNothingElseIsLeft() throws IOException {
    assertThat(tree(out.resolve("id/2")))
        .containsExactly(
            "balance.csv",
            "duplicates.csv",
            "findings.csv",
            "rejects/1801/1801_anggota.csv",
            "rejects/1801/1801_anggota.xlsx",
            "rejects/1801/1801_rumah_tangga-2026-10.csv",
            "rejects/1801/1801_rumah_tangga-2026-10.xlsx",
            "rejects/1801/1801_rumah_tangga.csv",
            "rejects/1801/1801_rumah_tangga.xlsx",
            "rejects/1801/surat-pengantar-1801.txt",
            "summary.html",
            "temuan/1801.html",
            "temuan/1871.html",
            "temuan/temuan.csv");
    assertThat(tree(out.resolve("id/terbaru"))).isEqualTo(tree(out.resolve("id/2")));
    try (Stream<Path> entries = Files.list(out.resolve("id"))) {
      assertThat(entries.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("2", "terbaru");
    }
  }

  @Test
  void balanceOpensInASpreadsheetWithIndonesianHeadings() throws IOException {
    assertThat(file("id/2/balance.csv"))
        .startsWith(
            "\uFEFFBerkas;Kab/kota;Periode;Jenis;dibaca;baru;berubah;tetap;kembar;dilewati;ditolak\r\n")
        .contains(
            "1801/rumah_tangga.csv;1801;2026-11;rumah tangga/keluarga;120;40;12;60;2;1;5\r\n");
    assertThat(file("en/2/balance.csv")).startsWith("\uFEFFFile;District;Period;Kind;read;new;");
  }

  @Test
  void findingsAreThoseOfThisRunsFilesAndSayWhatToDo() throws IOException {
    assertThat(file("id/2/findings.csv"))
        .contains(
            "601;1801/rumah_tangga.csv;1801;;191;kode_desa;REGION_UNKNOWN;kesalahan;Kode wilayah")
        .doesNotContain("\n504;");
    assertThat(file("id/2/findings.csv").lines()).hasSize(1 + 3 + 1 + 4 + 31 + 8 + 2 + 1);
  }

  @Test
  void duplicatesListWaitingPairsFirstAndNeutraliseTheirText() throws IOException {
    List<String> lines = file("id/2/duplicates.csv").lines().toList();

    assertThat(lines).hasSize(1 + 12 + 40 + 21 + 1);
    assertThat(lines.get(1))
        .contains(
            "menunggu keputusan;12,4;0,72;;1801;1801/rumah_tangga.csv;13;1871;1871/rumah_tangga.csv;13;")
        .contains(";\"'=Diduga sama");
    assertThat(file("en/2/duplicates.csv")).contains("waiting for a decision;12.4;0.72;");
  }

  @Test
  void rejectedRowsKeepTheirCellsAndGetTheirMessages() throws IOException {
    assertThat(file("id/2/rejects/1801/1801_rumah_tangga.csv"))
        .startsWith(
            "\uFEFFpadan-perbaikan/bdt-2015-household/2026-11/1801/21/2;Baris;Yang perlu"
                + " diperbaiki;ID temuan;IDBDT;Alamat\r\n")
        .contains(";191;\"kode_desa: Kode wilayah")
        .contains("[NUMBER_RANGE]")
        .contains(";#601 #650;X191;'=cmd|' /C calc'!A0\r\n");
    assertThat(file("id/2/rejects/1801/1801_rumah_tangga-2026-10.csv").lines()).hasSize(3);
    assertThat(file("en/2/rejects/1801/1801_anggota.csv"))
        .startsWith(
            "\uFEFFpadan-perbaikan/bdt-2015-person/2026-11/1801/22/2;Line;What to correct;");
  }

  @Test
  void theCoveringTextSaysHowManyAndHowOldWithoutPersons() throws IOException {
    assertThat(file("id/2/rejects/1801/surat-pengantar-1801.txt"))
        .startsWith("DATA CONTOH")
        .contains("9 baris perlu diperbaiki, 2 terlama 21 hari.")
        .contains("- 1801_anggota.xlsx: 4 baris")
        .contains("- REGION_UNKNOWN (5 kali): Kode wilayah")
        .doesNotContain("Uji Coba");
    assertThat(file("en/2/rejects/1801/surat-pengantar-1801.txt"))
        .contains("9 rows need correction, 2 of them the oldest with 21 days.");
  }

  @Test
  void thePageIsOneFileThatAsksNobodyAndNamesNobody() throws IOException {
    for (String language : List.of("id", "en")) {
      String page = file(language + "/2/summary.html");
      assertThat(page.length()).isLessThan(200_000);
      assertThat(page)
          .contains("lang=\"" + language + "\"")
          .contains(
              "Kabupaten Lampung Selatan (1801)",
              "DATA CONTOH",
              "ILUSTRASI",
              "HEADER_UNKNOWN",
              "FILE_NIK_ALARM")
          .doesNotContain("http", "src=", "url(", "@import", "Warga", "th:text", "th:each")
          .doesNotContainPattern("[0-9]{16}");
    }
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException, SQLException {
    String before = file("id/2/summary.html") + file("id/2/duplicates.csv");
    try (Connection connection = DISTRICTS.begin()) {
      new BalanceRun().run(connection, 2);
      outputs("id").run(connection, 2);
      connection.rollback();
    }

    assertThat(file("id/2/summary.html") + file("id/2/duplicates.csv")).isEqualTo(before);
  }

  @Test
  void aRunWithoutFilesSaysSo(@TempDir Path empty) throws SQLException, IOException {
    try (Connection connection = DISTRICTS.begin();
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into job.run (run_id, started, state, arguments) values (3, '2026-11-21', 'running', '')");
      OutputSettings settings = new OutputSettings(empty, Locale.forLanguageTag("id"));
      Path folder = new OutputRun(settings, DISTRICTS, LAYOUTS).run(connection, 3);

      assertThat(Files.readString(folder.resolve("summary.html")))
          .contains("Tidak ada berkas yang dibaca pada run ini.")
          .doesNotContain("DATA CONTOH");
      connection.rollback();
    }
  }

  @ParameterizedTest(name = "[{0}] -> [{1}]")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "=1+1,'''=1+1'",
        "+62,'''+62'",
        "-7.25,'''-7.25'",
        "@x,'''@x'",
        "'\tx','''\tx'",
        "Jl. A-B,Jl. A-B",
        "'',''"
      })
  void noTextStartsAFormula(String cell, String written) {
    assertThat(SpreadsheetText.neutral(cell)).isEqualTo(written);
  }

  private static OutputRun.Wish wish(String area, String password) {
    return new OutputRun.Wish(
        OffsetDateTime.parse("2026-11-24T19:00:00Z"),
        area,
        false,
        Optional.ofNullable(password).map(String::toCharArray));
  }

  @Test
  void aWorkbookExplainsLocksAndOffersCodes() throws Exception {
    OutputSettings settings = new OutputSettings(out.resolve("buku"), Locale.forLanguageTag("id"));
    try (Connection connection = DISTRICTS.begin()) {
      new OutputRun(settings, DISTRICTS, LAYOUTS).rejects(connection, wish("18", null));
      connection.rollback();
    }
    try (InputStream in = Files.newInputStream(out.resolve("buku/1801/1801_rumah_tangga.xlsx"));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(book.getSheetName(0)).isEqualTo("Petunjuk");
      XSSFSheet rows = book.getSheet("Perbaikan");
      assertThat(rows.getProtect()).isTrue();
      assertThat(rows.isColumnHidden(0)).isTrue();
      assertThat(rows.getRow(1).getCell(3).getCellStyle().getLocked()).isTrue();
      assertThat(rows.getRow(1).getCell(4).getCellStyle().getLocked()).isFalse();
      assertThat(rows.getRow(1).getCell(4).getCellStyle().getDataFormatString()).isEqualTo("@");
      assertThat(rows.getRow(1).getCell(5).getStringCellValue()).startsWith("'=cmd");
      assertThat(rows.getPaneInformation().isFreezePane()).isTrue();
      assertThat(rows.getDataValidations()).hasSize(1);
      assertThat(rows.getDataValidations().get(0).getValidationConstraint().getFormula1())
          .isEqualTo("'Kode'!$A$2:$A$3");
      assertThat(book.getSheet("Kode").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("1 - Ada");
    }
  }

  @Test
  void aPasswordProtectsTheWorkbookAndLeavesNoCsvBeside() throws Exception {
    OutputSettings settings = new OutputSettings(out.resolve("sandi"), Locale.forLanguageTag("id"));
    List<Path> written;
    try (Connection connection = DISTRICTS.begin()) {
      written =
          new OutputRun(settings, DISTRICTS, LAYOUTS).rejects(connection, wish("1801", "rahasia"));
      assertThat(
              new OutputRun(settings, DISTRICTS, LAYOUTS).rejects(connection, wish("1899", null)))
          .isEmpty();
      connection.rollback();
    }
    assertThat(written).noneMatch(file -> file.toString().endsWith(".csv"));
    try (POIFSFileSystem container =
        new POIFSFileSystem(out.resolve("sandi/1801/1801_anggota.xlsx").toFile(), true)) {
      EncryptionInfo encryption = new EncryptionInfo(container);
      assertThat(encryption.getHeader().getCipherAlgorithm().toString()).startsWith("aes");
      Decryptor decryptor = encryption.getDecryptor();
      assertThat(decryptor.verifyPassword("salah")).isFalse();
      assertThat(decryptor.verifyPassword("rahasia")).isTrue();
      try (XSSFWorkbook book = new XSSFWorkbook(decryptor.getDataStream(container))) {
        assertThat(book.getSheet("Perbaikan").getLastRowNum()).isEqualTo(4);
      }
    }
  }
}
