package id.padan.model;

import java.math.BigDecimal;
import java.util.Map;

/** The typed values of one record by canonical column name; any of them may be null. */
public final class Values {

  private final Columns columns;
  private final Object[] cells;

  /**
   * Takes over {@code cells}.
   *
   * @param columns names and types, shared by all records of one reading
   * @param cells one value a column, of that column's type, or null
   */
  public Values(Columns columns, Object[] cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException("expected " + columns.size() + " values");
    }
    this.columns = columns;
    this.cells = cells;
  }

  /** Values of the named columns; the other columns are null. */
  public static Values of(Columns columns, Map<String, Object> values) {
    Object[] cells = new Object[columns.size()];
    values.forEach((name, value) -> cells[columns.place(name)] = value);
    return new Values(columns, cells);
  }

  /**
   * The value of a column, or null.
   *
   * @throws IllegalArgumentException if the column was not asked for
   */
  public Object value(String column) {
    return cells[columns.place(column)];
  }

  /** A text, or null. */
  public String text(String column) {
    return (String) value(column);
  }

  /** True, false or null. */
  public Boolean bool(String column) {
    return (Boolean) value(column);
  }

  /** A number of either kind, or null. */
  public BigDecimal number(String column) {
    return value(column) instanceof Long whole
        ? BigDecimal.valueOf(whole)
        : (BigDecimal) value(column);
  }

  /** A whole number, or null. */
  public Long whole(String column) {
    return (Long) value(column);
  }
}
