package id.padan.validation;

import id.padan.db.Statements;
import id.padan.definition.FileLayout;
import id.padan.model.CorrectionForm;
import id.padan.model.RowTicket;
import id.padan.model.Texts;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;

/**
 * Keeps what correction workbooks bring, in the given connection's transaction: the corrected
 * cells, which row of the workbook had which row judged, and what is wrong with the workbook
 * itself.
 */
public final class CorrectionStore {

  /** What can be wrong with a row of a workbook; none of it is fatal for the others. */
  public enum Fault {
    /** It carries no ticket of a row that waits, or another row carries the same. */
    UNKNOWN,
    /** A newer delivery or correction brought something else for it. */
    OUTDATED,
    /** Its ticket, line, messages or finding ids were changed, or a column is gone. */
    LOCKED,
    /** It has more cells than the heading. */
    MALFORMED,
    /** It waits, and the workbook does not hold it any more. */
    ROW_DELETED;

    private String code() {
      return "CORRECTION_" + name();
    }

    private String key() {
      return "correction." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where a content stands.
   *
   * @param content hash of what stands there now
   * @param movedOn a newer delivery brought something else
   */
  public record Place(long fileId, int line, long content, boolean movedOn) {}

  /** A row that waits and that a workbook should have held. */
  public record Missing(long fileId, int line, long content) {}

  /**
   * A row's content before and after.
   *
   * @param delivered hash as delivered
   * @param before hash as it stood: as delivered, or as an earlier correction left it
   * @param after hash of the corrected cells
   */
  public record Change(long delivered, long before, long after) {}

  private final Statements sql;

  /** A store for the workbooks of one run. */
  public CorrectionStore(Connection connection, long runId) {
    this.sql = new Statements(connection).with("run", runId);
    for (Fault fault : Fault.values()) {
      sql.with("rule", fault.code())
          .with("message_id", Texts.INDONESIAN.text(fault.key()))
          .with("message_en", Texts.ENGLISH.text(fault.key()));
      sql.execute("validation/upsert_rule_message");
    }
  }

  /** The workbook and the name that all that follows is about. */
  public void begin(long workbookId, String by) {
    sql.with("workbook", workbookId).with("by", by);
  }

  /** Where a row of a workbook stands now: its own place and those that hold the same content. */
  public List<Place> places(RowTicket ticket, FileLayout layout) {
    return sql.with("file", ticket.fileId())
        .with("line", ticket.line())
        .with("kind", layout.kind())
        .with("layout", layout.id())
        .with("waiting", ticket.contents().get(layout.kind()))
        .query("validation/list_correctable_places")
        .query(
            (row, n) ->
                new Place(
                    row.getLong("file_id"),
                    row.getInt("line"),
                    row.getLong("content_hash"),
                    row.getBoolean("moved_on")))
        .list();
  }

  /** Keeps corrected cells in the place of those that an earlier workbook brought. */
  public void correct(FileLayout layout, long fileId, int line, Change change, String[] cells) {
    sql.with("layout", layout.id())
        .with("kind", layout.kind())
        .with("content", change.delivered())
        .with("waiting", change.before())
        .with("result", change.after())
        .with("file", fileId)
        .with("line", line)
        .with("cells", cells);
    sql.execute("validation/close_earlier_correction");
    sql.execute("validation/insert_correction");
  }

  /** The workbook's row that the following calls are about. */
  public void row(int row) {
    sql.with("row", row);
  }

  /** Notes that the workbook's row had the row at this place judged. */
  public void mark(long fileId, int line) {
    sql.with("file", fileId).with("line", line);
    sql.execute("validation/mark_workbook_row");
  }

  /**
   * Notes what is wrong with the workbook's row.
   *
   * @param place what tells several faults of one row apart
   * @param content hash of the content that it was made for, or null
   */
  public void fault(Fault fault, String place, Long content) {
    sql.with("code", fault.code()).with("place", place).with("content", content);
    sql.execute("validation/insert_workbook_finding");
  }

  /** Rows that the workbook should hold because they wait. */
  public List<Missing> listExpected(CorrectionForm form) {
    return sql.with("original", form.fileId())
        .with("exported", form.run())
        .with("kabkota", form.kabkota())
        .query("validation/list_deleted_rows")
        .query(
            (row, n) ->
                new Missing(
                    row.getLong("file_id"), row.getInt("line"), row.getLong("content_hash")))
        .list();
  }
}
