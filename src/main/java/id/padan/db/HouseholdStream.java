package id.padan.db;

import id.padan.model.Columns;
import id.padan.model.Household;
import id.padan.model.Person;
import id.padan.model.Values;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the current active golden households with their members, one at a time in the order of
 * their ids, in constant memory. The connection is busy until the stream is closed.
 *
 * <pre>{@code
 * try (HouseholdStream households = HouseholdStream.of(connection, householdColumns, personColumns)) {
 *   while (households.next()) {
 *     Household household = households.household();
 *   }
 * }
 * }</pre>
 */
public final class HouseholdStream implements AutoCloseable {

  private static final int FIXED = 3;

  private static final Map<String, String> HOUSEHOLD_EXPRESSIONS =
      Map.of(
          "decile_local",
          "(select d.decile from decile.assignment d where d.household_id = h.household_id"
              + " and d.local and d.to_run is null limit 1)");

  private static final Map<String, String> PERSON_EXPRESSIONS =
      Map.of("family_no", "m.family_no", "relation", "m.relation");

  private final CopyReader rows;
  private final Columns householdColumns;
  private final Columns personColumns;
  private boolean rowAhead;
  private Household household;

  private HouseholdStream(CopyReader rows, Columns householdColumns, Columns personColumns)
      throws SQLException {
    this.rows = rows;
    this.householdColumns = householdColumns;
    this.personColumns = personColumns;
    this.rowAhead = rows.next();
  }

  /** Starts reading; only the columns asked for are read. */
  public static HouseholdStream of(
      Connection connection, Columns householdColumns, Columns personColumns) throws SQLException {
    int width = Math.max(householdColumns.size(), personColumns.size());
    String query =
        Sql.named("db/list_households_with_members")
            .replace("/*household*/", list(householdColumns, "h.", HOUSEHOLD_EXPRESSIONS, width))
            .replace("/*person*/", list(personColumns, "p.", PERSON_EXPRESSIONS, width));
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local work_mem = '256MB'"); // a million rows are sorted by their ids
    }
    return new HouseholdStream(CopyReader.of(connection, query), householdColumns, personColumns);
  }

  /** Number of households that a stream gives. */
  public static long count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(Sql.named("db/count_active_households"))) {
      result.next();
      return result.getLong(1);
    }
  }

  /** Moves to the next household; false after the last. */
  public boolean next() throws SQLException {
    if (!rowAhead) {
      household = null;
      return false;
    }
    long id = rows.number(0);
    String unit = rows.text(2);
    Values values = values(householdColumns);
    List<Person> members = new ArrayList<>();
    while ((rowAhead = rows.next()) && rows.number(0) == id) {
      members.add(new Person(rows.number(1), values(personColumns)));
    }
    household = new Household(id, unit, values, members);
    return true;
  }

  /** The current household. */
  public Household household() {
    return household;
  }

  private Values values(Columns columns) {
    Object[] cells = new Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = columns.type(i).parse(rows.text(FIXED + i));
    }
    return new Values(columns, cells);
  }

  private static String list(
      Columns columns, String alias, Map<String, String> expressions, int width) {
    List<String> list = new ArrayList<>();
    for (String name : columns.names()) {
      list.add(expressions.getOrDefault(name, alias + name) + "::text");
    }
    while (list.size() < Math.max(1, width)) {
      list.add("null::text");
    }
    return String.join(", ", list);
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
