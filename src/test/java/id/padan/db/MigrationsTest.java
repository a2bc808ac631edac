package id.padan.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void runTwiceAndTheSecondTimeChangesNothing() throws SQLException {
    Migrations.apply(database.dataSource());

    assertThat(column("select run_id from job.published")).containsExactly("0");
  }

  @Test
  void everyTableWithAnAreaIsWalledEvenForItsOwner() throws SQLException {
    assertThat(
            column(
                """
                select c.relnamespace::regnamespace || '.' || c.relname
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname in ('kabkota_code', 'kabkota_a')
                 where c.relkind = 'r'
                   and c.relnamespace::regnamespace::text not in ('ingest', 'definition')
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                 order by 1
                """))
        .isEmpty();
  }

  private List<String> column(String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
