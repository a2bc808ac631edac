package id.padan.job;

import static id.padan.job.Rows.headsOf;
import static id.padan.job.Rows.household;
import static id.padan.job.Rows.households;
import static id.padan.job.Rows.householdsOf;
import static id.padan.job.Rows.joined;
import static id.padan.job.Rows.persons;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every shape: what is refused, what is skipped, and on which line a row stands. */
class ReceptionTest {

  @TempDir private Path folder;
  private Nights nights;

  @BeforeEach
  void openARegistry() throws SQLException, IOException {
    nights = new Nights(folder, ProjectCopy.make(folder.resolve("home"), 2));
  }

  @AfterEach
  void closeIt() {
    nights.close();
  }

  @Test
  void refusedFileSaysWhyAndOthersGoOn() {
    nights
        .write("2015-11/good.csv", households(householdsOf(1, 3)))
        .write("2015-11/empty.csv", "")
        .write("2015-11/blank.csv", "\n\n \n")
        .write("2015-11/header.csv", households())
        .write("2015-11/binary.csv", new byte[] {'I', 'D', 0, 1, 2})
        .write(
            "2015-11/neither.csv", new byte[] {'I', 'D', (byte) 0x81, ',', (byte) 0x8D, '\n', 'a'})
        .write(
            "2015-11/unknown.csv",
            "KDPROP,KDKAB,KDKEC,KDDESA,Nama_KRT,luas_lantai\n17,71,010,001,SITI,30\n")
        .write("2015-11/both.csv", bothLayouts())
        .write(
            "2015-11/utf16.csv", String.join("\n", households(householdsOf(1, 3))).getBytes(UTF_16))
        .write("tanpa-periode.csv", households(householdsOf(1, 3)));
    assertThat(nights.sync().exitCode()).isEqualTo(1);

    assertThat(
            nights.query("select file_name, refusal from report.file where run_id = 1 order by 1"))
        .containsExactlyInAnyOrder(
            "2015-11/good.csv -",
            "2015-11/empty.csv FILE_EMPTY",
            "2015-11/blank.csv FILE_EMPTY",
            "2015-11/header.csv FILE_EMPTY",
            "2015-11/binary.csv FILE_UNREADABLE",
            "2015-11/neither.csv ENCODING_INVALID",
            "2015-11/utf16.csv ENCODING_INVALID",
            "2015-11/unknown.csv HEADER_UNKNOWN",
            "2015-11/both.csv HEADER_AMBIGUOUS",
            "tanpa-periode.csv PERIOD_UNKNOWN");
    assertThat(
            nights
                .query("select message_id from report.file where refusal = 'HEADER_UNKNOWN'")
                .get(0))
        .contains("bdt-2015-household", "IDBDT");
    assertThat(nights.balance(1)).containsExactly("2015-11/good.csv household 3 3 0 0 0 0 0");
  }

  private static List<String> bothLayouts() {
    return List.of(
        "IDBDT,IDARTBDT,KDPROP,KDKAB,KDKEC,KDDESA,Nama_KRT,Nama,JnsKel",
        "H1,H1-1,17,71,010,001,SITI,SITI,2");
  }

  @Test
  void periodOfTheRunGoesBeforeThatOfTheName() {
    nights.write("2015-11/rt.csv", households(householdsOf(1, 3)));
    assertThat(nights.syncAs("2016-04").exitCode()).isZero();

    assertThat(nights.query("select period from report.file")).containsExactly("2016-04");
  }

  /** Two rows a chunk: the last chunk is full and only then the file's end is seen. */
  @Test
  void rowsThatAreNoDataAreCountedWhereverTheyStand() {
    List<String> lines = households(householdsOf(1, 4));
    lines.add(3, "");
    lines.add(4, lines.get(0));
    lines.add("JUMLAH,,,,,,,4");
    lines.add("Total keseluruhan: 4 rumah tangga");
    lines.add("");
    lines.add(" ");
    nights.write("2015-11/rt.csv", lines);
    assertThat(nights.sync().exitCode()).isZero();

    assertThat(nights.balance(1)).containsExactly("2015-11/rt.csv household 8 4 0 0 0 4 0");
    assertThat(nights.query("select line from warehouse.source_record order by 1"))
        .containsExactly("2", "3", "6", "7");
  }

  @Test
  void fileOfTotalsOnlyIsReadAndCounted() {
    nights.write("2015-11/rt.csv", households("JUMLAH,,,,,,,0"));
    assertThat(nights.sync().exitCode()).isZero();

    assertThat(nights.balance(1)).containsExactly("2015-11/rt.csv household 1 0 0 0 0 1 0");
  }

  @Test
  void rowStartsWhereItsFirstLineStands() {
    nights.write(
        "2015-11/rt.csv",
        households(
            household("H1", "\"JL A\nRT 1\n\nRW 2\""),
            household("H2", "\"JL \"\"B\"\" 2\""),
            household("H3", "\"JL C"),
            household("H4", "JL D"),
            household("H5", "\"JL E\nBLOK 5\"")));
    nights.sync();

    assertThat(nights.balance(1)).containsExactly("2015-11/rt.csv household 5 4 0 0 0 0 1");
    assertThat(nights.findings("severity = 'error'")).containsExactly("7 ROW_MALFORMED open");
    assertThat(nights.query("select source_key, line from warehouse.source_record order by 1"))
        .containsExactly("H1 2", "H2 6", "H4 8", "H5 9");
    assertThat(
            nights.query(
                "select address from warehouse.household where head_name = '"
                    + Rows.name("H2")
                    + "'"))
        .containsExactly("JL \"B\" 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void lettersAreReadInTheirEncoding(String encoding) {
    String text =
        String.join("\r\n", households(household("H1", "JL CAFÉ 1", "AÑO É", 1))).replace(',', ';');
    nights.write("2015-11/rt.csv", text.getBytes(Charset.forName(encoding)));
    nights.sync();

    assertThat(nights.query("select head_name, address from warehouse.household"))
        .containsExactly("AÑO É JL CAFÉ 1");
    assertThat(nights.query("select encoding, delimiter from report.file"))
        .containsExactly(encoding + " ;");
  }

  @Test
  void workbooksAndZipsAreReadLikeText() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("rt/b.csv"));
      out.write(String.join("\n", households(householdsOf(3, 4))).getBytes(UTF_8));
    }
    nights
        .write("2015-11/a.xlsx", workbook("Data RT", households(householdsOf(1, 2))))
        .write("2015-11/kirim.zip", zip.toByteArray())
        .write("2015-11/rusak.zip", Arrays.copyOf(zip.toByteArray(), 60));
    assertThat(nights.sync().exitCode()).isEqualTo(1);

    assertThat(nights.balance(1))
        .containsExactly(
            "2015-11/a.xlsx household 2 1 0 0 0 0 1",
            "2015-11/kirim.zip/rt/b.csv household 2 2 0 0 0 0 0");
    assertThat(
            nights.query("select sheet, line, code from report.finding where severity = 'error'"))
        .containsExactly("Data RT 4 KEY_MISSING");
    assertThat(
            nights.query(
                "select file_name, sheet, line from warehouse.source_record order by 1, 3"))
        .containsExactly(
            "2015-11/a.xlsx Data RT 3",
            "2015-11/kirim.zip/rt/b.csv - 2",
            "2015-11/kirim.zip/rt/b.csv - 3");
    assertThat(
            nights.query(
                "select file_name, refusal, sheet, encoding, delimiter, decimal_mark, header_line"
                    + " from report.file order by 1"))
        .containsExactly(
            "2015-11/a.xlsx - Data RT - - . 2",
            "2015-11/kirim.zip/rt/b.csv - - UTF-8 , . 1",
            "2015-11/rusak.zip FILE_UNREADABLE - - - - -");
    assertThat(folder.resolve("padan-data/out/terbaru/findings.csv")).content().contains("Data RT");
    assertThat(folder.resolve("padan-data/out/terbaru/summary.html"))
        .content()
        .contains(".xlsx: Data RT");
  }

  /** A title, then the lines; the last one without its key. */
  private static byte[] workbook(String name, List<String> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet(name);
      sheet.createRow(0).createCell(0).setCellValue("DAFTAR");
      for (int i = 0; i < lines.size(); i++) {
        String[] cells = lines.get(i).split(",");
        Row row = sheet.createRow(i + 1);
        for (int c = i == lines.size() - 1 ? 1 : 0; c < cells.length; c++) {
          row.createCell(c).setCellValue(cells[c]);
        }
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void foldersWithEqualNamesInsideAreToldApart() throws IOException {
    nights
        .write("a/2015-11/rt.csv", households(householdsOf(1, 3)))
        .write("b/2015-11/rt.csv", households(householdsOf(4, 6)));
    Path a = nights.inbox().resolve("a");
    Path b = nights.inbox().resolve("b");

    List<String> names = names(a, b);
    assertThat(names).hasSize(2).doesNotHaveDuplicates();
    assertThat(names(b, a)).as("whatever the order").isEqualTo(names);
    assertThat(names(a).get(0)).startsWith("2015-11/rt.csv of");
    assertThat(nights.sync("a", "b").exitCode()).isZero();
    assertThat(nights.keys("household", "active")).hasSize(6);
  }

  private static List<String> names(Path... roots) throws IOException {
    return new Inputs(List.of(roots), Optional.empty())
        .find().stream().map(f -> f.name() + " of " + f.path()).toList();
  }

  @Test
  void sampleMarkHoldsForFoldersBelowItOnly() throws IOException {
    nights
        .write("contoh/CONTOH", "")
        .write("contoh/2015-11/rt.csv", households(householdsOf(1, 3)))
        .write("nyata/2015-11/rt.csv", households(householdsOf(4, 6)));

    assertThat(inputs("contoh").sample()).isTrue();
    assertThat(inputs("contoh/2015-11").sample()).isTrue();
    assertThat(inputs("contoh/2015-11/rt.csv").sample()).isTrue();
    assertThat(inputs("nyata").sample()).isFalse();
    assertThat(inputs("contoh").find()).hasSize(1);
    assertThat(inputs("").sample()).as("a folder that holds sample data among others").isTrue();
  }

  private Inputs inputs(String name) {
    return new Inputs(List.of(nights.inbox().resolve(name)), Optional.empty());
  }

  @Test
  void fileThatVanishedIsRefused() throws IOException {
    nights.write("2015-11/rt.csv", households(householdsOf(1, 3)));
    nights.write("2015-11/art.csv", persons(headsOf(1, 3)));
    Files.delete(nights.inbox().resolve("2015-11/rt.csv"));
    RunService.Result result = nights.sync("2015-11/art.csv", "2015-11/rt.csv");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(nights.query("select file_name, refusal from report.file order by 1"))
        .containsExactly("art.csv -", "rt.csv FILE_UNREADABLE");
  }

  @Test
  void newRegionListLetsRowsBeJudgedAgain() throws SQLException {
    nights
        .write(
            "2015-11/rt.csv",
            households(
                joined(householdsOf(1, 12), "H13,17,71,980,001,JL X," + Rows.name("H13") + ",1")))
        .write("2015-11/art.csv", persons(headsOf(1, 12)));
    nights.sync();
    assertThat(nights.findings("severity = 'error'")).containsExactly("14 REGION_UNKNOWN open");
    assertThat(nights.balance(1)).contains("2015-11/rt.csv household 13 12 0 0 0 0 1");

    try (Nights later =
        nights.reopened(ProjectCopy.withKecamatan(folder.resolve("home"), "17.71.98", "1771980"))) {
      later.clear().write("2015-11/lain.csv", households(household("H14", "JL Y 14")));
      later.sync();
      assertThat(later.balance(2))
          .contains(
              "2015-11/lain.csv household 1 1 0 0 0 0 0",
              "2015-11/rt.csv household 13 1 0 12 0 0 0");
      assertThat(later.findings("severity = 'error'"))
          .containsExactly("14 REGION_UNKNOWN superseded");
      assertThat(later.keys("household", "active")).hasSize(14).contains("H13");
      assertThat(later.keys("person", "active")).hasSize(12);
    }
  }
}
