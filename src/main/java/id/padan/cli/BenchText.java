package id.padan.cli;

import id.padan.cli.bench.BenchResult;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A measurement as two tables for people and one line of JSON for programs. */
final class BenchText {

  private static final int MILLIS = 3;

  private final BenchResult result;
  private final Texts texts;
  private final PrintWriter out;

  BenchText(BenchResult result, Texts texts, PrintWriter out) {
    this.result = result;
    this.texts = texts;
    this.out = out;
  }

  void print() {
    stages();
    floor();
    out.println();
    out.println(texts.text(result.host().machine()));
    long heap = result.host().peakHeapMiB();
    OptionalLong all = result.host().peakResidentMiB();
    out.println(
        all.isPresent()
            ? texts.text("bench.memory", heap, all.getAsLong())
            : texts.text("bench.heap", heap));
    out.println(Json.of(json()));
  }

  private void stages() {
    List<List<?>> rows = new ArrayList<>();
    result.seconds().forEach((stage, seconds) -> rows.add(stage(stage, seconds)));
    rows.add(measured(texts.text("bench.total"), null, result.totalSeconds()));
    table("bench.stage", rows);
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
    out.println();
    out.println(texts.text("bench.floor"));
    List<List<?>> rows = new ArrayList<>();
    for (BenchResult.FloorTable table : result.floor()) {
      rows.add(measured(table.table(), table.rows(), table.seconds()));
    }
    long sum = result.floor().stream().mapToLong(BenchResult.FloorTable::rows).sum();
    rows.add(measured(texts.text("bench.total"), sum, result.floorSeconds()));
    table("bench.table", rows);
  }

  private void table(String first, List<List<?>> rows) {
    List<String> headings =
        Stream.of(first, "bench.seconds", "bench.rows", "bench.rate", "bench.multiple")
            .map(texts::text)
            .toList();
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
