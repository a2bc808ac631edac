package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.db.AccessGrants;
import id.padan.db.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunRoleTest {

  @ParameterizedTest
  @ValueSource(strings = {"steward", "reader", "analyst"})
  void whoSeesMaskedNumbersMakesNoListOfWholeOnes(String role) throws Exception {
    TestDatabase database = TestDatabase.fresh();
    String login = "only_" + role;
    String password =
        new AccessGrants(database.dataSource())
            .grant(new AccessGrants.Grant(login, "padan_" + role, "1771", null))
            .orElseThrow();
    try (Connection masked = DriverManager.getConnection(database.url(), login, password);
        Connection whole = database.dataSource().getConnection()) {
      assertThat(RunRole.take(masked)).isFalse();
      assertThat(RunRole.take(whole)).isTrue();
    }
  }
}
