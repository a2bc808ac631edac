package id.padan.cli.bench.lists;

import java.io.IOException;
import java.nio.file.Path;

/** The lists that linkage is judged by. */
public enum ListKind {
  /** Persons of a welfare list as village clerks typed them. */
  CLERK,

  /** Persons of a welfare list, scanned and pasted through spreadsheets. */
  SCAN,

  /** Persons of history as many sources of the web name them. */
  RIWAYAT;

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
