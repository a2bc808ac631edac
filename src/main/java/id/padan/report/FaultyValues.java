package id.padan.report;

import id.padan.definition.FileLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The most frequent values of faulty cells, masked, read from the archive in the order of its files
 * and in bounded memory: of a column with very many values the rare ones are forgotten.
 */
final class FaultyValues {

  static final int MOST_FREQUENT = 5;

  private static final int LINES_AT_ONCE = 50_000;
  private static final int VALUES_AT_ONCE = 5_000;

  /** Where values are counted: district, code and column. */
  record Place(String kabkota, String code, String column) {}

  /** A masked value and how many cells hold it. */
  public record Value(String text, long count) {}

  private record Finding(Place place, String layout) {}

  private final RawRows rawRows;
  private final Map<String, FileLayout> layouts;
  private final Map<Place, Map<String, Long>> counts = new HashMap<>();
  private final TreeMap<Integer, List<Finding>> lines = new TreeMap<>();
  private long file;

  FaultyValues(RawRows rawRows, List<FileLayout> layouts) {
    this.rawRows = rawRows;
    this.layouts = layouts.stream().collect(Collectors.toMap(FileLayout::id, Function.identity()));
  }

  /** Reads the cells of all open findings that {@code query} lists. */
  FaultyValues read(Query query) {
    query.each(
        "report/list_findings_of_area",
        row -> {
          long fileId = row.getLong("file_id");
          int line = row.getInt("line");
          if (fileId != file || lines.size() >= LINES_AT_ONCE && !lines.containsKey(line)) {
            readLines();
            file = fileId;
          }
          Place place =
              new Place(
                  row.getString("kabkota_code"),
                  row.getString("code"),
                  row.getString("column_name"));
          lines
              .computeIfAbsent(line, l -> new ArrayList<>(2))
              .add(new Finding(place, row.getString("layout_id")));
        });
    readLines();
    return this;
  }

  private void readLines() {
    if (lines.isEmpty()) {
      return;
    }
    List<String> header = FileLayout.normalised(rawRows.header(file));
    Map<Finding, Mask> masks = new HashMap<>();
    rawRows.read(
        file,
        lines.navigableKeySet(),
        (line, cells) -> {
          for (Finding finding : lines.getOrDefault(line, List.of())) {
            int at = header.indexOf(FileLayout.normalised(finding.place().column()));
            if (at >= 0 && at < cells.size()) {
              Mask mask =
                  masks.computeIfAbsent(
                      finding, f -> Mask.of(layouts.get(f.layout()), f.place().column()));
              count(finding.place(), mask.shown(cells.get(at)));
            }
          }
        });
    lines.clear();
  }

  private void count(Place place, String value) {
    Map<String, Long> values = counts.computeIfAbsent(place, p -> new LinkedHashMap<>());
    values.merge(value, 1L, Long::sum);
    if (values.size() > VALUES_AT_ONCE) {
      values.values().removeIf(count -> count == 1);
    }
  }

  /** At most five, the most frequent first; words that few rows hold appear by their shape. */
  List<Value> mostFrequent(Place place) {
    Map<String, Long> shown = new TreeMap<>();
    counts
        .getOrDefault(place, Map.of())
        .forEach(
            (value, count) ->
                shown.merge(
                    count < Mask.FEWEST_ROWS && Mask.tells(value) ? Mask.shape(value) : value,
                    count,
                    Long::sum));
    return shown.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_FREQUENT)
        .map(entry -> new Value(entry.getKey(), entry.getValue()))
        .toList();
  }
}
