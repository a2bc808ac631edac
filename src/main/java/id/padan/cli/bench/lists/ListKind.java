package id.padan.cli.bench.lists;

import java.io.IOException;
import java.nio.file.Path;

/** The lists that linkage is judged by. */
public enum ListKind {
  /** Persons of a welfare list as village clerks typed them. */
  CLERK(10_000),

  /** Persons of a welfare list, scanned and pasted through spreadsheets. */
  SCAN(10_000),

  /** Persons of history as many sources of the web name them. */
  RIWAYAT(50_578);

  /** Header of the column with the trap that a row is part of. */
  public static final String TRAP = "jebakan";

  private final int usualRows;

  ListKind(int usualRows) {
    this.usualRows = usualRows;
  }

  /** Rows where nobody asks for a number. */
  public int usualRows() {
    return usualRows;
  }

  /** Header of the column with the true person. */
  public String truth() {
    return this == RIWAYAT ? "cluster" : "id_asli";
  }

  /**
   * Writes a list as CSV in UTF-8.
   *
   * @param rows lines without the header
   * @param seed the same seed gives the same bytes; another severity the same people
   */
  public void write(Path file, int rows, Severity severity, long seed) throws IOException {
    if (this == RIWAYAT) {
      new HistoryList(rows, severity.factor(), seed).write(file);
    } else {
      new PersonList(rows, this == CLERK, severity.factor(), seed).write(file);
    }
  }
}
