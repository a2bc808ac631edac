package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records to be linked; rows are numbered from 0. All cells of a row stand side by side in one
 * array, so that comparing two rows touches two places in memory.
 *
 * <p>Ties are broken by row number: give the rows in the order of (layout, source key), and the
 * links do not depend on the order of delivery.
 */
public final class RecordTable {

  private final Map<String, Column> columns;
  private final Map<String, Integer> at;
  private final long[] cells;
  private final int stride;
  private final Support support;

  private RecordTable(
      Map<String, Column> columns, Map<String, Integer> at, long[] cells, Support support) {
    this.columns = columns;
    this.at = at;
    this.cells = cells;
    this.stride = width(columns);
    this.support = support;
  }

  /**
   * The same records, and what is known of them once they are linked.
   *
   * @param entity for each row the lowest row of its entity
   */
  RecordTable linked(LinkageModel.Scheme scheme, int[] entity) {
    int[] together = scheme.together().stream().mapToInt(this::at).toArray();
    return new RecordTable(columns, at, cells, Support.of(this, together, entity));
  }

  /** Who else is linked; null as long as that is not known. */
  Support support() {
    return support;
  }

  private static int width(Map<String, Column> columns) {
    return columns.values().stream().mapToInt(Column::width).sum();
  }

  /** An empty table with the columns of {@code model}. */
  public static Builder builder(LinkageModel model) {
    return new Builder(model);
  }

  /** Number of records. */
  public int rows() {
    return cells.length / stride;
  }

  /** The value of a column as a person reads it, identity numbers masked; empty if missing. */
  public String shown(String column, int row) {
    return column(column).shown(row, cells[row * stride + at(column)]);
  }

  /** All cells, {@link #stride} a row. */
  long[] cells() {
    return cells;
  }

  /** Cells of one row. */
  int stride() {
    return stride;
  }

  /** Index of a column's first cell within a row. */
  int at(String column) {
    column(column);
    return at.get(column);
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

    private static final int CHUNK_ROWS = 4096;

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Integer> at = new LinkedHashMap<>();
    private final Column[] inOrder;
    private final int stride;
    private final List<long[]> chunks = new ArrayList<>();
    private long[] open;
    private int used;

    private Builder(LinkageModel model) {
      ColumnKind.NameKit names =
          new ColumnKind.NameKit(
              new Normaliser(model.names().rules()),
              new NameTable(model.names().rules(), model.names().information()));
      model
          .scheme()
          .columns()
          .forEach(
              (name, spec) -> {
                at.put(name, width(columns));
                columns.put(name, spec.kind().newColumn(names));
              });
      inOrder = columns.values().toArray(Column[]::new);
      stride = width(columns);
      open = new long[CHUNK_ROWS * stride];
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
      if (used == open.length) {
        close();
        open = new long[CHUNK_ROWS * stride];
      }
      encode(values, new String[inOrder.length], open, used);
      used += stride;
      return this;
    }

    /** People of one household stand together: what the row before says too is only copied. */
    private void encode(String[] values, String[] before, long[] cells, int row) {
      int first = row;
      for (int i = 0; i < inOrder.length; i++) {
        int width = inOrder[i].width();
        if (values[i] != null && values[i].equals(before[i])) {
          System.arraycopy(cells, first - stride, cells, first, width);
        } else {
          inOrder[i].encode(values[i], cells, first);
        }
        first += width;
      }
    }

    private void close() {
      chunks.add(used == open.length ? open : Arrays.copyOf(open, used));
      open = new long[0];
      used = 0;
    }

    /** Records as {@link #append} takes them; may be called from several threads. */
    public Encoded encode(List<String[]> records) {
      long[] encoded = new long[records.size() * stride];
      String[] before = new String[inOrder.length];
      for (int i = 0; i < records.size(); i++) {
        encode(records.get(i), before, encoded, i * stride);
        before = records.get(i);
      }
      return new Encoded(encoded);
    }

    /** Adds what {@link #encode(List)} of this builder gave. */
    public Builder append(Encoded records) {
      close();
      chunks.add(records.cells());
      return this;
    }

    /** Adds a record by column name; columns that are not named are missing. */
    public Builder add(Map<String, String> values) {
      return add(columns.keySet().stream().map(values::get).toArray(String[]::new));
    }

    /** Columns side by side, but those of names one after the other: they share a table. */
    private void finish(long[] cells) {
      Map<Boolean, List<String>> byKind =
          columns.keySet().stream()
              .collect(Collectors.partitioningBy(name -> columns.get(name) instanceof NameColumn));
      Stream<Runnable> names = Stream.of(() -> finish(byKind.get(true), cells));
      Stream<Runnable> others =
          byKind.get(false).stream().map(name -> () -> finish(List.of(name), cells));
      Stream.concat(names, others).toList().parallelStream().forEach(Runnable::run);
    }

    private void finish(List<String> names, long[] cells) {
      names.forEach(
          name -> columns.get(name).finish(new Column.Cells(cells, at.get(name), stride)));
    }

    /** The table; the builder must not be used again. */
    public RecordTable build() {
      close();
      int length = 0;
      for (long[] chunk : chunks) {
        length = Math.addExact(length, chunk.length);
      }
      long[] cells = new long[length];
      int start = 0;
      for (int i = 0; i < chunks.size(); i++) {
        long[] chunk = chunks.set(i, null);
        System.arraycopy(chunk, 0, cells, start, chunk.length);
        start += chunk.length;
      }
      finish(cells);
      return new RecordTable(columns, at, cells, null);
    }
  }

  /** Records in cells, not yet in a table. */
  public static final class Encoded {

    private final long[] cells;

    private Encoded(long[] cells) {
      this.cells = cells;
    }

    private long[] cells() {
      return cells;
    }
  }
}
