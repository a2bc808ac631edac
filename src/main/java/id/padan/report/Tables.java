package id.padan.report;

import id.padan.model.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The tables of a run as CSV files: balance, findings, duplicates. Only explanations of pairs name
 * anyone.
 */
record Tables(Query query, Texts texts) {

  private static final List<String> BALANCE_COLUMNS =
      List.of(
          "column.file",
          "column.kabkota",
          "column.period",
          "column.kind",
          "term.read",
          "term.loaded",
          "term.changed",
          "term.unchanged",
          "term.repeated",
          "term.skipped",
          "term.rejected");

  void balance(Path file) throws IOException {
    try (CsvFile csv = new CsvFile(file, texts, headings(BALANCE_COLUMNS))) {
      for (Map<String, Object> line : query.rows("report/list_balance")) {
        line.put("kind", texts.label("kind", line.get("kind")));
        csv.row(line.values().toArray());
      }
    }
  }

  void findings(Path file) throws IOException {
    List<String> columns =
        List.of(
            "column.finding",
            "column.file",
            "column.kabkota",
            "column.sheet",
            "column.line",
            "column.column",
            "column.code",
            "column.severity",
            "column.message");
    try (CsvFile csv = new CsvFile(file, texts, headings(columns))) {
      query.each(
          "report/list_findings",
          row ->
              print(
                  csv,
                  row.getLong("finding_id"),
                  row.getString("file_name"),
                  row.getString("kabkota_code"),
                  row.getString("sheet"),
                  row.getObject("line"),
                  row.getString("column_name"),
                  row.getString("code"),
                  texts.label("severity", row.getString("severity")),
                  row.getString("message_" + texts.language())));
    }
  }

  void duplicates(Path file) throws IOException {
    try (CsvFile csv = new CsvFile(file, texts, duplicateHeadings())) {
      query.each(
          "report/list_duplicates",
          row ->
              print(
                  csv,
                  row.getLong("pair_id"),
                  texts.label("kind", row.getString("kind")),
                  texts.label("decision", row.getString("decision")),
                  row.getDouble("match_weight"),
                  row.getDouble("probability"),
                  row.getString("decided_by"),
                  row.getString("kabkota_a"),
                  row.getString("file_a"),
                  row.getObject("line_a"),
                  row.getString("kabkota_b"),
                  row.getString("file_b"),
                  row.getObject("line_b"),
                  row.getString("explanation_" + texts.language())));
    }
  }

  private List<String> duplicateHeadings() {
    return List.of(
        texts.text("duplicates.pair"),
        texts.text("column.kind"),
        texts.text("column.decision"),
        texts.text("duplicates.weight"),
        texts.text("duplicates.probability"),
        texts.text("duplicates.by"),
        texts.text("duplicates.area", "A"),
        texts.text("duplicates.place", "A"),
        texts.text("duplicates.line", "A"),
        texts.text("duplicates.area", "B"),
        texts.text("duplicates.place", "B"),
        texts.text("duplicates.line", "B"),
        texts.text("duplicates.explanation"));
  }

  private List<String> headings(List<String> keys) {
    return keys.stream().map(key -> texts.text(key)).toList();
  }

  private static void print(CsvFile csv, Object... cells) {
    try {
      csv.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
