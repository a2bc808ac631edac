package id.padan.dedup;

import id.padan.db.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision of a person about two records.
 *
 * @param kind {@code person} or {@code household}
 * @param same the answer; false for different
 * @param sourceA source id of one record; null while it is not there
 * @param sourceB source id of the other; null while it is not there
 */
record Decided(long id, String kind, boolean same, Long sourceA, Long sourceB) {

  boolean sleeps() {
    return sourceA == null || sourceB == null;
  }

  /** All that hold, in the order in which they were given. */
  static List<Decided> read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Sql.named("dedup/list_decisions"))) {
      List<Decided> decisions = new ArrayList<>();
      while (rows.next()) {
        decisions.add(
            new Decided(
                rows.getLong("decision_id"),
                rows.getString("kind"),
                rows.getBoolean("same"),
                rows.getObject("source_a", Long.class),
                rows.getObject("source_b", Long.class)));
      }
      return decisions;
    }
  }
}
