package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.db.TestDatabase;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Logins belong to the whole server, so each test has names of its own. */
class AccessCommandTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Pattern PASSWORD = Pattern.compile("kata sandi: (\\S+)");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int access(String arguments) {
    out.getBuffer().setLength(0);
    return new CommandLine(new AccessCommand(DATABASE::dataSource, Texts.INDONESIAN))
        .setResourceBundle(Texts.INDONESIAN.bundle())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.split(" "));
  }

  private String listed(String login) {
    assertThat(access("list")).isZero();
    return out.toString()
        .lines()
        .filter(line -> line.startsWith(login + " "))
        .map(line -> line.replaceAll(" +", " "))
        .reduce("", (all, line) -> all + line + "; ");
  }

  @Test
  void grantedLoginIsListedAndRevokedAreaByArea() {
    assertThat(access("grant sri_uji --role reader --area 18.72 --until 2026-12-31")).isZero();
    assertThat(out.toString())
        .contains("sri_uji kini padan_reader di wilayah 1872 sampai 2026-12-31")
        .containsPattern(PASSWORD)
        .contains("Catat sekarang");
    assertThat(access("grant sri_uji --role reader --area 17")).isZero();
    assertThat(out.toString()).as("a known login keeps its password").doesNotContain("kata sandi");
    assertThat(listed("sri_uji"))
        .isEqualTo(
            "sri_uji padan_reader 17 tanpa batas; sri_uji padan_reader 1872 sampai 2026-12-31; ");

    assertThat(access("revoke sri_uji --area 18.72")).isZero();
    assertThat(out.toString().strip()).isEqualTo("1 wilayah dicabut dari sri_uji");
    assertThat(listed("sri_uji")).isEqualTo("sri_uji padan_reader 17 tanpa batas; ");

    assertThat(access("revoke sri_uji")).isZero();
    assertThat(listed("sri_uji")).isEmpty();
    assertThat(access("revoke sri_uji")).isZero();
    assertThat(out.toString().strip()).isEqualTo("0 wilayah dicabut dari sri_uji");
  }

  @Test
  void printedPasswordOpensTheWarehouseUntilTheGrantIsGone() throws SQLException {
    access("grant budi_uji --role reader --area 17.71");
    Matcher printed = PASSWORD.matcher(out.toString());
    assertThat(printed.find()).isTrue();
    DataSource budi = DATABASE.dataSource("budi_uji", printed.group(1));

    read(budi);

    access("revoke budi_uji");
    assertThatThrownBy(() -> read(budi))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  private static void read(DataSource login) throws SQLException {
    try (Connection connection = login.getConnection();
        var statement = connection.createStatement()) {
      statement.executeQuery("select count(*) from warehouse.household").close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "grant wati_uji --role owner --area 18.72        | pilih steward, reader atau analyst",
        "grant wati_uji --role reader --area bps:1871    | pakai kode Kemendagri",
        "grant wati_uji --role reader --area 18.72.01    | wilayah harus kode Kemendagri",
        "grant Wati --role reader --area 18.72           | nama login tidak sah",
        "grant postgres --role reader --area 18.72       | pilih nama lain",
        "grant wati_uji --role reader                    | --area",
        "grant wati_uji --role reader --area 18 --until besok | besok",
        "revoke wati_uji --area Bengkulu                 | wilayah harus kode Kemendagri",
      })
  void wrongUsageNamesTheRemedyAndGrantsNothing(String arguments, String message) {
    assertThat(access(arguments)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(listed("wati_uji")).isEmpty();
  }

  @Test
  void secondRoleForALoginIsRefused() {
    access("grant tono_uji --role analyst --area 18");
    assertThat(access("grant tono_uji --role steward --area 18.72")).isEqualTo(2);
    assertThat(err.toString()).contains("sudah berperan padan_analyst");
    assertThat(listed("tono_uji")).isEqualTo("tono_uji padan_analyst 18 tanpa batas; ");
  }
}
