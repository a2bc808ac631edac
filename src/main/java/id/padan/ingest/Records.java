package id.padan.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The records of a received file in their order, each with the line on which it starts. */
interface Records extends Closeable {

  /** The next record, or null after the last. */
  RecordReader.Found next() throws IOException;

  /** Goes on at {@code line}, on which a record starts; what stands before is not given. */
  void skipTo(int line) throws IOException;

  /**
   * Opens the records of an archived file.
   *
   * @param width columns of the header: a sheet's shorter rows are filled up with empty cells
   */
  static Records open(Path file, Dialect dialect, int width) throws IOException {
    return dialect.isSheet()
        ? SheetRows.open(file, dialect.sheet(), width)
        : new RecordReader(file, dialect.encoding(), dialect.delimiter());
  }
}
