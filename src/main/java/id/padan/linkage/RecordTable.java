package id.padan.linkage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The records to be linked, one primitive array a column; rows are numbered from 0.
 *
 * <p>Ties are broken by row number: give the rows in the order of (layout, source key), and the
 * links do not depend on the order of delivery.
 */
public final class RecordTable {

  private final Map<String, Column> columns;
  private final int rows;

  private RecordTable(Map<String, Column> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** An empty table with the columns of {@code model}. */
  public static Builder builder(LinkageModel model) {
    return new Builder(model);
  }

  /** Number of records. */
  public int rows() {
    return rows;
  }

  /** The value of a column as a person reads it, identity numbers masked; empty if missing. */
  public String shown(String column, int row) {
    return column(column).shown(row);
  }

  Column column(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no column '" + name + "'");
    }
    return column;
  }

  <C extends Column> C column(String name, Class<C> kind) {
    return kind.cast(column(name));
  }

  /** Takes the records row by row. */
  public static final class Builder {

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Column[] inOrder;
    private int rows;

    private Builder(LinkageModel model) {
      ColumnKind.NameKit names =
          new ColumnKind.NameKit(
              new Normaliser(model.names().rules()),
              new NameTable(model.names().rules(), model.names().information()));
      model
          .scheme()
          .columns()
          .forEach((name, spec) -> columns.put(name, spec.kind().newColumn(names)));
      inOrder = columns.values().toArray(Column[]::new);
    }

    /**
     * Adds a record.
     *
     * @param values one text a column, in the order of the model's columns; null is missing
     */
    public Builder add(String... values) {
      if (values.length != inOrder.length) {
        throw new IllegalArgumentException(
            "expected %d values, found %d".formatted(inOrder.length, values.length));
      }
      for (int i = 0; i < values.length; i++) {
        inOrder[i].add(values[i]);
      }
      rows++;
      return this;
    }

    /** Adds records as {@link #add(String...)} does, the columns side by side. */
    public Builder addAll(List<String[]> records) {
      IntStream.range(0, inOrder.length)
          .parallel()
          .forEach(column -> records.forEach(values -> inOrder[column].add(values[column])));
      rows += records.size();
      return this;
    }

    /** Adds a record by column name; columns that are not named are missing. */
    public Builder add(Map<String, String> values) {
      columns.forEach((name, column) -> column.add(values.get(name)));
      rows++;
      return this;
    }

    /** The table; the builder must not be used again. */
    public RecordTable build() {
      columns.values().forEach(Column::finish);
      return new RecordTable(columns, rows);
    }
  }
}
