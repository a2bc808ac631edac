package id.padan.cli;

import id.padan.cli.bench.LinkageResult;
import id.padan.cli.bench.TrapCounts;
import id.padan.model.Message;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measurements of linkage as two tables for people and one line of JSON for programs. */
final class BenchLinkageText {

  private static final int SHARE = 4;
  private static final List<String> MEASURES =
      List.of(
          "bench.linkage.of.list",
          "bench.linkage.of.severity",
          "bench.linkage.of.rows",
          "bench.linkage.of.seconds",
          "bench.linkage.of.heap",
          "bench.linkage.of.candidates",
          "bench.linkage.of.speed",
          "bench.linkage.of.blocked",
          "bench.linkage.of.precision",
          "bench.linkage.of.recall",
          "bench.linkage.of.f1",
          "bench.linkage.of.auto",
          "bench.linkage.of.queue",
          "bench.linkage.of.queue.share",
          "bench.linkage.of.queue.true");
  private static final List<String> TRAPS =
      List.of(
          "bench.linkage.of.list",
          "bench.linkage.of.severity",
          "bench.linkage.of.rows",
          "bench.linkage.of.trap",
          "bench.linkage.of.planted",
          "bench.linkage.of.merged",
          "bench.linkage.of.review");

  private final List<LinkageResult> results;
  private final Texts texts;
  private final PrintWriter out;

  BenchLinkageText(List<LinkageResult> results, Texts texts, PrintWriter out) {
    this.results = results;
    this.texts = texts;
    this.out = out;
  }

  void print(Message machine, long seed) {
    table(MEASURES, results.stream().map(this::measures).toList());
    out.println();
    List<List<?>> traps = new ArrayList<>();
    for (LinkageResult result : results) {
      result.traps().forEach(trap -> traps.add(trap(result, trap)));
    }
    table(TRAPS, traps);
    out.println();
    out.println(texts.text(machine));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seed", seed);
    json.put("lists", results.stream().map(BenchLinkageText::json).toList());
    out.println(Json.of(json));
  }

  private List<?> measures(LinkageResult result) {
    return List.of(
        lower(result.list().kind()),
        lower(result.list().severity()),
        result.list().rows(),
        decimals(result.work().seconds(), 2),
        result.work().peakHeapMiB(),
        result.work().candidates(),
        decimals(result.work().megaPairsPerCore(), 2),
        decimals(result.blockRecall(), SHARE),
        decimals(result.pairs().precision(), SHARE),
        decimals(result.pairs().recall(), SHARE),
        decimals(result.pairs().f1(), SHARE),
        decimals(result.autoRecall(), SHARE),
        result.queue().pairs(),
        decimals(result.queueShare(), SHARE),
        decimals(result.queueTrue(), SHARE));
  }

  private static List<?> trap(LinkageResult result, TrapCounts trap) {
    return List.of(
        lower(result.list().kind()),
        lower(result.list().severity()),
        result.list().rows(),
        trap.kind(),
        trap.planted(),
        trap.merged(),
        trap.queued());
  }

  private void table(List<String> columns, List<? extends List<?>> rows) {
    List<String> headings = columns.stream().map(texts::text).toList();
    TextTable table = new TextTable(headings, rows);
    table.printHeadings(out);
    rows.forEach(row -> table.printRow(out, row));
  }

  private static Map<String, Object> json(LinkageResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("list", lower(result.list().kind()));
    json.put("severity", lower(result.list().severity()));
    json.put("rows", result.list().rows());
    json.put("seconds", decimals(result.work().seconds(), 3));
    json.put("peak_heap_mib", result.work().peakHeapMiB());
    json.put("candidates", result.work().candidates());
    json.put("mpairs_per_second_core", decimals(result.work().megaPairsPerCore(), 3));
    json.put("true_pairs", result.pairs().truth());
    json.put("found_pairs", result.pairs().found());
    json.put("correct_pairs", result.pairs().correct());
    json.put("block_recall", decimals(result.blockRecall(), SHARE));
    json.put("precision", decimals(result.pairs().precision(), SHARE));
    json.put("recall", decimals(result.pairs().recall(), SHARE));
    json.put("f1", decimals(result.pairs().f1(), SHARE));
    json.put("auto_recall", decimals(result.autoRecall(), SHARE));
    json.put("queue_pairs", result.queue().pairs());
    json.put("queue_share", decimals(result.queueShare(), SHARE));
    json.put("queue_true", decimals(result.queueTrue(), SHARE));
    json.put("traps", traps(result));
    return json;
  }

  private static Map<String, Object> traps(LinkageResult result) {
    Map<String, Object> traps = new LinkedHashMap<>();
    for (TrapCounts trap : result.traps()) {
      Map<String, Object> counts = new LinkedHashMap<>();
      counts.put("planted", trap.planted());
      counts.put("merged", trap.merged());
      counts.put("review", trap.queued());
      traps.put(trap.kind(), counts);
    }
    return traps;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static BigDecimal decimals(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }
}
