package id.padan.db;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads the rows of a query with {@code COPY (query) TO STDOUT}: the fastest way out of PostgreSQL,
 * in constant memory.
 *
 * <pre>{@code
 * try (CopyReader rows = CopyReader.of(connection, Sql.named("dedup/list_persons"))) {
 *   while (rows.next()) {
 *     long id = rows.number(0);
 *     String name = rows.text(1);
 *   }
 * }
 * }</pre>
 *
 * <p>The query takes no parameters: the caller puts literal numbers in, never text.
 */
public final class CopyReader implements AutoCloseable {

  private final CopyOut copy;
  private byte[] row;
  private int[] starts = new int[64];
  private int columns;

  private CopyReader(CopyOut copy) {
    this.copy = copy;
  }

  /** Starts reading the rows of {@code query}, a select without parameters. */
  public static CopyReader of(Connection connection, String query) throws SQLException {
    String select = query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    return new CopyReader(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + select + "\n) to stdout"));
  }

  /** Moves to the next row; false after the last. */
  public boolean next() throws SQLException {
    row = copy.readFromCopy();
    if (row == null) {
      return false;
    }
    columns = 0;
    starts[columns++] = 0;
    for (int i = 0; i < row.length; i++) {
      if (row[i] == '\t') {
        if (columns + 1 >= starts.length) {
          starts = java.util.Arrays.copyOf(starts, starts.length * 2);
        }
        starts[columns++] = i + 1;
      }
    }
    starts[columns] = row.length; // past the line feed, which stands where a tab would
    return true;
  }

  /** Number of columns of the current row. */
  public int columns() {
    return columns;
  }

  public boolean isNull(int column) {
    int start = starts[column];
    return starts[column + 1] - 1 - start == 2 && row[start] == '\\' && row[start + 1] == 'N';
  }

  /** A whole number; 0 for null (see {@link #isNull}). */
  public long number(int column) {
    int i = starts[column];
    int end = starts[column + 1] - 1;
    if (isNull(column)) {
      return 0;
    }
    boolean negative = row[i] == '-';
    long value = 0;
    for (i += negative ? 1 : 0; i < end; i++) {
      value = value * 10 + (row[i] - '0');
    }
    return negative ? -value : value;
  }

  /** A number with decimals; NaN for null. */
  public double real(int column) {
    return isNull(column) ? Double.NaN : Double.parseDouble(text(column));
  }

  /** True, false or null. */
  public Boolean bool(int column) {
    return isNull(column) ? null : row[starts[column]] == 't';
  }

  /** A text, or null. */
  public String text(int column) {
    if (isNull(column)) {
      return null;
    }
    int start = starts[column];
    int end = starts[column + 1] - 1;
    for (int i = start; i < end; i++) {
      if (row[i] == '\\') {
        return unescaped(start, end);
      }
    }
    return new String(row, start, end - start, StandardCharsets.UTF_8);
  }

  private String unescaped(int start, int end) {
    byte[] out = new byte[end - start];
    int n = 0;
    for (int i = start; i < end; i++) {
      byte b = row[i];
      if (b == '\\' && i + 1 < end) {
        b =
            switch (row[++i]) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 'b' -> '\b';
              case 'f' -> '\f';
              case 'v' -> 0x0B;
              default -> row[i];
            };
      }
      out[n++] = b;
    }
    return new String(out, 0, n, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
