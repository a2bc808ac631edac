package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.ingest.ProtectedWorkbook;
import id.padan.model.ExplainedException;
import id.padan.model.Texts;
import id.padan.report.DukcapilList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list for the civil registry, out and back. */
class DukcapilTest {

  private static final String GIVEN = "1771011005709123";

  @TempDir private Path folder;
  private Nights nights;

  @BeforeEach
  void openARegistry() throws SQLException {
    nights = new Nights(folder);
    // H1: well-formed; H2: no such date; H3: no NIK; H4: without finding
    write("JL MELATI", "SITI AMINAH");
    nights.sync();
  }

  private void write(String street, String nameOfThird) {
    nights
        .write(
            "2015-11/rt.csv",
            Rows.households(
                Stream.of("H1", "H2", "H3", "H4")
                    .map(key -> Rows.household(key, street + " " + key))
                    .toArray(String[]::new)))
        .write(
            "2015-11/art.csv",
            Rows.persons(
                Rows.head("H1"),
                Rows.person("H2-1", "H2", "BUDI HARTONO", "1771013213709002", 1),
                Rows.person("H3-1", "H3", nameOfThird, "-", 1),
                Rows.head("H4")));
  }

  @AfterEach
  void closeIt() {
    nights.close();
  }

  private Path export(boolean all) {
    return export(all, Optional.empty());
  }

  private Path export(boolean all, Optional<char[]> password) {
    Path file = folder.resolve("out/list.csv");
    try (Connection connection = nights.database().dataSource().getConnection()) {
      connection.setAutoCommit(false);
      DukcapilList.Written written =
          new DukcapilList(connection, Texts.INDONESIAN)
              .write(new DukcapilList.Request("1771", all, file, password));
      connection.rollback();
      return written.files().get(0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<List<String>> cells(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> (List<String>) new ArrayList<>(List.of(line.split(";", -1))))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fills cells of the row of each source key, given as {@code COLUMN=value}. */
  private Path fill(Path list, Map<String, List<String>> answers) {
    return rewrite(
        list,
        rows -> {
          List<String> header = rows.get(0);
          for (List<String> row : rows) {
            for (String cell : answers.getOrDefault(row.get(1), List.of())) {
              String[] parts = cell.split("=", 2);
              row.set(header.indexOf(parts[0]), parts[1]);
            }
          }
        });
  }

  private Path rewrite(Path list, Consumer<List<List<String>>> change) {
    List<List<String>> rows = new ArrayList<>(cells(list));
    change.accept(rows);
    Path answer = folder.resolve("jawaban.csv");
    try {
      return Files.write(answer, rows.stream().map(row -> String.join(";", row)).toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path answered() {
    return fill(
        export(false),
        Map.of(
            "H2-1", List.of("FLAG_PEMADANAN=1", "DUK_NAMA_LGKP=BUDI HARTANTO"),
            "H3-1", List.of("FLAG_PEMADANAN=PADAN", "DUK_NIK=" + GIVEN),
            "H4-1", List.of("FLAG_PEMADANAN=2")));
  }

  private List<String> persons() {
    return nights.query(
        "select r.source_key, p.nik, p.nik_status, p.nik_source, p.dukcapil_match from warehouse.person p"
            + " join warehouse.source_record r on r.person_id = p.person_id"
            + " where r.state = 'active' order by 1");
  }

  @Test
  void theListAsksForThoseWhoAreNotMatchedAndIsForItsOwnerOnly() throws IOException {
    Path list = export(false);

    assertThat(cells(list).get(0))
        .startsWith("\uFEFFLAYOUT", "KUNCI", "NIK")
        .containsSubsequence("DUK_NIK", "DUK_NO_KK", "DUK_NAMA_LGKP")
        .endsWith("DUK_NAMA_LGKP_IBU", "FLAG_PEMADANAN");
    assertThat(cells(list).stream().skip(1).map(row -> row.get(1)))
        .containsExactly("H1-1", "H2-1", "H3-1", "H4-1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(list.resolveSibling("list-BACA-DULU.txt")))
        .contains("Padan tidak terhubung ke Dukcapil", "data pribadi");
  }

  @Test
  void anAnswerReachesPersonFindingsAndStewards() {
    AnswerImport.Outcome outcome = nights.answer(answered());

    assertThat(outcome.run().orElseThrow().exitCode()).isZero();
    assertThat(persons())
        .containsExactly(
            "H1-1 " + Rows.nik("H1") + " well_formed berkas belum",
            "H2-1 1771013213709002 well_formed berkas padan",
            "H3-1 " + GIVEN + " well_formed dukcapil padan",
            "H4-1 " + Rows.nik("H4") + " well_formed berkas tidak_padan");
    assertThat(
            nights.query(
                "select code, state, corrected_by, corrected_at is not null from report.finding"
                    + " where code like 'NIK%' order by 1"))
        .containsExactly("NIK_DATE corrected Sri t", "NIK_EMPTY corrected Sri t");
    assertThat(
            nights.query(
                "select read, padan, tidak_padan, known, repeated, unanswered, refused"
                    + " from report.dukcapil_import"))
        .containsExactly("4 2 1 0 0 1 0");
    assertThat(nights.balance(outcome.run().orElseThrow().runId())).isEmpty();
    assertThat(cells(export(false)).stream().skip(1).map(row -> row.get(1)))
        .containsExactly("H1-1");
    assertThat(cells(export(true))).hasSize(5);
  }

  @Test
  void theWorkbookComesBackWithEveryDigitAndOpensWithItsPassword() throws Exception {
    Path workbook = export(false, Optional.of("rahasia".toCharArray()));
    assertThat(workbook.resolveSibling("list.csv")).doesNotExist();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workbook)))
        .isEqualTo("rw-------");
    assertThat(ProtectedWorkbook.is(workbook)).isTrue();
    Path answer = Files.createFile(folder.resolve("jawaban.xlsx"));
    assertThat(ProtectedWorkbook.open(workbook, "salah".toCharArray(), answer)).isFalse();
    assertThat(ProtectedWorkbook.open(workbook, "rahasia".toCharArray(), answer)).isTrue();

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
      Row row = book.getSheet("Daftar").getRow(2);
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("1771013213709002");
      int flag = row.getLastCellNum() - 1;
      row.getCell(flag).setCellValue("1");
      row.getCell(flag - 14).setCellValue("BUDI HARTANTO");
      try (OutputStream out = Files.newOutputStream(answer)) {
        book.write(out);
      }
    }

    assertThat(nights.answer(answer).files())
        .singleElement()
        .satisfies(
            counts -> {
              assertThat(counts.read()).isEqualTo(4);
              assertThat(counts.padan()).isEqualTo(1);
              assertThat(counts.unanswered()).isEqualTo(3);
            });
  }

  @Test
  void theSameAnswerTwiceChangesNothing() {
    Path answer = answered();
    nights.answer(answer);
    List<String> runs = nights.query("select run_id from job.run");

    AnswerImport.Outcome again = nights.answer(answer);

    assertThat(again.run()).isEmpty();
    assertThat(again.files().get(0).known()).isEqualTo(3);
    assertThat(nights.query("select run_id from job.run")).isEqualTo(runs);
  }

  @Test
  void anAnswerStaysWhileTheIdentityIsTheSameAndSleepsWhileItDiffers() {
    nights.answer(answered());

    write("JL KENANGA", "SITI AMINAH");
    nights.sync();
    assertThat(persons()).contains("H3-1 " + GIVEN + " well_formed dukcapil padan");
    assertThat(nights.findings("code = 'NIK_EMPTY'")).containsExactly("4 NIK_EMPTY corrected");

    write("JL KENANGA", "SITI ROHMAH");
    nights.syncAs("2016-05");
    assertThat(persons()).contains("H3-1 - missing - belum");
    assertThat(nights.findings("code = 'NIK_EMPTY' and state = 'open'")).hasSize(1);

    write("JL KENANGA", "SITI AMINAH");
    nights.syncAs("2016-11");
    assertThat(persons()).contains("H3-1 " + GIVEN + " well_formed dukcapil padan");
    assertThat(nights.findings("code = 'NIK_EMPTY' and state = 'open'")).isEmpty();
  }

  @Test
  void aLaterAnswerTakesTheEarlierBack() {
    nights.answer(answered());

    nights.answer(
        fill(
            export(true),
            Map.of(
                "H2-1", List.of("FLAG_PEMADANAN=2"),
                "H3-1", List.of("FLAG_PEMADANAN=Data tidak ditemukan"))));

    assertThat(persons())
        .contains(
            "H2-1 1771013213709002 doubtful berkas tidak_padan", "H3-1 - missing - tidak_padan");
    assertThat(nights.findings("code like 'NIK%'"))
        .containsExactly("3 NIK_DATE open", "4 NIK_EMPTY open");
  }

  @Test
  void aNikThatTheRegistryGaveLinksThePersonToOneWhoHasIt() {
    nights
        .write(
            "2015-11/rt-2.csv", Rows.households(Rows.household("H9", "JL LAIN 9", "SITI AMINA", 1)))
        .write(
            "2015-11/art-2.csv",
            Rows.persons("H9-1,H9,17,71,010,001,SITI AMINA," + GIVEN + ",1,1,1963-09-21"));
    nights.sync();
    String same =
        "select count(*), count(distinct person_id) from warehouse.source_record"
            + " where source_key in ('H3-1', 'H9-1')";
    assertThat(nights.query(same)).containsExactly("2 2");

    nights.answer(answered());

    assertThat(nights.query(same)).containsExactly("3 1");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "H1-1, FLAG_PEMADANAN=1|DUK_NAMA_LGKP=XQZ VWK, name_differs",
    "H1-1, FLAG_PEMADANAN=1|DUK_NIK=17710110057091, nik_length",
    "H3-1, FLAG_PEMADANAN=1, padan_without_nik",
    "H1-1, DUK_NAMA_LGKP=SIAPA SAJA, flag_missing",
    "H1-1, FLAG_PEMADANAN=0|DUK_NAMA_LGKP=SIAPA SAJA, flag_contradicts",
    "H1-1, KUNCI=H99-1|FLAG_PEMADANAN=1, unknown_row",
    "H1-1, NIK=1.77101E+15|FLAG_PEMADANAN=1, identity_changed",
    "H1-1, NAMA=LAIN SEKALI|FLAG_PEMADANAN=1, identity_changed",
    "H1-1, KUNCI=H2-1|NIK=1771013213709002|NAMA=BUDI HARTONO|FLAG_PEMADANAN=1, answers_differ",
  })
  void anAnswerThatDoesNotFitIsRefused(String key, String cells, String reason) {
    Path answer =
        fill(
            export(false),
            Map.of(key, List.of(cells.split("\\|")), "H2-1", List.of("FLAG_PEMADANAN=2")));

    AnswerImport.Outcome outcome = nights.answer(answer);

    assertThat(outcome.refused())
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.refusal()).isEqualTo(reason));
    assertThat(outcome.files().get(0).read()).isEqualTo(4);
    assertThat(persons()).noneMatch(row -> row.endsWith(" padan"));
  }

  @Test
  void columnsMayBeReorderedAndFurtherOnesAreReported() {
    Path answer =
        rewrite(
            answered(),
            rows ->
                rows.forEach(
                    row -> {
                      row.set(0, row.get(0).replace("\uFEFF", ""));
                      row.add(0, row == rows.get(0) ? "CATATAN" : "x");
                      row.add(row.remove(2));
                    }));

    AnswerImport.Outcome outcome = nights.answer(answer);

    assertThat(outcome.refused()).isEmpty();
    assertThat(outcome.furtherColumns().values()).containsExactly(List.of("CATATAN"));
    assertThat(persons()).contains("H3-1 " + GIVEN + " well_formed dukcapil padan");
  }

  @Test
  void aFileThatIsNoAnswerIsRefusedWhole() throws IOException {
    Path other = Files.writeString(folder.resolve("x.csv"), "a;b\n1;2\n");

    assertThatThrownBy(() -> nights.answer(other))
        .isInstanceOf(ExplainedException.class)
        .hasMessageContaining("FLAG_PEMADANAN");
  }

  @Test
  void orderOfAnswerAndDeliveryMakesNoDifference() throws SQLException {
    nights.answer(answered());
    write("JL KENANGA", "SITI AMINAH");
    nights.sync();
    List<String> answeredFirst = nights.content();

    try (Nights other = new Nights(folder.resolve("other"))) {
      Path list = answered();
      assertThat(list).exists();
      Nights first = nights;
      nights = other;
      write("JL MELATI", "SITI AMINAH");
      other.sync();
      write("JL KENANGA", "SITI AMINAH");
      other.sync();
      other.answer(answered());
      assertThat(other.content()).isEqualTo(answeredFirst);
      nights = first;
    }
  }
}
