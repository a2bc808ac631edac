package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a district head reads about his findings, and who is late. */
class QualityTest {

  @TempDir private Path folder;
  private Nights nights;

  @BeforeEach
  void openARegistry() throws SQLException {
    nights = new Nights(folder);
  }

  @AfterEach
  void closeIt() {
    nights.close();
  }

  private String output(String name) throws IOException {
    return Files.readString(folder.resolve("padan-data/out/terbaru").resolve(name));
  }

  private static String text(String page) {
    return page.replaceAll("(?s)<style.*?</style>", "")
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void thePageOrdersErrorsByTheFamiliesThatTheyFree() throws IOException {
    nights
        .write(
            "2015-11/rt.csv",
            Rows.households(
                Rows.joined(
                    Rows.householdsOf(1, 30),
                    "H31,17,71,990,001,JL A,BUDI,3",
                    "H32,17,71,990,001,JL B,JOKO,1",
                    Rows.household("H33", "JL C", "", 1))))
        .write(
            "2015-11/art.csv",
            Rows.persons(
                Rows.joined(
                    Rows.headsOf(1, 30),
                    Rows.person("H31-1", "H31", "BUDI", "-", 1),
                    Rows.person("H31-2", "H31", "SITI", "-", 3),
                    Rows.head("H32"),
                    Rows.person("H33-1", "H33", "99", "1771013213709002", 1))));
    nights.sync();

    String page = output("temuan/1771.html");
    assertThat(text(page))
        .contains("3 keluarga (7 baris) belum masuk gudang")
        .contains("Mulailah dari REGION_UNKNOWN: 2 keluarga")
        .containsSubsequence("Perbaiki dahulu", "REGION_UNKNOWN", "2 keluarga", "5 baris")
        .containsSubsequence(
            "NAME_MISSING", "1 keluarga", "PARENT_REJECTED", "ikut rumah tangganya")
        .containsSubsequence("KDKEC", "REGION_UNKNOWN", "990", "×2")
        .containsSubsequence("NIK_DATE", "177101**********")
        .doesNotContain("BUDI", "SITI", "1771013213709002", "Dibanding sebelumnya");
    assertThat(page).doesNotContain("http", "src=", "url(", "th:text", "th:each");
    assertThat(output("temuan/temuan.csv")).contains(";REGION_UNKNOWN;kesalahan;KDKEC;2");
    assertThat(output("summary.html")).contains("temuan/1771.html");

    nights.sync();
    assertThat(text(output("temuan/1771.html"))).contains("Dibanding sebelumnya");
  }

  @Test
  void aDistrictIsLateHoweverManyPeriodsItIsBehind() throws IOException {
    nights.write("2015-11/a.csv", Rows.households(Rows.household("H1", "JL A")));
    nights.write("2016-05/b.csv", Rows.households("H2,18,71,010,001,JL B,BUDI,1"));
    nights.write("2016-11/b.csv", Rows.households("H2,18,71,010,001,JL B,BUDI,1"));
    nights.sync();

    assertThat(text(output("summary.html")))
        .containsSubsequence(
            "Kiriman terakhir daerah ini", "(1771)", "bdt-2015-household", "2015-11", "2016-11")
        .doesNotContain("Semua daerah sudah mengirim");
  }
}
