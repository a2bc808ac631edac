package id.padan.cli;

import id.padan.model.Texts;
import id.padan.report.QueueWords;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** The status as tables of at most 100 characters a line. */
final class StatusText {

  private static final int WIDTH = 100;
  private static final int MOST_ROWS = 20;

  private final Texts texts;
  private final PrintWriter out;

  StatusText(Texts texts, PrintWriter out) {
    this.texts = texts;
    this.out = out;
  }

  void print(Map<String, Object> status) {
    if (rows(status, "runs").stream().anyMatch(run -> Boolean.TRUE.equals(run.get("sample")))) {
      out.println(texts.text("sample.banner"));
    }
    Object published = status.get("published_run");
    out.println(
        published.equals(0L)
            ? texts.text("status.nothing")
            : texts.text("status.published", published.toString()));
    runs(rows(status, "runs"));
    String run = rows(status, "runs").get(0).get("run_id").toString();
    files(run, rows(status, "files"));
    balance(run, rows(status, "balance"));
    ifThere(status, "late_districts", this::late);
    ifThere(status, "open_findings", this::findings);
    ifThere(status, "rejected_rows", this::rejects);
    ifThere(status, "review_pairs", this::review);
    QueueWords queue = new QueueWords(texts);
    ifThere(status, "review_queue", sizes -> queue.sizes(sizes).forEach(out::println));
    ifThere(status, "decisions", row -> queue.decisions(row.get(0)).forEach(out::println));
    ifThere(status, "cut_blocks", cuts -> queue.cuts(cuts).forEach(out::println));
    ifThere(status, "regions_without_bridge", this::bridge);
  }

  /** A login with areas gets fewer tables. */
  private static void ifThere(
      Map<String, Object> status, String table, Consumer<List<Map<String, Object>>> printer) {
    if (status.containsKey(table)) {
      printer.accept(rows(status, table));
    }
  }

  private void bridge(List<Map<String, Object>> regions) {
    out.println();
    out.println(texts.text("status.bridge", regions.size()));
  }

  private void runs(List<Map<String, Object>> runs) {
    table(
        texts.text("status.runs"),
        runs,
        new Columns()
            .add(texts.text("status.run"), row -> row.get("run_id"))
            .add(texts.text("status.started"), row -> texts.time((Date) row.get("started")))
            .add(texts.text("status.state"), row -> texts.label("state", row.get("state")))
            .add(texts.text("column.file"), row -> row.get("received"))
            .add(texts.text("status.known"), row -> row.get("known"))
            .add(texts.text("status.refused"), row -> row.get("refused"))
            .add(texts.text("status.rows"), row -> row.get("read"))
            .add(texts.text("term.rejected"), row -> row.get("rejected")));
  }

  private void files(String run, List<Map<String, Object>> files) {
    if (!files.isEmpty()) {
      table(
          texts.text("status.files", run),
          files,
          new Columns()
              .add(texts.text("column.file"), row -> row.get("file_name"))
              .add(texts.text("status.state"), row -> texts.label("file", row.get("state")))
              .add(texts.text("column.reason"), row -> row.get("refusal"))
              .add(texts.text("files.layout"), row -> row.get("layout_id"))
              .add(texts.text("column.kabkota"), row -> row.get("kabkota_code"))
              .add(texts.text("column.period"), row -> row.get("period")));
      dialects(run, files.stream().filter(file -> file.get("refusal") == null).toList());
      headers(run, files.stream().filter(StatusText::hasNewHeader).toList());
    }
  }

  /** How each file was understood, so that a wrong guess is seen. */
  private void dialects(String run, List<Map<String, Object>> files) {
    if (!files.isEmpty()) {
      table(
          texts.text("status.dialects", run),
          files,
          new Columns()
              .add(texts.text("column.file"), row -> row.get("file_name"))
              .add(
                  texts.text("files.encoding"),
                  row -> row.get("sheet") == null ? row.get("encoding") : ".xlsx")
              .add(texts.text("column.sheet"), row -> row.get("sheet"))
              .add(
                  texts.text("files.delimiter"),
                  row -> texts.label("delimiter", row.get("delimiter")))
              .add(
                  texts.text("files.decimal"),
                  row -> texts.label("decimal", row.get("decimal_mark")))
              .add(texts.text("files.header"), row -> row.get("header_line"))
              .add(texts.text("files.dates"), row -> row.get("date_forms")));
    }
  }

  private static boolean hasNewHeader(Map<String, Object> file) {
    return !(texts(file, "new_columns") + texts(file, "lost_columns")).isEmpty();
  }

  private static String texts(Map<String, Object> file, String column) {
    return Objects.toString(file.get(column), "");
  }

  /** What changed since the sender's last delivery. */
  private void headers(String run, List<Map<String, Object>> files) {
    if (!files.isEmpty()) {
      table(
          texts.text("status.headers", run),
          files,
          new Columns()
              .add(texts.text("column.file"), row -> row.get("file_name"))
              .add(texts.text("status.headers.new"), row -> row.get("new_columns"))
              .add(texts.text("status.headers.lost"), row -> row.get("lost_columns")));
    }
  }

  private void balance(String run, List<Map<String, Object>> lines) {
    if (!lines.isEmpty()) {
      Columns columns =
          new Columns()
              .add(texts.text("column.file"), row -> row.get("file_name"))
              .add(texts.text("column.kind"), row -> texts.label("kind", row.get("kind")));
      for (String term :
          List.of("read", "loaded", "changed", "unchanged", "repeated", "skipped", "rejected")) {
        columns.add(texts.text("term." + term), row -> row.get(term));
      }
      table(texts.text("status.balance", run), lines, columns);
    }
  }

  private void late(List<Map<String, Object>> districts) {
    tableOrNone(
        "status.late",
        districts,
        area("kabkota_code")
            .add(texts.text("files.layout"), row -> row.get("layouts"))
            .add(texts.text("status.last"), row -> row.get("last_period"))
            .add(texts.text("status.latest"), row -> row.get("expected_period"))
            .add(texts.text("status.days"), row -> row.get("days_ago")));
  }

  private void findings(List<Map<String, Object>> findings) {
    tableOrNone(
        "status.findings",
        findings,
        area("kabkota_code")
            .add(texts.text("column.severity"), row -> texts.label("severity", row.get("severity")))
            .add(texts.text("column.code"), row -> row.get("code"))
            .add(texts.text("column.count"), row -> row.get("findings")));
  }

  private void rejects(List<Map<String, Object>> districts) {
    tableOrNone(
        "status.rejects",
        districts,
        area("kabkota_code")
            .add(texts.text("waiting.rows"), row -> row.get("rows"))
            .add(texts.text("status.oldest"), row -> row.get("oldest_days"))
            .add(texts.text("status.overweek"), row -> row.get("over_7_days"))
            .add(texts.text("status.overmonth"), row -> row.get("over_30_days")));
  }

  private void review(List<Map<String, Object>> pairs) {
    tableOrNone(
        "status.review",
        pairs,
        new Columns()
            .add(texts.text("column.kabkota"), this::areas)
            .add(texts.text("column.kind"), row -> texts.label("kind", row.get("kind")))
            .add(texts.text("status.pairs"), row -> row.get("pairs")));
  }

  private Object areas(Map<String, Object> pair) {
    Object a = pair.get("kabkota_a");
    Object b = pair.get("kabkota_b");
    return a == null ? texts.text("area.none") : a.equals(b) ? a : a + " + " + b;
  }

  private Columns area(String column) {
    return new Columns()
        .add(
            texts.text("column.kabkota"),
            row -> row.get(column) == null ? texts.text("area.none") : row.get(column));
  }

  private void tableOrNone(String key, List<Map<String, Object>> rows, Columns columns) {
    if (rows.isEmpty()) {
      out.println();
      out.println(texts.text(key + ".none"));
    } else {
      table(texts.text(key), rows, columns);
    }
  }

  private void table(String title, List<Map<String, Object>> rows, Columns columns) {
    List<List<Object>> cells =
        rows.stream()
            .limit(MOST_ROWS)
            .map(row -> columns.values.stream().<Object>map(value -> value.apply(row)).toList())
            .toList();
    out.println();
    out.println(title);
    TextTable table = new TextTable(columns.headings, cells).fit(WIDTH);
    table.printHeadings(out);
    cells.forEach(row -> table.printRow(out, row));
    if (rows.size() > MOST_ROWS) {
      out.println(texts.text("status.more", rows.size() - MOST_ROWS));
    }
  }

  @SuppressWarnings("unchecked") // the tables of StatusReport
  private static List<Map<String, Object>> rows(Map<String, Object> status, String name) {
    return (List<Map<String, Object>>) status.get(name);
  }

  private static final class Columns {
    private final List<String> headings = new ArrayList<>();
    private final List<Function<Map<String, Object>, Object>> values = new ArrayList<>();

    Columns add(String heading, Function<Map<String, Object>, Object> value) {
      headings.add(heading);
      values.add(value);
      return this;
    }
  }
}
