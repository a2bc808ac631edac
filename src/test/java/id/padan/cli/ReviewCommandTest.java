package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.db.AccessGrants;
import id.padan.job.Doubtful;
import id.padan.job.Nights;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code padan review} as reviewers call it, alone and against each other. */
class ReviewCommandTest {

  @TempDir private static Path folder;
  private static Nights nights;

  @BeforeAll
  static void deliverDoubtfulPairs() throws SQLException {
    nights = Doubtful.deliver(new Nights(folder));
    nights.sync();
  }

  @AfterAll
  static void closeIt() {
    nights.close();
  }

  /** The number of the pair of two children of this name; each test has its own. */
  private static String pair(int twins) {
    return nights
        .query(
            "select distinct p.pair_id from report.duplicate_pair p"
                + " join report.review_record r on r.record_id = p.record_a"
                + " where r.name = '%s' and p.kind = 'person'".formatted(Doubtful.TWINS.get(twins)))
        .get(0);
  }

  private static String across() {
    return nights
        .query("select pair_id from report.duplicate_pair where kabkota_a <> kabkota_b")
        .get(0);
  }

  /** What a command answered. */
  private record Answer(int code, String out, String err) {}

  private Answer padan(String... arguments) {
    return padanAs("postgres", nights.database().password(), arguments);
  }

  private Answer padanAs(String login, String password, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--db-url", nights.database().url(), "--db-user", login));
    all.addAll(List.of("--db-password", password));
    all.addAll(List.of("--data-dir", folder.resolve("padan-data").toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Padan.commandLine(Texts.INDONESIAN)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(all.toArray(String[]::new));
    return new Answer(code, out.toString(), err.toString());
  }

  private static List<String> decisions(String pair) {
    return nights.query(
        "select number, answer, decided_by, state from report.decision where pair_id = "
            + pair
            + " order by number");
  }

  @Test
  void theQueueIsListedAndAPairShownWithoutWholeNumbers() {
    String twins = pair(0);
    String across = across();
    Answer list = padan("ganda", "daftar");

    assertThat(list.code()).as(list.err()).isZero();
    assertThat(list.out())
        .containsPattern("Menunggu keputusan: \\d pasangan orang; menurut perkiraan model, 99 dari")
        .containsPattern(twins + " +orang +\\d+/100 +1771 +2 +belum")
        .contains("DARMAWAN SAPUTRA: ")
        .containsPattern("tetapi\\s+NIK\\s+hanya\\s+berbeda\\s+nomor\\s+urut")
        .containsPattern(across + " +orang +\\d+/100 +(1771 \\+ 1703|1703 \\+ 1771) ")
        .doesNotContainPattern("\\d{7}");
    assertThat(list.out().lines()).allMatch(line -> line.length() <= 100);

    Answer show = padan("review", "show", twins);
    assertThat(show.out())
        .contains("DARMAWAN SAPUTRA", "177102**********", "Lahir", "JL ANGGREK 3", "JL CEMPAKA 20")
        .containsPattern("NIK +177102\\*{10} +177102\\*{10} +beda")
        .containsPattern("No. KK +–")
        .containsPattern("NIK\\s+hanya\\s+berbeda\\s+nomor\\s+urut\\s+seperti\\s+saudara\\s+kembar")
        .contains("padan review decide " + twins)
        .containsPattern("Desa, kecamatan +BPS 1771\\d{6}");
    assertThat(withoutVillage(show.out())).doesNotContainPattern("\\d{7}");
    assertThat(padan("review", "list", "--area", "17.03").out()).doesNotContain("DARMAWAN");
    assertThat(padan("review", "list", "--kind", "ruta").out()).contains("Tidak ada pasangan");
    assertThat(padan("review", "list", "--all").out()).containsPattern("ruta/keluarga.*digabung");
  }

  @Test
  void aStewardSeesWhatEachFieldShowedAndHowTheWeightAddsUp() throws SQLException {
    String twins = pair(5);
    String steward = grant("lihat_1771", "padan_steward", "1771");

    String show = padanAs("lihat_1771", steward, "review", "show", twins).out();

    assertThat(show)
        .containsPattern("Kolom +Hasil +bit")
        .containsPattern("= nama +sama +\\+\\d")
        .containsPattern("≠ NIK +hanya berbeda nomor urut +-?\\d")
        .containsPattern("· alamat +tidak ada informasi|≠ alamat +berbeda|= alamat")
        .contains("= sama   ≈ hampir atau sebagian   ≠ berbeda   · tidak ada informasi")
        .containsPattern("awal, dibanding saudara kembar +[+-]\\d")
        .doesNotContain("Kelompok:");
    assertThat(withoutVillage(show)).doesNotContainPattern("\\d{7}");
    assertThat(show.lines()).allMatch(line -> line.length() <= 100);
    assertThat(sumOfBars(show)).isEqualTo(bits(show, "(?m)^jumlah +(\\S+)"));
    String sum = "Bobot kecocokan (\\S+) bit dan \\S+ bit karena";
    assertThat(show).containsPattern(sum);
    assertThat(bits(show, sum))
        .isEqualTo(bits(show, "\\(bobot (\\S+) bit\\)"))
        .isEqualTo(
            Math.round(
                Double.parseDouble(
                        nights
                            .query(
                                "select match_weight from report.duplicate_pair where pair_id = "
                                    + twins)
                            .get(0))
                    * 10));
  }

  /** Tenths of a bit of all bars, from the start to before the total. */
  private static long sumOfBars(String show) {
    return show.lines()
        .dropWhile(line -> !line.startsWith("awal"))
        .takeWhile(line -> !line.startsWith("jumlah"))
        .mapToLong(line -> bits(line, " ([+-]?\\d+,\\d)(?: |$)"))
        .sum();
  }

  private static long bits(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return Math.round(Double.parseDouble(found.group(1).replace(',', '.')) * 10);
  }

  @Test
  void threeRecordsOfOneManAreDrawnAsATreeWithItsWeakestLink() {
    String pair =
        nights
            .query(
                "select p.pair_id from report.duplicate_pair p join report.review_record r"
                    + " on r.record_id = p.record_a"
                    + " where r.name = 'TUKIRAN SLAMET' and p.kind = 'person' order by 1")
            .get(0);

    String show = padan("review", "show", pair).out();

    assertThat(show)
        .contains("Kelompok: 3 catatan, yang kini satu.", "┬ 3 catatan, rata-rata +")
        .contains("◄ sambungan terlemah")
        .containsPattern("── A  TUKIRAN SLAMET \\(.*art.csv baris \\d+\\)")
        .containsPattern("── B  TUKIRAN SLAMET")
        .containsPattern("── C  TUKIRAN SLAMET")
        .containsPattern("Sambungan terlemah: rata-rata \\+\\S+ bit; pasangan terlemah");
  }

  @Test
  void bitsOfAnotherModelAreNotShownForThoseThatWereWeighed() throws SQLException {
    String twins = pair(5);
    execute("update dedup.linkage_run set model_version = 1, model_sha256 = repeat('0', 64)");

    String other = padan("review", "show", twins).out();
    execute("update dedup.pair set pattern = null where pair_id = " + twins);
    String unkept = padan("review", "show", twins).out();
    nights.sync();

    assertThat(other)
        .containsPattern("model person versi 1\\s+\\(SHA-256 00000000…\\)")
        .doesNotContain("Bobot kecocokan");
    assertThat(unkept).containsPattern("belum\\s+disimpan").doesNotContain("Bobot kecocokan");
    assertThat(padan("review", "show", twins).out()).contains("Bobot kecocokan");
  }

  /** The code of a village has ten digits. */
  private static String withoutVillage(String shown) {
    return shown.replaceAll("BPS \\d{10} ", "");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = nights.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aDecisionIsGivenOnceAndReplacedOnlyByIntent() {
    String twins = pair(1);
    Answer first =
        padan("review", "decide", twins, "beda", "--by", " Sri ", "--note", "kakak beradik");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("Pasangan " + twins + ": beda, oleh Sri. Berlaku pada run berikutnya.")
        .contains("keputusan menunggu run berikutnya");

    Answer twice = padan("review", "decide", twins, "different", "--by", "Sri");
    assertThat(twice.code()).isZero();
    assertThat(twice.out()).contains("sudah diputuskan beda oleh Sri pada ", "tidak ada yang");

    Answer other = padan("review", "decide", twins, "sama", "--by", "Budi");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("sudah diputuskan beda oleh Sri pada ", "--again");
    assertThat(decisions(twins)).containsExactly("1 different Sri waiting");
    assertThat(padan("review", "list").out()).as("not asked again").doesNotContain("HARTAWAN");

    assertThat(padan("review", "decide", twins, "sama", "--by", "Budi", "--again").code()).isZero();
    assertThat(decisions(twins))
        .containsExactly("1 different Sri superseded", "2 same Budi waiting");
    assertThat(padan("review", "show", twins).out())
        .containsPattern("Budi: sama \\(menunggu run berikutnya\\)")
        .containsPattern("Sri: beda \\(digantikan\\)")
        .contains("kakak beradik");
  }

  @Test
  void ofTwoReviewersAtOnceTheSecondHearsOfTheFirst() throws Exception {
    String twins = pair(2);
    try (Connection budi = nights.database().dataSource().getConnection();
        var statement = budi.createStatement()) {
      budi.setAutoCommit(false);
      statement.execute(
          "insert into console.answer (kind, source_a, source_b, seen, answer, origin, decided_by)"
              + " select kind, source_a, source_b, 0, 'same', 'review', 'Budi' from dedup.pair"
              + " where pair_id = "
              + twins);
      CompletableFuture<Answer> sri =
          CompletableFuture.supplyAsync(
              () -> padan("review", "decide", twins, "beda", "--by", "Sri"));
      while (nights
          .query("select 1 from pg_stat_activity where wait_event_type = 'Lock'")
          .isEmpty()) {
        assertThat(sri).isNotDone();
        Thread.onSpinWait();
      }
      budi.commit();

      Answer answer = sri.get(30, TimeUnit.SECONDS);
      assertThat(answer.code()).isEqualTo(2);
      assertThat(answer.err()).contains("sudah diputuskan sama oleh Budi pada ");
      assertThat(decisions(twins)).containsExactly("1 same Budi waiting");
    }
  }

  @Test
  void aRecordThatChangesLeavesTheDecisionAndMarksIt() {
    String twins = pair(3);
    padan("review", "decide", twins, "beda", "--by", "Sri");
    nights.sync();
    String marked =
        "select decision, decided_by, changed_since from report.duplicate_pair where pair_id = ";
    assertThat(nights.query(marked + twins)).containsExactly("different Sri f");

    Doubtful.deliver(nights, Doubtful.TWINS.get(3)).sync();

    assertThat(nights.query(marked + twins)).containsExactly("different Sri t");
    assertThat(padan("review", "show", twins).out())
        .contains("berubah sejak keputusan itu", "--again", "beda, Sri");
    assertThat(padan("review", "decide", twins, "beda", "--by", "Sri").out())
        .contains("tidak ada yang berubah", "Datanya berubah sejak itu");

    padan("review", "decide", twins, "beda", "--by", "Sri", "--again");
    nights.sync();
    assertThat(nights.query(marked + twins)).containsExactly("different Sri f");
  }

  @Test
  void aStewardDecidesInsideTheAreasOfTheLoginOnly() throws SQLException {
    String twins = pair(4);
    String across = across();
    String here = grant("tinjau_1771", "padan_steward", "1771");
    String there = grant("tinjau_1703", "padan_steward", "1703");
    String both = grant("tinjau_17", "padan_steward", "17");
    String reader = grant("baca_17", "padan_reader", "17");

    assertThat(padanAs("tinjau_1771", here, "review", "list").out())
        .contains("PRABOWO")
        .doesNotContain("MARDALENA");
    assertThat(padanAs("tinjau_1703", there, "review", "list").out())
        .contains("Tidak ada pasangan");
    Answer foreign =
        padanAs("tinjau_1771", here, "review", "decide", across, "sama", "--by", "Sri");
    assertThat(foreign.code()).isEqualTo(2);
    assertThat(foreign.err()).contains("di luar wilayah login ini");
    Answer own = padanAs("tinjau_1771", here, "review", "decide", twins, "beda", "--by", "Sri");
    assertThat(own.code()).as(own.err()).isZero();
    assertThat(
            padanAs("tinjau_17", both, "review", "decide", across, "sama", "--by", "Tono").code())
        .isZero();
    assertThat(padanAs("tinjau_17", both, "status").out()).contains("keputusan menunggu run");
    Answer masked = padanAs("baca_17", reader, "review", "list");
    assertThat(masked.code()).isEqualTo(2);
    assertThat(masked.err()).contains("padan_steward");
    assertThat(
            nights.query(
                "select login, decided_by from console.decision where login like 'tinjau%' order by 1"))
        .containsExactly("tinjau_17 Tono", "tinjau_1771 Sri");

    nights.sync();
    String merged =
        nights
            .query(
                "select old_id from warehouse.id_alias where current_id = "
                    + "(select min(person_id) from warehouse.person where name = 'WATI MARDALENA')")
            .get(0);
    Answer hidden = padanAs("tinjau_1771", here, "unmerge", merged, "--by", "Sri");
    assertThat(hidden.code()).isEqualTo(2);
    Answer apart = padanAs("tinjau_17", both, "unmerge", merged, "--by", "Tono", "--again");
    assertThat(apart.code()).as(apart.err()).isZero();
    assertThat(apart.out()).contains("berlaku pada run berikutnya");
  }

  @Test
  void ofThreeRecordsTheStewardSaysWhichLeaves() {
    String alias = "select old_id, current_id from warehouse.id_alias where kind = 'household'";
    String id = nights.query(alias).get(0).split(" ")[1];
    String last = nights.query(alias + " order by 1 desc").get(0).split(" ")[0];

    Answer asked = padan("pisahkan", id, "--by", "Sri");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err())
        .contains("memuat 3 catatan", "TUKIRAN SLAMET", "--part " + last + " --by");
    assertThat(padan("unmerge", id, "--part", "1", "--by", "Sri").err()).contains("bukan bagian");
    assertThat(padan("unmerge", id, "--keep", last + "," + id, "--part", last, "--by", "S").code())
        .isEqualTo(2);

    Answer apart = padan("unmerge", id, "--part", last, "--by", "Sri");

    assertThat(apart.code()).as(apart.err()).isZero();
    assertThat(apart.out())
        .containsPattern("ID " + id + ": catatan " + id + ", \\d+\\R")
        .contains("ID " + last + ": catatan " + last);
    assertThat(
            nights.query(
                "select kind, change, other_id from warehouse.change where id = %s".formatted(last)
                    + " order by run_id desc"))
        .startsWith("household split " + id);
    assertThat(padan("unmerge", last, "--by", "Sri").err()).contains("bukan gabungan");
  }

  private String grant(String login, String role, String area) throws SQLException {
    return new AccessGrants(nights.database().dataSource())
        .grant(new AccessGrants.Grant(login, role, area, null))
        .orElseThrow();
  }
}
