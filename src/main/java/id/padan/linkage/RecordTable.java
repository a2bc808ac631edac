package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    return column(column).shown(cells, row * stride + at(column));
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
      ColumnKind.Kit kit = ColumnKind.Kit.of(model.dictionaries());
      model
          .scheme()
          .columns()
          .forEach(
              (name, spec) -> {
                at.put(name, width(columns));
                columns.put(name, spec.kind().newColumn(kit.with(spec.values())));
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
      encode(values, new CharSequence[inOrder.length], open, used);
      used += stride;
      return this;
    }

    /** People of one household stand together: what the row before says too is only copied. */
    private void encode(CharSequence[] values, CharSequence[] before, long[] cells, int row) {
      int first = row;
      for (int i = 0; i < inOrder.length; i++) {
        int width = inOrder[i].width();
        if (areEqual(values[i], before[i])) {
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

    private static boolean areEqual(CharSequence a, CharSequence b) {
      if (a == null || b == null || a.length() != b.length()) {
        return false;
      }
      for (int i = a.length() - 1; i >= 0; i--) { // numbers of neighbours differ at their end
        if (a.charAt(i) != b.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    /** Takes records beside those of other chunks; each may be filled by a thread of its own. */
    public Chunk chunk(int records) {
      return new Chunk(this, records);
    }

    /** Adds the records of a chunk of this builder. */
    public Builder append(Chunk chunk) {
      close();
      chunks.add(chunk.cells);
      return this;
    }

    /** Adds a record by column name; columns that are not named are missing. */
    public Builder add(Map<String, String> values) {
      return add(columns.keySet().stream().map(values::get).toArray(String[]::new));
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
      columns.forEach(
          (name, column) -> column.finish(new Column.Cells(cells, at.get(name), stride)));
      return new RecordTable(columns, at, cells, null);
    }
  }

  /** Records that are not yet in a table. */
  public static final class Chunk {

    private final Builder builder;
    private final long[] cells;
    private CharSequence[] before;
    private int used;

    private Chunk(Builder builder, int records) {
      this.builder = builder;
      this.cells = new long[records * builder.stride];
      this.before = new CharSequence[builder.inOrder.length];
    }

    /**
     * Adds a record.
     *
     * @param values one text a column, in the order of the model's columns; null is missing. They
     *     must keep until the next record is added
     * @throws IndexOutOfBoundsException if there are more than were announced
     */
    public void add(CharSequence[] values) {
      builder.encode(values, before, cells, used);
      used += builder.stride;
      before = values;
    }
  }
}
