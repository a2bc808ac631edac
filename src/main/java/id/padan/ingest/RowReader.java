package id.padan.ingest;

import id.padan.model.ExplainedException;
import id.padan.model.Message;
import id.padan.model.SourceRow;
import java.io.IOException;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The data rows of one received file, from where the last committed chunk ended.
 *
 * <p>The position is a number of records; what stands before it is read again and passed over.
 */
public final class RowReader implements ItemStreamReader<SourceRow> {

  private static final String POSITION = "records";

  private final ReceivedFiles files;
  private final ReceivedFiles.ReceivedFile file;
  private DataRows rows;

  /** A reader of {@code file}. */
  public RowReader(ReceivedFiles files, ReceivedFiles.ReceivedFile file) {
    this.files = files;
    this.file = file;
  }

  @Override
  public void open(ExecutionContext context) {
    try {
      rows = files.open(file);
      rows.resumeAfter(context.getLong(POSITION, 0));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public SourceRow read() {
    try {
      SourceRow row = rows.next();
      if (row == null) {
        files.setSkipped(file.fileId(), rows.skipped());
      }
      return row;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private ExplainedException unreadable(IOException cause) {
    return new ExplainedException(Message.of("archive.copy", file.name()), cause);
  }

  @Override
  public void update(ExecutionContext context) {
    context.putLong(POSITION, rows.read());
  }

  @Override
  public void close() {
    try {
      if (rows != null) {
        rows.close();
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }
}
