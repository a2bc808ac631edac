package id.padan.dedup;

import id.padan.db.CopyReader;
import id.padan.db.Sql;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.RecordTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Current households with the people in them, ready to be linked.
 *
 * @param table one row a household
 * @param sources who each row is
 * @param pairs households in which one person lives
 */
record HouseholdList(RecordTable table, Sources sources, long[] pairs) {

  private static final int FIRST_VALUE = 2;
  private static final int VALUES = 8;
  private static final int KABKOTA = 6;

  static HouseholdList read(Connection connection, LinkageModel model, Residents residents)
      throws SQLException {
    RecordTable.Builder table = RecordTable.builder(model);
    Sources.Builder sources = new Sources.Builder();
    Map<Long, Integer> rowOf = new HashMap<>();
    String[] values = new String[VALUES + 3];
    try (CopyReader households = CopyReader.of(connection, Sql.named("dedup/list_households"))) {
      for (int row = 0; households.next(); row++) {
        long id = households.number(0);
        rowOf.put(id, row);
        values[0] = households.text(1);
        values[1] = residents.members(id);
        values[2] = residents.head(id);
        for (int i = 0; i < VALUES; i++) {
          values[3 + i] = households.text(FIRST_VALUE + i);
        }
        table.add(values);
        sources.add(id, households.text(KABKOTA), values);
      }
    }
    return new HouseholdList(table.build(), sources.build(), residents.pairs(rowOf));
  }
}
