package id.padan;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.job.Doubtful;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the queue to what readers see and back again, as stewards and operators call it. */
class ReviewLoopTest {

  @TempDir private Path folder;
  private PadanProcess padan;
  private Path inbox;
  private String url;
  private String password;

  @BeforeEach
  void deliver() throws IOException {
    padan = new PadanProcess(PadanProcess.project(), folder.resolve("data"));
    inbox = folder.resolve("inbox");
    Path month = Files.createDirectories(inbox.resolve("2015-11"));
    Files.write(month.resolve("rt.csv"), Doubtful.households());
    Files.write(month.resolve("art.csv"), Doubtful.persons(""));
    Matcher jdbc = Pattern.compile("jdbc:\\S+").matcher(padan.run("db", "start").out());
    assertThat(jdbc.find()).isTrue();
    url = jdbc.group();
    password = Files.readString(folder.resolve("data/postgres/password")).strip();
  }

  @AfterEach
  void stop() {
    padan.run("db", "stop");
  }

  private PadanProcess.Answer run(String... command) {
    PadanProcess.Answer answer = padan.run(command);
    assertThat(answer.exitCode()).as(answer.out() + answer.err()).isZero();
    return answer;
  }

  @Test
  void whatPeopleDecideHoldsFromRunToRun() throws SQLException {
    run("sync", inbox.toString());
    String list = run("review", "list").out();
    String twins = numberOf(list, "1771  ");
    String across = numberOf(list, "(1771 \\+ 1703|1703 \\+ 1771)");
    assertThat(run("review", "show", twins).out())
        .containsPattern("≠ NIK +hanya berbeda nomor urut")
        .containsPattern("jumlah +\\+\\d")
        .contains("Bobot kecocokan +");
    assertThat(run("review", "show", merged("TUKIRAN SLAMET"), "--lang", "en").out())
        .containsPattern("= NIK +equal +\\+\\d")
        .contains("Cluster: 3 records, which are one now.", "◄ weakest link", "Weakest link: ");
    run("review", "decide", twins, "beda", "--by", "Sri");
    run("review", "decide", across, "same", "--by", "Tono", "--note", "one KTP");
    assertThat(run("status").out()).contains("2 keputusan menunggu run berikutnya.");

    run("sync", inbox.toString());
    assertThat(run("review", "list").out()).doesNotContain(" " + twins + "  ", "MARDALENA");
    assertThat(
            query(
                "select decision, decided_by from report.duplicate_pair where pair_id in (%s, %s)"
                        .formatted(twins, across)
                    + " order by 1"))
        .containsExactly("different,Sri", "same,Tono");
    String ids = "select id, other_id from warehouse.change where run_id = %d and change = '%s'";
    List<String> merged = query(ids.formatted(2, "merged"));
    assertThat(merged).hasSize(1);
    assertThat(aliases()).contains(merged.get(0));

    String[] retiredAndKept = merged.get(0).split(",");
    assertThat(run("unmerge", retiredAndKept[0], "--by", "Sri", "--again").out())
        .contains("ID " + retiredAndKept[0] + " kini " + retiredAndKept[1] + ".", "neraca run 3");
    assertThat(query(ids.formatted(3, "split"))).isEqualTo(merged);
    assertThat(aliases()).doesNotContain(merged.get(0));

    run("sync", inbox.toString());
    assertThat(query("select 1 from warehouse.change where run_id = 4")).isEmpty();
    assertThat(
            query("select distinct decision from report.duplicate_pair where decided_by = 'Sri'"))
        .containsExactly("different");
    assertThat(query("select state, count(*) from report.decision group by 1 order by 1"))
        .containsExactly("obeyed,2", "superseded,1");
  }

  /** The first merged pair of persons of a name. */
  private String merged(String name) throws SQLException {
    return query(
            "select p.pair_id from report.duplicate_pair p"
                + " join report.review_record r on r.record_id = p.record_a"
                + " where p.kind = 'person' and p.decision = 'merged' and r.name = '%s' order by 1"
                    .formatted(name))
        .get(0);
  }

  private List<String> aliases() throws SQLException {
    return query(
        "select old_id, current_id from warehouse.id_alias where kind = 'person' order by 1");
  }

  /** Rows, their columns joined by commas. */
  private List<String> query(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "padan", password);
        var rows = connection.createStatement().executeQuery(sql)) {
      List<String> result = new ArrayList<>();
      while (rows.next()) {
        String row = rows.getString(1);
        for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
          row += "," + rows.getString(i);
        }
        result.add(row);
      }
      return result;
    }
  }

  /** The number that stands before the last line with {@code mark}. */
  private static String numberOf(String text, String mark) {
    Matcher line = Pattern.compile("(?m)^ *(\\d+)  .*" + mark).matcher(text);
    String last = null;
    while (line.find()) {
      last = line.group(1);
    }
    return last;
  }
}
