package id.padan.db;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows with {@code COPY ... FROM STDIN} on a given connection, hence in its transaction.
 *
 * <p>Values are given in the order of the columns, one call a value, then {@link #endRow()}. The
 * rows are in the table when {@link #finish()} has returned; closing without it cancels the copy.
 * Where the role is subject to row security {@code COPY FROM} is refused by the server; the rows
 * then go to a temporary table of the same shape and from there by {@code insert ... select}.
 */
public final class CopyWriter implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final Connection connection;
  private final String table;
  private final String columns;
  private final boolean staged;
  private final CopyIn copy;
  private byte[] buffer = new byte[BUFFER_BYTES + 4096];
  private int length;
  private boolean rowStarted;
  private long rows;

  private CopyWriter(Connection connection, String table, List<String> columns)
      throws SQLException {
    this.connection = connection;
    this.table = table;
    this.columns = String.join(", ", columns);
    this.staged = rowSecurityActive();
    if (staged) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "create temporary table if not exists %s (like %s) on commit delete rows"
                .formatted(stagingTable(), table));
      }
    }
    this.copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy %s (%s) from stdin".formatted(staged ? stagingTable() : table, this.columns));
  }

  /** Starts a copy into {@code table} (with schema) of the named columns. */
  public static CopyWriter into(Connection connection, String table, List<String> columns)
      throws SQLException {
    return new CopyWriter(connection, table, columns);
  }

  private boolean rowSecurityActive() throws SQLException {
    try (var statement = connection.prepareStatement("select row_security_active(?::regclass)")) {
      statement.setString(1, table);
      try (var result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  private String stagingTable() {
    return "pg_temp.copy_" + table.replace('.', '_');
  }

  /** A text, or null. */
  public CopyWriter text(CharSequence value) throws SQLException {
    separate();
    if (value == null) {
      put((byte) '\\');
      put((byte) 'N');
    } else {
      putEscaped(value);
    }
    return this;
  }

  /** A whole number. */
  public CopyWriter number(long value) throws SQLException {
    separate();
    putAscii(Long.toString(value));
    return this;
  }

  /** A whole number, or null. */
  public CopyWriter number(Number value) throws SQLException {
    separate();
    putAscii(value == null ? "\\N" : value.toString());
    return this;
  }

  /** A decimal number without exponent, or null. */
  public CopyWriter decimal(BigDecimal value) throws SQLException {
    separate();
    putAscii(value == null ? "\\N" : value.toPlainString());
    return this;
  }

  /** A floating point number; finite. */
  public CopyWriter real(double value) throws SQLException {
    separate();
    putAscii(Double.toString(value));
    return this;
  }

  /** True, false or null. */
  public CopyWriter bool(Boolean value) throws SQLException {
    separate();
    putAscii(value == null ? "\\N" : value ? "t" : "f");
    return this;
  }

  /** A date, or null. */
  public CopyWriter date(LocalDate value) throws SQLException {
    separate();
    putAscii(value == null ? "\\N" : value.toString());
    return this;
  }

  /** A {@code text[]}, or null. */
  public CopyWriter texts(Collection<String> values) throws SQLException {
    if (values == null) {
      return text(null);
    }
    StringBuilder array = new StringBuilder("{");
    for (String value : values) {
      array.append(array.length() > 1 ? "," : "").append('"');
      array.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return text(array.append('}'));
  }

  /** Ends the row; the next value is the first column of the next row. */
  public void endRow() throws SQLException {
    put((byte) '\n');
    rowStarted = false;
    rows++;
    if (length >= BUFFER_BYTES) {
      flush();
    }
  }

  /** Rows ended so far. */
  public long rows() {
    return rows;
  }

  /** Ends the copy; the rows are in the table, in the connection's transaction. */
  public long finish() throws SQLException {
    flush();
    copy.endCopy();
    if (staged) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "insert into %s (%s) select %s from %s"
                .formatted(table, columns, columns, stagingTable()));
        statement.execute("truncate " + stagingTable());
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void separate() {
    if (rowStarted) {
      put((byte) '\t');
    }
    rowStarted = true;
  }

  private void putEscaped(CharSequence value) {
    int count = value.length();
    reserve(count);
    for (int i = 0; i < count; i++) {
      char c = value.charAt(i);
      if (c < 0x80 && c != '\\' && c > '\r') {
        buffer[length++] = (byte) c;
      } else {
        i = putSpecial(value, i);
        reserve(count - i);
      }
    }
  }

  /** Puts what is not a plain character; gives the position of its last char. */
  private int putSpecial(CharSequence value, int at) {
    char c = value.charAt(at);
    switch (c) {
      case '\\' -> putAscii("\\\\");
      case '\t' -> putAscii("\\t");
      case '\n' -> putAscii("\\n");
      case '\r' -> putAscii("\\r");
      case '\0' -> {
        // PostgreSQL has no NUL in text; a file that holds one is refused before it gets here.
      }
      default -> {
        int end = Character.isHighSurrogate(c) && at + 1 < value.length() ? at + 2 : at + 1;
        for (byte b : value.subSequence(at, end).toString().getBytes(StandardCharsets.UTF_8)) {
          put(b);
        }
        return end - 1;
      }
    }
    return at;
  }

  private void putAscii(String value) {
    int count = value.length();
    reserve(count);
    for (int i = 0; i < count; i++) {
      buffer[length++] = (byte) value.charAt(i);
    }
  }

  private void put(byte b) {
    reserve(1);
    buffer[length++] = b;
  }

  private void reserve(int bytes) {
    if (length + bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
    }
  }

  private void flush() throws SQLException {
    if (length > 0) {
      copy.writeToCopy(buffer, 0, length);
      length = 0;
    }
  }
}
