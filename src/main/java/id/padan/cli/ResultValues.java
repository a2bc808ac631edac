package id.padan.cli;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the rows of a result as values that every format can print. Points in time are ISO, UTC.
 */
final class ResultValues {

  private final ResultSet result;
  private final ResultSetMetaData columns;

  ResultValues(ResultSet result) throws SQLException {
    this.result = result;
    this.columns = result.getMetaData();
  }

  List<String> names() throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnLabel(i));
    }
    return names;
  }

  /** The values of the current row. */
  List<Object> row() throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String text = result.getString(i);
      values.add(text == null ? null : value(i, text));
    }
    return values;
  }

  private Object value(int i, String text) throws SQLException {
    return switch (columns.getColumnType(i)) {
      case Types.BIT, Types.BOOLEAN ->
          columns.getColumnTypeName(i).equals("bool") ? result.getBoolean(i) : text;
      case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> result.getLong(i);
      case Types.NUMERIC, Types.REAL, Types.DOUBLE -> number(text);
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> time(i, text);
      case Types.ARRAY -> new PostgresArray(text, items(result.getArray(i).getArray()));
      default -> columns.getColumnTypeName(i).startsWith("json") ? new Json.Raw(text) : text;
    };
  }

  /** An array prints as PostgreSQL writes it, but as a list in JSON. */
  static final class PostgresArray extends ArrayList<Object> {
    private final transient String text;

    PostgresArray(String text, List<Object> items) {
      super(items);
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static List<Object> items(Object array) {
    if (!(array instanceof Object[] elements)) {
      return List.of();
    }
    return Arrays.stream(elements)
        .map(element -> element instanceof Object[] ? items(element) : element)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Object number(String text) {
    boolean finite = Character.isDigit(text.charAt(text.length() - 1));
    return finite ? new BigDecimal(text) : text; // NaN and the infinities are words
  }

  private String time(int i, String text) throws SQLException {
    if (text.endsWith("infinity")) {
      return text;
    }
    return columns.getColumnTypeName(i).equals("timestamptz")
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(result.getObject(i, OffsetDateTime.class))
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(result.getObject(i, LocalDateTime.class));
  }
}
