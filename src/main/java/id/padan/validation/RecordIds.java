package id.padan.validation;

import id.padan.db.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Ids of new records, taken from the database a range at a time. */
final class RecordIds {

  private long next;
  private long end;

  long next(Connection connection) throws SQLException {
    if (next == end) {
      try (PreparedStatement statement =
              connection.prepareStatement(Sql.named("validation/next_record_ids"));
          ResultSet rows = statement.executeQuery()) {
        rows.next();
        next = rows.getLong(1);
        end = rows.getLong(2);
      }
    }
    return next++;
  }
}
