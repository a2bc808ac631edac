package id.padan.job;

import id.padan.definition.FileLayout;
import id.padan.ingest.ReceivedFiles;
import id.padan.job.StandingRows.Spot;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Takes correction workbooks back: keeps what stewards changed, then has the rows judged again
 * where they stand, in their original files and under the settings of those.
 */
final class WorkbookJudge {

  /**
   * A row of a workbook on its way.
   *
   * @param by who corrected it
   */
  private record Returned(
      ReturnedWorkbook workbook, String by, WorkbookRow row, List<Spot> spots) {}

  /** What became of a row of a workbook. */
  private enum Fate {
    /** It moved on everywhere. */
    OUTDATED,
    /** Another workbook of this run brought the same, or something newer than what it holds. */
    REPEATED,
    TAKEN
  }

  /** What the workbook makes of one record of a row; untouched if its content stays the same. */
  private record Edit(String[] cells, Change content) {

    boolean changes() {
      return content.before() != content.after();
    }
  }

  /**
   * A row to judge again.
   *
   * @param edits of its records, in their order
   * @param kinds which of its records
   */
  private record Wanted(Returned from, Spot spot, List<Edit> edits, Set<String> kinds) {}

  private final ReceivedFiles files;
  private final FileJudges judges;
  private final CorrectionStore store;
  private final StandingRows standing;
  private final List<ReturnedWorkbook> workbooks = new ArrayList<>();
  private final List<Returned> returned = new ArrayList<>();
  private final Map<Returned, Fate> fates = new HashMap<>();
  private final Map<Long, Map<Integer, Wanted>> wanted = new TreeMap<>();

  WorkbookJudge(ReceivedFiles files, FileJudges judges, CorrectionStore store) {
    this.files = files;
    this.judges = judges;
    this.store = store;
    this.standing = new StandingRows(files, judges);
  }

  /**
   * Reads a workbook; what is wrong with it becomes findings.
   *
   * @param id of the workbook
   * @param by who made the corrections
   */
  void take(long id, String by) {
    store.begin(id, by);
    ReturnedWorkbook workbook = new ReturnedWorkbook(files, store, files.get(id)).read();
    workbooks.add(workbook);
    standing
        .find(workbook.rows(), workbook.layout(), store)
        .forEach((row, spots) -> returned.add(new Returned(workbook, by, row, spots)));
  }

  /**
   * Keeps the corrections of all workbooks and judges their rows, in this transaction. Changed rows
   * go before untouched ones: of a workbook and the CSV beside it, only one is corrected.
   */
  void judge(Connection connection, long runId) throws SQLException {
    for (boolean changed : new boolean[] {true, false}) {
      for (Returned row : returned) {
        row.spots().forEach(spot -> want(row, spot, changed));
      }
    }
    reportOutdated();
    for (Map.Entry<Long, Map<Integer, Wanted>> file : wanted.entrySet()) {
      judge(connection, runId, file.getKey(), file.getValue().values());
    }
  }

  private void want(Returned row, Spot spot, boolean changed) {
    List<Edit> edits = edits(row, spot);
    Map<Integer, Wanted> ofFile = wanted.computeIfAbsent(spot.fileId(), f -> new TreeMap<>());
    Wanted there = ofFile.get(spot.line());
    if (there != null && there.from() == row || changed != isChanged(edits)) {
      return;
    }
    if (there != null) {
      boolean same = !changed || sameContent(edits, there.edits());
      fates.merge(row, same ? Fate.REPEATED : Fate.OUTDATED, WorkbookJudge::better);
    } else if (isCurrent(row, spot, changed)) {
      ofFile.put(spot.line(), new Wanted(row, spot, edits, correct(row, spot, edits)));
      fates.put(row, Fate.TAKEN);
    }
  }

  private List<Edit> edits(Returned row, Spot spot) {
    SourceRow source = standing.delivered(spot);
    return standing.judges(spot.fileId()).stream()
        .map(
            judge -> {
              SourceRow stood = judge.corrected(source);
              SourceRow now = row.row().applied(stood, standing.file(spot.fileId()));
              Change content =
                  new Change(
                      judge.contentHash(source), judge.contentHash(stood), judge.contentHash(now));
              return new Edit(now.cells(), content);
            })
        .toList();
  }

  private static boolean isChanged(List<Edit> edits) {
    return edits.stream().anyMatch(Edit::changes);
  }

  private static boolean sameContent(List<Edit> edits, List<Edit> others) {
    return IntStream.range(0, edits.size())
        .allMatch(i -> edits.get(i).content().after() == others.get(i).content().after());
  }

  private static Fate better(Fate one, Fate other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Whether what waits there is what the workbook was made for. */
  private static boolean isCurrent(Returned row, Spot spot, boolean changed) {
    for (Map.Entry<String, Long> content : row.row().ticket().contents().entrySet()) {
      Place place = spot.records().get(content.getKey());
      if (place == null || place.movedOn() || changed && place.content() != content.getValue()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Keeps the correction of the row that stands at a spot.
   *
   * @return the kinds of its records to be judged again
   */
  private Set<String> correct(Returned row, Spot spot, List<Edit> edits) {
    store.begin(row.workbook().id(), row.by());
    store.row(row.row().row());
    Set<String> kinds = new HashSet<>(row.row().ticket().contents().keySet());
    for (int i = 0; i < edits.size(); i++) {
      FileLayout record = row.workbook().layout().ofRecords().get(i);
      Edit edit = edits.get(i);
      if (edit.changes()) {
        store.correct(record, spot.fileId(), spot.line(), edit.content(), edit.cells());
        kinds.add(record.kind());
      }
    }
    return kinds;
  }

  private void reportOutdated() {
    Map<ReturnedWorkbook, Long> skipped = new HashMap<>();
    for (Returned row : returned) {
      Fate fate = fates.getOrDefault(row, Fate.OUTDATED);
      if (fate != Fate.TAKEN) {
        skipped.merge(row.workbook(), 1L, Long::sum);
      }
      if (fate == Fate.OUTDATED) {
        store.begin(row.workbook().id(), row.by());
        store.row(row.row().row());
        store.fault(Fault.OUTDATED, "", row.row().ticket().contents().values().iterator().next());
      }
    }
    for (ReturnedWorkbook workbook : workbooks) {
      files.setSkipped(workbook.id(), workbook.skipped() + skipped.getOrDefault(workbook, 0L));
    }
  }

  private void judge(Connection connection, long runId, long fileId, Iterable<Wanted> rows)
      throws SQLException {
    List<RowJudge> now = judges.of(fileId);
    List<FileSetting> settings = judges.settings(fileId);
    for (int i = 0; i < now.size(); i++) {
      String kind = settings.get(i).layout().kind();
      List<Verdict> verdicts = new ArrayList<>();
      for (Wanted each : rows) {
        if (each.kinds().contains(kind)) {
          verdicts.add(now.get(i).judge(standing.delivered(each.spot())));
        }
      }
      new VerdictWriter(settings.get(i), runId).write(connection, verdicts);
    }
    for (Wanted each : rows) {
      store.begin(each.from().workbook().id(), each.from().by());
      store.row(each.from().row().row());
      store.mark(each.spot().fileId(), each.spot().line());
    }
  }
}
