package id.padan.report;

import id.padan.definition.FileLayout;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** The rows that wait for correction, by district and original file. */
final class Rejects {

  private Rejects() {}

  /**
   * A district's rows that wait.
   *
   * @param kabkota Kemendagri code, or null where rows have none
   * @param rows rows to mend, each once
   * @param withHousehold persons who only wait for their household
   * @param oldestDays age of the oldest row to mend in days
   * @param oldestRows rows of that age
   */
  public record District(
      String kabkota,
      long rows,
      long withHousehold,
      int oldestDays,
      long oldestRows,
      List<File> files) {

    /** All rows that wait, with and without something to mend. */
    public long waiting() {
      return rows + withHousehold;
    }

    /** Folder and file names; a row without district has a folder of its own. */
    public String folder() {
      return kabkota == null ? "tanpa-wilayah" : kabkota.replaceAll("[^0-9A-Za-z]", "_");
    }
  }

  /**
   * A file's rows of one district: of all deliveries of a file of this name and period, so that one
   * workbook holds them all.
   *
   * @param name path below the synced folder
   * @param fileId the latest of them
   * @param withHousehold persons in it who only wait for their household; not among the rows
   */
  public record File(
      String name,
      String layout,
      String period,
      long fileId,
      List<String> header,
      long withHousehold,
      List<Row> rows) {

    int oldestDays() {
      return rows.stream().mapToInt(Row::ageDays).max().orElse(0);
    }
  }

  /**
   * A row to mend.
   *
   * @param contents content hash by kind of record
   * @param cells what an earlier correction made of it; null if it stands as delivered
   */
  public record Row(
      long fileId, int line, int ageDays, Map<String, Long> contents, List<String> cells) {}

  /** Groups the rows of {@code list_rejected_rows}, which come by district, file and line. */
  static List<District> byDistrict(
      List<Map<String, Object>> rows, LongFunction<List<String>> header) {
    Map<String, List<Map<String, Object>>> districts = new LinkedHashMap<>();
    rows.forEach(
        row ->
            districts
                .computeIfAbsent(
                    Objects.toString(row.get("kabkota_code"), ""), d -> new ArrayList<>())
                .add(row));
    return districts.values().stream().map(of -> district(of, header)).toList();
  }

  private static District district(
      List<Map<String, Object>> rows, LongFunction<List<String>> header) {
    Map<List<Object>, List<Map<String, Object>>> byFile = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      List<Object> file =
          List.of(
              row.get("file_name"),
              row.get("layout_id"),
              row.get("period"),
              header.apply((Long) row.get("file_id")));
      byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(row);
    }
    List<File> files = byFile.values().stream().map(of -> file(of, header)).toList();
    List<Row> all = files.stream().flatMap(file -> file.rows().stream()).toList();
    int oldest = all.stream().mapToInt(Row::ageDays).max().orElse(0);
    return new District(
        (String) rows.get(0).get("kabkota_code"),
        all.size(),
        files.stream().mapToLong(File::withHousehold).sum(),
        oldest,
        all.stream().filter(row -> row.ageDays() == oldest).count(),
        files);
  }

  private static File file(List<Map<String, Object>> rows, LongFunction<List<String>> header) {
    long latest = rows.stream().mapToLong(row -> (Long) row.get("file_id")).max().orElseThrow();
    Map<List<Object>, Row> toMend = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      if (!Boolean.TRUE.equals(row.get("with_household"))) {
        toMend.merge(
            List.of(row.get("file_id"), row.get("line")), row(row, header), Rejects::together);
      }
    }
    Map<String, Object> first = rows.get(0);
    return new File(
        (String) first.get("file_name"),
        (String) first.get("layout_id"),
        (String) first.get("period"),
        latest,
        header.apply(latest),
        rows.stream().filter(row -> Boolean.TRUE.equals(row.get("with_household"))).count(),
        toMend.values().stream()
            .sorted(Comparator.comparingInt(Row::line).thenComparingLong(Row::fileId))
            .toList());
  }

  /** Both records of a wide row. */
  private static Row together(Row a, Row b) {
    Map<String, Long> contents = new TreeMap<>(a.contents());
    contents.putAll(b.contents());
    return new Row(
        a.fileId(),
        a.line(),
        Math.max(a.ageDays(), b.ageDays()),
        contents,
        a.cells() == null ? b.cells() : a.cells());
  }

  private static Row row(Map<String, Object> row, LongFunction<List<String>> header) {
    return new Row(
        (Long) row.get("file_id"),
        (Integer) row.get("line"),
        (Integer) row.get("age_days"),
        Map.of((String) row.get("kind"), (Long) row.get("content_hash")),
        cells(row, header));
  }

  private static List<String> cells(Map<String, Object> row, LongFunction<List<String>> header) {
    try {
      Array array = (Array) row.get("cells");
      return array == null
          ? null
          : Arrays.asList(
              FileLayout.arranged(
                  (String[]) array.getArray(),
                  header.apply((Long) row.get("cells_file")),
                  header.apply((Long) row.get("file_id"))));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
