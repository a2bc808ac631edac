package id.padan.cli;

import id.padan.db.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The role of the runs, which alone sees whole identity numbers. */
final class RunRole {

  private RunRole() {}

  /** Whether the connection's login may act as padan_batch. */
  static boolean has(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(Sql.named("access/is_run_role"))) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Lets the connection act as padan_batch; false if its login may not. */
  static boolean take(Connection connection) throws SQLException {
    if (!has(connection)) {
      return false;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("set role padan_batch");
      return true;
    }
  }
}
