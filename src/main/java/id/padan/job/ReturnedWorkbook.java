package id.padan.job;

import id.padan.definition.FileLayout;
import id.padan.ingest.ReceivedFiles;
import id.padan.ingest.ReceivedFiles.ReceivedFile;
import id.padan.model.CorrectionForm;
import id.padan.model.RowTicket;
import id.padan.model.SourceRow;
import id.padan.model.SpreadsheetText;
import id.padan.validation.CorrectionStore;
import id.padan.validation.CorrectionStore.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A correction workbook as it came back: the rows that can be used, the others as findings. */
final class ReturnedWorkbook {

  /** A place in an original file. */
  private record Place(long fileId, int line) {}

  /**
   * What is wrong with a row.
   *
   * @param content for which it was made, or null
   */
  private record RowFault(int row, Fault fault, Long content) {}

  private final ReceivedFiles files;
  private final CorrectionStore store;
  private final ReceivedFile workbook;
  private final List<WorkbookRow> rows = new ArrayList<>();
  private final List<RowFault> faults = new ArrayList<>();
  private final Set<Place> seen = new HashSet<>();
  private final Map<Long, Optional<WorkbookColumns>> columns = new HashMap<>();
  private long skipped;

  ReturnedWorkbook(ReceivedFiles files, CorrectionStore store, ReceivedFile workbook) {
    this.files = files;
    this.store = store;
    this.workbook = workbook;
  }

  /** Reads the workbook; what is wrong with its rows, and which are gone, becomes findings. */
  ReturnedWorkbook read() {
    skipped = files.forEachRow(workbook, this::read);
    for (RowFault fault : faults) {
      store.row(fault.row());
      store.fault(fault.fault(), "", fault.content());
    }
    skipped += faults.stream().filter(fault -> fault.fault() == Fault.UNKNOWN).count();
    reportDeleted();
    return this;
  }

  private void read(SourceRow source) {
    List<String> cells = Stream.of(source.cells()).map(String::strip).toList();
    int own = CorrectionForm.place(workbook.header());
    String first = cell(cells, own);
    Optional<RowTicket> ticket = RowTicket.parse(first);
    if (ticket.isEmpty() || !seen.add(new Place(ticket.get().fileId(), ticket.get().line()))) {
      faults.add(new RowFault(source.line(), Fault.UNKNOWN, null));
      return;
    }
    long content = ticket.get().contents().values().iterator().next();
    List<String> locked = new ArrayList<>();
    for (int i = own + 1; i < own + CorrectionForm.OWN_CELLS; i++) {
      locked.add(cell(cells, i));
    }
    Optional<WorkbookColumns> found = columnsOf(ticket.get());
    if (found.isEmpty() || !RowTicket.matches(first, locked)) {
      faults.add(new RowFault(source.line(), Fault.LOCKED, content));
    } else if (hasTooManyCells(cells)) {
      faults.add(new RowFault(source.line(), Fault.MALFORMED, content));
    } else {
      rows.add(new WorkbookRow(source.line(), ticket.get(), arranged(cells, found.get())));
    }
  }

  /** A note beside a sheet's table does no harm; in text, a separator within a cell does. */
  private boolean hasTooManyCells(List<String> cells) {
    return !workbook.dialect().isSheet()
        && cells.stream().skip(workbook.header().size()).anyMatch(cell -> !cell.isEmpty());
  }

  private static List<String> arranged(List<String> cells, WorkbookColumns columns) {
    return Stream.concat(columns.original().stream(), columns.beyond().stream())
        .map(at -> SpreadsheetText.asWritten(cell(cells, at)).strip())
        .toList();
  }

  private static String cell(List<String> cells, int at) {
    return at < cells.size() ? cells.get(at) : "";
  }

  /** Where the columns of the row's own file stand. */
  private Optional<WorkbookColumns> columnsOf(RowTicket ticket) {
    return columns.computeIfAbsent(
        ticket.fileId(),
        file ->
            files.exists(file, workbook.layout().id())
                ? WorkbookColumns.find(workbook.header(), files.get(file).header())
                : Optional.empty());
  }

  private void reportDeleted() {
    CorrectionForm form = CorrectionForm.of(workbook.header()).orElseThrow();
    for (CorrectionStore.Missing row : store.listExpected(form)) {
      if (!seen.contains(new Place(row.fileId(), row.line()))) {
        store.row(row.line());
        store.fault(Fault.ROW_DELETED, Long.toString(row.fileId()), row.content());
      }
    }
  }

  long id() {
    return workbook.fileId();
  }

  FileLayout layout() {
    return workbook.layout();
  }

  /** The rows that can be used. */
  List<WorkbookRow> rows() {
    return rows;
  }

  /** Rows that are no data or unknown. */
  long skipped() {
    return skipped;
  }
}
