package id.padan.cli;

import id.padan.cli.bench.BenchResult;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A measurement as two tables for people and one line of JSON for programs. */
final class BenchText {

  private static final int MILLIS = 3;

  private final BenchResult result;
  private final PrintWriter out;

  BenchText(BenchResult result, PrintWriter out) {
    this.result = result;
    this.out = out;
  }

  void print() {
    stages();
    floor();
    out.printf("%nmesin   %s%n", result.host().machine());
    out.printf("memori  JVM: heap %d MiB di puncak", result.host().peakHeapMiB());
    result.host().peakResidentMiB().ifPresent(peak -> out.printf(", seluruhnya %d MiB", peak));
    out.println();
    out.println(Json.of(json()));
  }

  private void stages() {
    List<List<?>> rows = new ArrayList<>();
    result.seconds().forEach((stage, seconds) -> rows.add(stage(stage, seconds)));
    rows.add(measured("total", null, result.totalSeconds()));
    table(List.of("tahap", "detik", "baris", "baris/detik", "x lantai"), rows);
  }

  private List<?> stage(String stage, double seconds) {
    return measured(stage, result.rows().get(stage), seconds);
  }

  private List<?> measured(String what, Long rows, double seconds) {
    return Arrays.asList(
        what,
        decimals(seconds, 1),
        rows,
        rows == null ? null : Math.round(rows / seconds),
        decimals(seconds / result.floorSeconds(), 2));
  }

  /** The floor, a line a table; the rate is of COPY. */
  private void floor() {
    out.printf("%nlantai: COPY baris yang sama ke tabel tanpa indeks, satu koneksi%n");
    List<List<?>> rows = new ArrayList<>();
    for (BenchResult.FloorTable table : result.floor()) {
      rows.add(measured(table.table(), table.rows(), table.seconds()));
    }
    long sum = result.floor().stream().mapToLong(BenchResult.FloorTable::rows).sum();
    rows.add(measured("total", sum, result.floorSeconds()));
    table(List.of("tabel", "detik", "baris", "baris/detik", "x lantai"), rows);
  }

  private void table(List<String> headings, List<List<?>> rows) {
    TextTable table = new TextTable(headings, rows);
    table.printHeadings(out);
    rows.forEach(row -> table.printRow(out, row));
  }

  /** The sums are those of the rounded parts, so that whoever adds them up again agrees. */
  private Map<String, Object> json() {
    Map<String, BigDecimal> stages = new LinkedHashMap<>();
    result.seconds().forEach((stage, seconds) -> stages.put(stage, decimals(seconds, MILLIS)));
    BigDecimal total = stages.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal floor = decimals(result.floorSeconds(), MILLIS);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("persons", result.persons());
    json.put("floor_seconds", floor);
    json.put("stages", stages);
    json.put("total_seconds", total);
    json.put("multiple_of_floor", decimals(result.multipleOfFloor(), 2));
    return json;
  }

  private static BigDecimal decimals(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }
}
