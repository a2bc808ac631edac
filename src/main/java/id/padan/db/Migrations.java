package id.padan.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to the schema of this version: roles first, then the migrations as their owner.
 */
public final class Migrations {

  private Migrations() {}

  /** Whether the database was ever migrated; every login may ask. */
  public static boolean hasSchema(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(Sql.named("db/has_schema"))) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /**
   * Creates missing roles and applies missing migrations; does nothing on a current database.
   *
   * @throws SQLException if the login may not create roles or schemas
   */
  public static void apply(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(Sql.named("db/create_roles"));
    }
    Flyway.configure()
        .dataSource(dataSource)
        .initSql("set role padan_owner")
        .defaultSchema("migration")
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
