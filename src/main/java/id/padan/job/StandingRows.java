package id.padan.job;

import id.padan.definition.FileLayout;
import id.padan.ingest.ReceivedFiles;
import id.padan.ingest.ReceivedFiles.ReceivedFile;
import id.padan.model.RowTicket;
import id.padan.model.SourceRow;
import id.padan.validation.CorrectionStore;
import id.padan.validation.CorrectionStore.Place;
import id.padan.validation.RowJudge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where the rows of workbooks stand now, and what stands there. */
final class StandingRows {

  /**
   * A row of an original file.
   *
   * @param records what stands there, by kind of record
   */
  record Spot(long fileId, int line, Map<String, Place> records) {}

  private final ReceivedFiles files;
  private final FileJudges judges;
  private final Map<Long, ReceivedFile> known = new HashMap<>();
  private final Map<Long, List<RowJudge>> judgesBefore = new HashMap<>();
  private final Map<Long, Map<Integer, SourceRow>> delivered = new HashMap<>();

  StandingRows(ReceivedFiles files, FileJudges judges) {
    this.files = files;
    this.judges = judges;
  }

  /** The spots of each row's waiting records, those of the earliest period first. */
  Map<WorkbookRow, List<Spot>> find(
      List<WorkbookRow> rows, FileLayout layout, CorrectionStore store) {
    Map<WorkbookRow, List<Spot>> spots = new LinkedHashMap<>();
    rows.forEach(row -> spots.put(row, spots(row.ticket(), layout, store)));
    Map<Long, TreeSet<Integer>> lines = new TreeMap<>();
    spots.values().stream()
        .flatMap(List::stream)
        .filter(spot -> !delivered(spot.fileId()).containsKey(spot.line()))
        .forEach(
            spot -> lines.computeIfAbsent(spot.fileId(), f -> new TreeSet<>()).add(spot.line()));
    lines.forEach(
        (file, wanted) ->
            files.forEachRow(file(file), wanted, row -> delivered(file).put(row.line(), row)));
    return spots;
  }

  private static List<Spot> spots(RowTicket ticket, FileLayout layout, CorrectionStore store) {
    Map<List<Object>, Spot> spots = new LinkedHashMap<>();
    for (FileLayout record : layout.ofRecords()) {
      if (ticket.contents().containsKey(record.kind())) {
        for (Place place : store.places(ticket, record)) {
          spots
              .computeIfAbsent(
                  List.of(place.fileId(), place.line()),
                  at -> new Spot(place.fileId(), place.line(), new HashMap<>()))
              .records()
              .put(record.kind(), place);
        }
      }
    }
    return new ArrayList<>(spots.values());
  }

  private Map<Integer, SourceRow> delivered(long fileId) {
    return delivered.computeIfAbsent(fileId, file -> new HashMap<>());
  }

  ReceivedFile file(long fileId) {
    return known.computeIfAbsent(fileId, files::get);
  }

  /** The row as it was delivered. */
  SourceRow delivered(Spot spot) {
    return delivered(spot.fileId()).get(spot.line());
  }

  /** Judges that know what was corrected before this run. */
  List<RowJudge> judges(long fileId) {
    return judgesBefore.computeIfAbsent(fileId, judges::withoutKeys);
  }
}
