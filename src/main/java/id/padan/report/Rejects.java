package id.padan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows that wait for correction, by district and file. */
final class Rejects {

  private Rejects() {}

  /**
   * A district's rows that wait.
   *
   * @param kabkota Kemendagri code, or null where rows have none
   * @param rows rows that wait, each once
   * @param oldestDays age of the oldest in days, counted to the start of the run
   * @param oldestRows rows of that age
   */
  public record District(
      String kabkota, long rows, int oldestDays, long oldestRows, List<File> files) {

    /** Folder and file names; a row without district has a folder of its own. */
    public String folder() {
      return kabkota == null ? "tanpa-wilayah" : kabkota.replaceAll("[^0-9A-Za-z]", "_");
    }
  }

  /** A file's rows of one district, by line. */
  public record File(
      long fileId, String fileName, long runId, boolean fromThisRun, List<Integer> lines) {}

  private record Row(String kabkota, File file, int line, int ageDays) {}

  /** Groups the rows of {@code list_rejected_rows}, which come by district, file and line. */
  static List<District> byDistrict(List<Map<String, Object>> rows) {
    List<Row> distinct = rows.stream().map(Rejects::row).distinct().toList();
    List<District> districts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= distinct.size(); i++) {
      if (i == distinct.size()
          || !Objects.equals(distinct.get(from).kabkota(), distinct.get(i).kabkota())) {
        districts.add(district(distinct.subList(from, i)));
        from = i;
      }
    }
    return districts;
  }

  private static District district(List<Row> rows) {
    int oldest = rows.stream().mapToInt(Row::ageDays).max().orElse(0);
    List<File> files = new ArrayList<>();
    for (Row row : rows) {
      File last = files.isEmpty() ? null : files.get(files.size() - 1);
      if (last == null || last.fileId() != row.file().fileId()) {
        last = row.file();
        files.add(last);
      }
      last.lines().add(row.line());
    }
    return new District(
        rows.get(0).kabkota(),
        rows.size(),
        oldest,
        rows.stream().filter(row -> row.ageDays() == oldest).count(),
        files);
  }

  private static Row row(Map<String, Object> row) {
    File file =
        new File(
            (Long) row.get("file_id"),
            (String) row.get("file_name"),
            (Long) row.get("run_id"),
            (Boolean) row.get("from_this_run"),
            new ArrayList<>());
    return new Row(
        (String) row.get("kabkota_code"),
        file,
        (Integer) row.get("line"),
        (Integer) row.get("age_days"));
  }
}
