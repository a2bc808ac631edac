package id.padan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The open findings of one district as its page shows them; counts only. */
final class DistrictQuality {

  private static final int MATRIX_CODES = 8;
  private static final int MATRIX_PLACES = 60;

  private final List<Map<String, Object>> rules;
  private final Map<String, Map<String, Object>> freedByCode;
  private final List<Map<String, Object>> places;

  /**
   * @param rules rows of {@code count_findings_with_trend}
   * @param freed rows of {@code count_freed_families}
   * @param places rows of {@code count_findings_by_village}
   */
  DistrictQuality(
      List<Map<String, Object>> rules,
      List<Map<String, Object>> freed,
      List<Map<String, Object>> places) {
    this.rules = rules;
    this.freedByCode =
        freed.stream().collect(Collectors.toMap(row -> (String) row.get("code"), row -> row));
    this.places = places;
  }

  /**
   * A code with all its findings.
   *
   * @param before open at the published run before; null if there was none
   * @param rule the row with the message of its most frequent rule
   * @param families that wait for this code, be it with others
   * @param freed families that wait for nothing else
   * @param freedRows their rows
   * @param percent of the most families that one code frees, 0 to 100
   */
  public record Code(
      String code,
      String severity,
      long findings,
      Long before,
      Map<String, Object> rule,
      long families,
      long freed,
      long freedRows,
      long percent) {}

  /** A code in one column, with the most frequent values. */
  public record Column(
      String code,
      String severity,
      String column,
      long findings,
      List<FaultyValues.Value> values) {}

  /** Villages by the most frequent codes; {@code rest}: some stand under other codes. */
  public record Matrix(List<String> codes, List<Place> places, long hiddenPlaces, boolean rest) {}

  /** One village: counts in the order of the codes, each with the shade of its cell in percent. */
  public record Place(
      String code, String name, boolean village, List<long[]> counts, long rest, long total) {}

  /** Errors, those first whose mending frees the most families. */
  List<Code> priorities() {
    return codes("error").stream()
        .sorted(
            Comparator.comparingLong(Code::freed)
                .thenComparingLong(Code::families)
                .thenComparingLong(Code::findings)
                .reversed()
                .thenComparing(Code::code))
        .toList();
  }

  /** Warnings, the most frequent first. */
  List<Code> warnings() {
    return codes("warning").stream()
        .sorted(Comparator.comparingLong(Code::findings).reversed().thenComparing(Code::code))
        .toList();
  }

  private List<Code> codes(String severity) {
    long most =
        Math.max(
            1, freedByCode.values().stream().mapToLong(f -> (Long) f.get("freed")).max().orElse(1));
    Map<String, List<Map<String, Object>>> byCode =
        rules.stream()
            .filter(row -> severity.equals(row.get("severity")))
            .collect(
                Collectors.groupingBy(
                    row -> (String) row.get("code"), LinkedHashMap::new, Collectors.toList()));
    List<Code> codes = new ArrayList<>();
    byCode.forEach(
        (code, rows) -> {
          Map<String, Object> freed = severity.equals("error") ? freedByCode.get(code) : null;
          long alone = freed == null ? 0 : (Long) freed.get("freed");
          codes.add(
              new Code(
                  code,
                  severity,
                  sum(rows, "findings"),
                  rows.get(0).get("run_before") == null ? null : sum(rows, "findings_before"),
                  rows.get(0),
                  freed == null ? 0 : (Long) freed.get("families"),
                  alone,
                  freed == null ? 0 : (Long) freed.get("freed_rows"),
                  100 * alone / most));
        });
    return codes.stream().filter(c -> c.findings() > 0 || c.families() > 0).toList();
  }

  private static long sum(List<Map<String, Object>> rows, String column) {
    return rows.stream().mapToLong(row -> (Long) row.get(column)).sum();
  }

  /** Open findings by severity. */
  Map<String, Long> total() {
    return Map.of("error", count("error"), "warning", count("warning"));
  }

  private long count(String severity) {
    return sum(
        rules.stream().filter(row -> severity.equals(row.get("severity"))).toList(), "findings");
  }

  /** All findings that were open at the published run before; null if there was none. */
  Long before() {
    return rules.get(0).get("run_before") == null ? null : sum(rules, "findings_before");
  }

  /** Codes by column, errors first, then the most frequent. */
  List<Column> columns(FaultyValues values) {
    Map<FaultyValues.Place, List<Map<String, Object>>> groups =
        places.stream()
            .filter(row -> row.get("column_name") != null)
            .collect(
                Collectors.groupingBy(
                    row ->
                        new FaultyValues.Place(
                            (String) row.get("kabkota_code"),
                            (String) row.get("code"),
                            (String) row.get("column_name")),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Column> columns = new ArrayList<>();
    groups.forEach(
        (place, rows) ->
            columns.add(
                new Column(
                    place.code(),
                    (String) rows.get(0).get("severity"),
                    place.column(),
                    sum(rows, "findings"),
                    values.mostFrequent(place))));
    columns.sort(
        Comparator.comparing(Column::severity)
            .thenComparing(Comparator.comparingLong(Column::findings).reversed())
            .thenComparing(Column::code)
            .thenComparing(Column::column));
    return columns;
  }

  /** The villages with the most findings against the most frequent codes. */
  Matrix matrix() {
    List<String> codes =
        totals("code").entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MATRIX_CODES)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, List<Map<String, Object>>> byPlace =
        places.stream()
            .collect(
                Collectors.groupingBy(
                    row -> Objects.toString(row.get("place_code"), ""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Place> rows =
        byPlace.values().stream()
            .map(found -> place(found, codes))
            .sorted(
                Comparator.comparingLong(Place::total)
                    .reversed()
                    .thenComparing(p -> Objects.toString(p.code(), "")))
            .toList();
    List<Place> shown = rows.stream().limit(MATRIX_PLACES).toList();
    shade(shown);
    return new Matrix(
        codes, shown, rows.size() - shown.size(), shown.stream().anyMatch(p -> p.rest() > 0));
  }

  private Map<String, Long> totals(String column) {
    return places.stream()
        .collect(
            Collectors.groupingBy(
                row -> (String) row.get(column),
                Collectors.summingLong(row -> (Long) row.get("findings"))));
  }

  private static Place place(List<Map<String, Object>> found, List<String> codes) {
    List<long[]> counts = new ArrayList<>();
    long shown = 0;
    for (String code : codes) {
      long count =
          sum(found.stream().filter(row -> code.equals(row.get("code"))).toList(), "findings");
      counts.add(new long[] {count, 0});
      shown += count;
    }
    long total = sum(found, "findings");
    Map<String, Object> first = found.get(0);
    return new Place(
        (String) first.get("place_code"),
        (String) first.get("place_name"),
        Boolean.TRUE.equals(first.get("is_village")),
        counts,
        total - shown,
        total);
  }

  /** At most 40 percent, so that black figures stay readable. */
  private static void shade(List<Place> places) {
    long most =
        Math.max(
            1,
            places.stream().flatMap(p -> p.counts().stream()).mapToLong(c -> c[0]).max().orElse(1));
    places.forEach(place -> place.counts().forEach(cell -> cell[1] = 40 * cell[0] / most));
  }
}
