package id.padan.cli;

import id.padan.db.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The role of the runs, which alone sees whole identity numbers. */
final class RunRole {

  private RunRole() {}

  /** Lets the connection act as padan_batch; false if its login may not. */
  static boolean take(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery(Sql.named("access/is_run_role"))) {
        row.next();
        if (!row.getBoolean(1)) {
          return false;
        }
      }
      statement.execute("set role padan_batch");
      return true;
    }
  }
}
