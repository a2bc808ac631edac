package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.job.CorrectedBook;
import id.padan.job.Nights;
import id.padan.job.Rows;
import id.padan.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code padan rejects} as people call it. */
class RejectsCommandTest {

  @TempDir private Path folder;
  private Nights nights;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void deliverAWrongRow() throws SQLException {
    nights = new Nights(folder);
    nights.write("2015-11/CONTOH", "rekaan");
    nights.write(
        "2015-11/rt.csv",
        Rows.households(
            Rows.joined(
                Rows.householdsOf(1, 10), "H11,17,71,999,001,JL A," + Rows.name("H11") + ",1")));
    nights.sync();
  }

  @AfterEach
  void closeIt() {
    nights.close();
  }

  private int padan(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--db-url", nights.database().url(), "--db-user", "postgres"));
    all.addAll(List.of("--db-password", nights.database().password()));
    all.addAll(List.of("--data-dir", folder.resolve("padan-data").toString()));
    return Padan.commandLine(Texts.INDONESIAN)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  @ParameterizedTest(name = "--area {0}")
  @CsvSource({"17", "1771", "17.71", "bps:17", "bps:1771", "bps:17.71"})
  void exportsTheDistrictUnderEachOfItsCodes(String area) {
    Path target = folder.resolve("kirim");
    assertThat(padan("rejects", "export", "--area", area, "--out", target.toString()))
        .as(err.toString())
        .isZero();
    assertThat(target.resolve("1771/2015-11_rt.xlsx")).exists();
    assertThat(target.resolve("1771/2015-11_rt.csv")).exists();
  }

  @ParameterizedTest(name = "--area {0}: {1}")
  @CsvSource({
    "9871, tidak ada dalam daftar wilayah",
    "bps:9871, tidak ada padanannya",
    "177101, bukan kode provinsi atau kabupaten/kota",
    "Bengkulu, bukan kode wilayah",
  })
  void anUnknownAreaIsWrongUsage(String area, String message) {
    Path target = folder.resolve("kirim");
    assertThat(padan("rejects", "export", "--area", area, "--out", target.toString())).isEqualTo(2);
    assertThat(err.toString()).contains(area, message).doesNotContain("Exception");
    assertThat(target).doesNotExist();
  }

  @Test
  void anotherDistrictHasNothingToMend() {
    Path target = folder.resolve("kirim");
    assertThat(padan("rejects", "export", "--area", "18.71", "--out", target.toString())).isZero();
    assertThat(target).doesNotExist();
  }

  private Path lockedAndCorrected() {
    Path target = folder.resolve("kirim");
    assertThat(padan("rejects", "export", "--sandi", "rahasia", "--out", target.toString()))
        .isZero();
    assertThat(target.resolve("1771/2015-11_rt.csv")).doesNotExist();
    Path corrected = folder.resolve("kembali/rt.xlsx");
    try (CorrectedBook book =
        new CorrectedBook(target.resolve("1771/2015-11_rt.xlsx"), "rahasia")) {
      book.set(12, "KDKEC", "010").saveAs(corrected, "rahasia");
    }
    return corrected;
  }

  @Test
  void aLockedWorkbookIsOpenedWithItsPassword() {
    Path corrected = lockedAndCorrected();

    assertThat(padan("rejects", "import", corrected.toString())).isEqualTo(1);
    assertThat(padan("rejects", "import", corrected.toString(), "--sandi", "salah")).isEqualTo(1);
    assertThat(nights.query("select refusal, message_id from ingest.file where state = 'refused'"))
        .hasSize(2)
        .allMatch(refused -> refused.contains("padan rejects import BERKAS --sandi"))
        .anyMatch(refused -> refused.contains("Kata sandi buku kerja salah"));
    assertThat(nights.keys("household", "active")).doesNotContain("H11");

    assertThat(padan("rejects", "import", corrected.toString(), "--sandi", "rahasia"))
        .as(err.toString())
        .isZero();
    assertThat(nights.balance(4)).containsExactly("rt.xlsx correction 1 1 0 0 0 0 0");
    assertThat(nights.query("select message_id || arguments from job.run, ingest.file"))
        .noneMatch(text -> text.contains("rahasia"));

    assertThat(padan("rejects", "import", corrected.toString(), "--sandi", "rahasia")).isZero();
    assertThat(nights.balance(5)).containsExactly("rt.xlsx correction 1 0 0 1 0 0 0");
  }

  @Test
  void aLockedWorkbookInASyncedFolderIsRefusedWithTheRemedy() throws IOException {
    Path corrected = lockedAndCorrected();
    nights.clear().write("2015-12/rt.xlsx", Files.readAllBytes(corrected));
    nights.sync();
    assertThat(nights.query("select message_id from ingest.file where state = 'refused'"))
        .singleElement()
        .asString()
        .contains("padan rejects import BERKAS --sandi");
  }

  @Test
  void whatWasDeliveredAsSampleStaysASample() throws IOException {
    Path corrected = folder.resolve("kembali/rt.xlsx");
    try (CorrectedBook book =
        new CorrectedBook(
            folder.resolve("padan-data/out/1/rejects/1771").resolve("2015-11_rt.xlsx"))) {
      book.set(12, "KDKEC", "010").saveAs(corrected);
    }
    assertThat(padan("rejects", "import", corrected.toString())).isZero();

    assertThat(out.toString()).contains("DATA CONTOH");
    assertThat(nights.query("select sample from job.run where run_id = 2")).containsExactly("t");
    assertThat(Files.readString(folder.resolve("padan-data/out/2/summary.html")))
        .contains("DATA CONTOH");
  }

  @Test
  void aDeliveredFileIsNoCorrection() {
    Path delivered = nights.inbox().resolve("2015-11/rt.csv");
    assertThat(padan("rejects", "import", delivered.toString())).isEqualTo(1);
    assertThat(nights.query("select refusal, message_id from ingest.file where run_id = 2"))
        .singleElement()
        .asString()
        .contains("HEADER_UNKNOWN", "padan sync");
    assertThat(nights.query("select file_name from report.run_balance where run_id = 2")).isEmpty();
  }
}
