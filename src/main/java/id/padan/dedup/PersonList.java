package id.padan.dedup;

import id.padan.db.CopyReader;
import id.padan.db.Sql;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.RecordTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Current persons, ready to be linked.
 *
 * @param table one row a person
 * @param sources who each row is
 * @param homes where each row lives
 */
record PersonList(RecordTable table, Sources sources, Homes homes) {

  private static final int FIRST_VALUE = 3;
  private static final int VALUES = 12;
  private static final int KABKOTA = 11;

  /**
   * Households of the persons.
   *
   * @param ids source id of each row's household; 0 if it has none
   * @param heads whether each row is the head of its household
   */
  record Homes(long[] ids, boolean[] heads) {}

  static PersonList read(Connection connection, LinkageModel model) throws SQLException {
    RecordTable.Builder table = RecordTable.builder(model);
    Sources.Builder sources = new Sources.Builder();
    long[] households = new long[1024];
    boolean[] heads = new boolean[1024];
    String[] values = new String[VALUES + 1];
    int rows = 0;
    try (CopyReader persons = CopyReader.of(connection, Sql.named("dedup/list_persons"))) {
      for (; persons.next(); rows++) {
        if (rows == households.length) {
          households = Arrays.copyOf(households, rows * 2);
          heads = Arrays.copyOf(heads, rows * 2);
        }
        households[rows] = persons.number(1);
        heads[rows] = Boolean.TRUE.equals(persons.bool(2));
        for (int i = 0; i < VALUES; i++) {
          values[i] = persons.text(FIRST_VALUE + i);
        }
        values[VALUES] = persons.text(1);
        table.add(values);
        sources.add(persons.number(0), persons.text(KABKOTA), values);
      }
    }
    Homes homes = new Homes(Arrays.copyOf(households, rows), Arrays.copyOf(heads, rows));
    return new PersonList(table.build(), sources.build(), homes);
  }
}
