package id.padan.job;

import id.padan.definition.FileLayout;
import id.padan.ingest.ReceivedFiles;
import id.padan.ingest.ReceivedFiles.ReceivedFile;
import id.padan.model.CorrectionForm;
import id.padan.model.RowTicket;
import id.padan.model.SourceRow;
import id.padan.validation.CorrectionStore;
import id.padan.validation.CorrectionStore.Change;
import id.padan.validation.CorrectionStore.Fault;
import id.padan.validation.CorrectionStore.Place;
import id.padan.validation.FileSetting;
import id.padan.validation.RowJudge;
import id.padan.validation.Verdict;
import id.padan.validation.VerdictWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes correction workbooks back: keeps what stewards changed, then has the rows judged again
 * where they stand, in their original files and under the settings of those.
 */
final class WorkbookJudge {

  /** A row to judge again, and of which of its records. */
  private record Wanted(long workbookId, WorkbookRow row, Place place, Set<String> kinds) {}

  private final ReceivedFiles files;
  private final FileJudges judges;
  private final CorrectionStore store;
  private final Map<Long, List<RowJudge>> judgesBefore = new HashMap<>();
  private final Map<Long, Map<Integer, SourceRow>> delivered = new HashMap<>();
  private final Map<Long, Map<Integer, Wanted>> wanted = new TreeMap<>();
  private long workbookId;

  WorkbookJudge(ReceivedFiles files, FileJudges judges, CorrectionStore store) {
    this.files = files;
    this.judges = judges;
    this.store = store;
  }

  /**
   * Keeps the corrections of a workbook; what is wrong with it becomes findings.
   *
   * @param id of the workbook
   * @param by who made the corrections
   */
  void take(long id, String by) {
    this.workbookId = id;
    ReceivedFile workbook = files.get(workbookId);
    store.begin(workbookId, by);
    List<String> columns =
        workbook.header().subList(CorrectionForm.OWN_CELLS, workbook.header().size());
    List<Map<String, String>> codes = WorkbookRow.codes(workbook.layout(), columns);
    List<WorkbookRow> rows = new ArrayList<>();
    long skipped = files.forEachRow(workbook, source -> rows.add(WorkbookRow.of(source, codes)));
    Set<List<Object>> seen = new HashSet<>();
    List<WorkbookRow> readable = new ArrayList<>();
    for (WorkbookRow row : rows) {
      store.row(row.row());
      if (row.ticket().isEmpty() || !seen.add(key(row.ticket().get()))) {
        store.fault(Fault.UNKNOWN, "", null);
        skipped++;
      } else if (!row.intact() || !columnsOf(row.ticket().get(), workbook, columns)) {
        store.fault(Fault.LOCKED, "", row.ticket().get().contents().values().iterator().next());
      } else {
        readable.add(row);
      }
    }
    Map<WorkbookRow, List<Place>> places = new LinkedHashMap<>();
    readable.forEach(row -> places.put(row, places(row.ticket().get(), workbook.layout())));
    readDelivered(places);
    for (WorkbookRow row : readable) {
      store.row(row.row());
      if (!take(row, places.get(row), workbook.layout())) {
        store.fault(Fault.OUTDATED, "", row.ticket().get().contents().values().iterator().next());
        skipped++;
      }
    }
    reportDeleted(CorrectionForm.of(workbook.header()).orElseThrow(), seen);
    files.setSkipped(workbookId, skipped);
  }

  private static List<Object> key(RowTicket ticket) {
    return List.of(ticket.fileId(), ticket.line());
  }

  /** Whether the columns stand as in the original file. */
  private boolean columnsOf(RowTicket ticket, ReceivedFile workbook, List<String> columns) {
    if (!files.exists(ticket.fileId(), workbook.layout().id())) {
      return false;
    }
    List<String> original = FileLayout.normalised(files.get(ticket.fileId()).header());
    return columns.size() >= original.size()
        && FileLayout.normalised(columns.subList(0, original.size())).equals(original);
  }

  /** Where the records of a row stand; by kind of record, as each has a content of its own. */
  private List<Place> places(RowTicket ticket, FileLayout layout) {
    List<Place> places = new ArrayList<>();
    for (FileLayout record : layout.ofRecords()) {
      if (ticket.contents().containsKey(record.kind())) {
        places.addAll(store.places(ticket, record));
      }
    }
    return places;
  }

  private void readDelivered(Map<WorkbookRow, List<Place>> places) {
    Map<Long, TreeSet<Integer>> lines = new TreeMap<>();
    places.values().stream()
        .flatMap(List::stream)
        .filter(place -> !delivered(place.fileId()).containsKey(place.line()))
        .forEach(
            place -> lines.computeIfAbsent(place.fileId(), f -> new TreeSet<>()).add(place.line()));
    lines.forEach(
        (file, wantedLines) ->
            files.forEachRow(
                files.get(file), wantedLines, row -> delivered(file).put(row.line(), row)));
  }

  private Map<Integer, SourceRow> delivered(long fileId) {
    return delivered.computeIfAbsent(fileId, file -> new HashMap<>());
  }

  /** Takes a row wherever it stands; false if it moved on everywhere. */
  private boolean take(WorkbookRow row, List<Place> places, FileLayout layout) {
    boolean taken = false;
    for (Place place : places) {
      Map<Integer, Wanted> ofFile = wanted.computeIfAbsent(place.fileId(), f -> new TreeMap<>());
      if (ofFile.containsKey(place.line())) {
        taken |= ofFile.get(place.line()).row() == row;
      } else if (!place.movedOn()) {
        Set<String> kinds = correct(row, place, layout);
        if (!kinds.isEmpty()) {
          ofFile.put(place.line(), new Wanted(workbookId, row, place, kinds));
          taken = true;
        }
      }
    }
    return taken;
  }

  /**
   * Keeps the correction of the row that stands at a place.
   *
   * @return the kinds of its records to be judged again; none if the workbook is older than what
   *     stands there
   */
  private Set<String> correct(WorkbookRow row, Place place, FileLayout layout) {
    List<RowJudge> before =
        judgesBefore.computeIfAbsent(place.fileId(), file -> judges.withoutKeys(file));
    SourceRow source = delivered(place.fileId()).get(place.line());
    int columns = files.get(place.fileId()).header().size();
    RowTicket ticket = row.ticket().orElseThrow();
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < before.size(); i++) {
      FileLayout record = layout.ofRecords().get(i);
      SourceRow stood = before.get(i).corrected(source);
      SourceRow now = row.applied(stood, columns);
      boolean waits = ticket.contents().containsKey(record.kind());
      if (waits && now != stood && place.content() != ticket.contents().get(record.kind())) {
        return Set.of();
      }
      long hashBefore = before.get(i).contentHash(stood);
      long hashNow = before.get(i).contentHash(now);
      if (hashNow != hashBefore) {
        Change change = new Change(before.get(i).contentHash(source), hashBefore, hashNow);
        store.correct(record, place, change, now.cells());
      }
      if (waits || hashNow != hashBefore) {
        kinds.add(record.kind());
      }
    }
    return kinds;
  }

  private void reportDeleted(CorrectionForm form, Set<List<Object>> seen) {
    for (CorrectionStore.Missing row : store.listExpected(form)) {
      if (!seen.contains(List.<Object>of(row.fileId(), row.line()))) {
        store.row(row.line());
        store.fault(Fault.ROW_DELETED, Long.toString(row.fileId()), row.content());
      }
    }
  }

  /** Judges all rows that the workbooks brought, with their corrections, in this transaction. */
  void judge(Connection connection, long runId) throws SQLException {
    for (Map.Entry<Long, Map<Integer, Wanted>> file : wanted.entrySet()) {
      List<RowJudge> now = judges.of(file.getKey());
      List<FileSetting> settings = judges.settings(file.getKey());
      for (int i = 0; i < now.size(); i++) {
        String kind = settings.get(i).layout().kind();
        List<Verdict> verdicts = new ArrayList<>();
        for (Wanted each : file.getValue().values()) {
          if (each.kinds().contains(kind)) {
            verdicts.add(now.get(i).judge(delivered(file.getKey()).get(each.place().line())));
          }
        }
        new VerdictWriter(settings.get(i), runId).write(connection, verdicts);
      }
      for (Wanted each : file.getValue().values()) {
        store.mark(each.workbookId(), each.row().row(), each.place());
      }
    }
  }
}
