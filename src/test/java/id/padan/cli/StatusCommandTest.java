package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.db.TestDatabase;
import id.padan.model.Texts;
import id.padan.report.TwoDistricts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StatusCommandTest {

  private static final TwoDistricts DISTRICTS = new TwoDistricts();
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int status(DataSource database, String language, String... arguments) {
    return new CommandLine(
            new StatusCommand(() -> database, new Texts(Locale.forLanguageTag(language)), NOON))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void showsWhatRanAndWhatWaits() {
    assertThat(status(DISTRICTS.dataSource(), "id")).isZero();

    assertThat(out.toString())
        .contains("Gudang menampilkan run 2.")
        .contains("1871/data_warga_fix.csv  ditolak   HEADER_UNKNOWN")
        .containsPattern("1871 +bdt-2015-household +2026-10 +2026-11 +21")
        .containsPattern("1801 +kesalahan +REGION_UNKNOWN +5")
        .containsPattern("1801 +9 +21 +2 +0") // rows, oldest, over 7 days, over 30
        .containsPattern("1801 \\+ 1871 +rumah tangga/keluarga +12")
        .contains("Wilayah tanpa jembatan kode BPS–Kemendagri: 2")
        .doesNotContain("Warga");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void showsOneRunInEnglish() {
    assertThat(status(DISTRICTS.dataSource(), "en", "1")).isZero();

    assertThat(out.toString())
        .contains("Files of run 1", "Late districts")
        .doesNotContain("opensid");
  }

  @Test
  void jsonKeepsColumnNamesAndEveryRow() {
    assertThat(status(DISTRICTS.dataSource(), "en", "--json")).isZero();

    assertThat(out.toString())
        .startsWith(
            "{\"published_run\":2,\"runs\":[{\"run_id\":2,\"started\":\"2026-11-20T19:00:00Z\"")
        .contains("\"late_districts\":[{\"kabkota_code\":\"1871\"")
        .contains("\"rejected_rows\":[{\"kabkota_code\":\"1801\",\"rows\":9,\"oldest_days\":21")
        .contains("{\"system\":\"bps\",\"code\":\"1803060001\",\"households\":7}");
  }

  @Test
  void withoutRunsItNamesTheNextCommand() {
    DataSource empty = TestDatabase.fresh().dataSource();

    assertThat(status(empty, "id")).isZero();
    assertThat(out.toString().strip()).isEqualTo("Belum ada run. Mulai dengan: padan sync FOLDER");
    assertThat(status(empty, "id", "7")).isEqualTo(2);
    assertThat(err.toString()).contains("Run 7 tidak ada.");
  }
}
