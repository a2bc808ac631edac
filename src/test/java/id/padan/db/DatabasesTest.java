package id.padan.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabasesTest {

  private static final Path DATA_DIR = Path.of("padan-data");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "jdbc:postgresql://h/d, ?ApplicationName=padan&logServerErrorDetail=false&reWriteBatchedInserts=true",
    "jdbc:postgresql://h/d?, ApplicationName=padan&logServerErrorDetail=false&reWriteBatchedInserts=true",
    "jdbc:postgresql://h/d?ssl=true,"
        + " &ApplicationName=padan&logServerErrorDetail=false&reWriteBatchedInserts=true",
    "jdbc:postgresql://h/d?applicationname=x&rewritebatchedinserts=false, &logServerErrorDetail=false",
  })
  void urlGetsTheParametersThatItDoesNotSet(String url, String added) {
    assertThat(Databases.withParameters(url)).isEqualTo(url + added);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://h/d?logServerErrorDetail=true",
    "jdbc:postgresql://h/d?ssl=true&logServerErrorDetail=true",
    "jdbc:postgresql://h/d?LOGSERVERERRORDETAIL=true&ssl=true",
  })
  void errorDetailOfTheServerStaysOffWhateverTheUrlSays(String url) {
    assertThat(Databases.withParameters(url))
        .containsOnlyOnce("logServerErrorDetail=false")
        .doesNotContainIgnoringCase("logServerErrorDetail=true")
        .doesNotContain("?&", "&&");
  }

  @Test
  void optionsWinOverTheEnvironment() {
    DatabaseSettings settings =
        new DatabaseSettings(Optional.of("option"), Optional.empty(), Optional.empty(), DATA_DIR)
            .orElse(Map.of("PADAN_DB_URL", "environment", "PADAN_DB_USER", "u"));

    assertThat(settings.url()).contains("option");
    assertThat(settings.user()).contains("u");
    assertThat(settings.password()).isEmpty();
  }

  @Test
  void databaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
    DatabaseSettings settings =
        new DatabaseSettings(
            Optional.of("postgresql://127.0.0.1:1/warga?password=rahasia"),
            Optional.of("padan"),
            Optional.of("rahasia"),
            DATA_DIR);

    assertThatThrownBy(() -> Databases.open(settings))
        .isInstanceOf(DatabaseUnreachableException.class)
        .hasMessageContainingAll("jdbc:postgresql://127.0.0.1:1/warga", "PADAN_DB_URL")
        .hasMessageNotContaining("rahasia");
    assertThat(settings.toString()).doesNotContain("rahasia");
  }

  @Test
  void userWithoutAddressIsNotTakenForTheEmbeddedServer() {
    DatabaseSettings settings =
        DatabaseSettings.embedded(DATA_DIR).orElse(Map.of("PADAN_DB_USER", "padan"));

    assertThatThrownBy(() -> Databases.open(settings))
        .isInstanceOf(DatabaseUnreachableException.class)
        .hasMessageContaining("PADAN_DB_URL");
  }

  @Test
  void givenDatabaseIsUsedAsItIs() {
    TestDatabase server = TestDatabase.fresh();

    try (Databases.Handle database = Databases.open(given(server, server.password()))) {
      assertThat(database.embedded()).isFalse();
      assertThat(database.jdbcUrl())
          .startsWith(server.url())
          .contains("logServerErrorDetail=false");
    }
  }

  private static DatabaseSettings given(TestDatabase server, String password) {
    return new DatabaseSettings(
        Optional.of(server.url()), Optional.of("postgres"), Optional.of(password), DATA_DIR);
  }
}
