package id.padan.report;

import id.padan.model.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The open findings of all districts as a workbook: a sheet that explains, what to mend in which
 * order, and the counts by village.
 */
final class QualityBook {

  private static final List<String> CODE_COLUMNS =
      List.of(
          "column.kabkota",
          "column.code",
          "column.severity",
          "quality.what",
          "column.count",
          "quality.before",
          "quality.book.freed",
          "quality.book.rows",
          "quality.book.held");
  private static final List<Integer> CODE_WIDTHS = List.of(26, 28, 13, 70, 12, 12, 14, 14, 14);
  private static final List<Integer> VILLAGE_WIDTHS = List.of(26, 18, 30, 28, 13, 26, 12);
  private final QualityData data;
  private final Texts texts;
  private final Areas areas;

  QualityBook(QualityData data, Texts texts) {
    this.data = data;
    this.texts = texts;
    this.areas = Areas.read(data.query());
  }

  Path write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Map<String, Object> run = data.query().row("report/get_run");
    try (BookFile book = new BookFile(file, Optional.empty())) {
      guide(book, run);
      codes(book);
      villages(book);
    }
    return file;
  }

  private void guide(BookFile book, Map<String, Object> run) throws IOException {
    try (GuideSheet guide = new GuideSheet(book, texts, "quality.book.title")) {
      if (Boolean.TRUE.equals(run.get("sample"))) {
        guide.wide(texts.text("sample.banner"));
        guide.gap();
      }
      guide.fact(
          "correction.run", run.get("run_id") + ", " + texts.time((Date) run.get("started")));
      for (String district : data.districts()) {
        Map<String, Object> waiting = data.waiting(district);
        guide.named(
            area(district),
            texts.text(
                "quality.book.waiting",
                texts.number((Long) waiting.get("families")),
                texts.number((Long) waiting.get("rows"))));
      }
      guide.gap();
      guide.steps(
          "quality.book.step1", "quality.book.step2", "quality.book.step3", "quality.book.step4");
    }
  }

  private String area(String district) {
    return district == null ? texts.text("area.none") : areas.of(district);
  }

  private void codes(BookFile book) throws IOException {
    try (BookSheet sheet = list(book, "quality.priorities", CODE_WIDTHS, CODE_COLUMNS)) {
      for (String district : data.districts()) {
        DistrictQuality quality = data.of(district);
        List<DistrictQuality.Code> codes = new ArrayList<>(quality.priorities());
        codes.addAll(quality.warnings());
        for (DistrictQuality.Code code : codes) {
          sheet.row();
          sheet.cell(area(district), BookSheet.Look.DATA);
          sheet.cell(code.code(), BookSheet.Look.DATA);
          severity(sheet, code.severity());
          sheet.cell(texts.of(code.rule(), "message"), BookSheet.Look.DATA);
          sheet.cell(code.findings());
          count(sheet, code.before());
          count(sheet, code.families() == 0 ? null : code.freed());
          count(sheet, code.families() == 0 ? null : code.freedRows());
          count(sheet, code.families() == 0 ? null : code.families());
        }
      }
    }
  }

  private void severity(BookSheet sheet, String severity) {
    sheet.cell(
        texts.label("severity", severity),
        severity.equals("error") ? BookSheet.Look.ERROR : BookSheet.Look.WARNING);
  }

  private static void count(BookSheet sheet, Long count) {
    if (count == null) {
      sheet.cell("", BookSheet.Look.COUNT);
    } else {
      sheet.cell(count);
    }
  }

  private void villages(BookFile book) throws IOException {
    try (BookSheet sheet =
        list(book, "quality.book.villages", VILLAGE_WIDTHS, QualityPages.COLUMNS)) {
      for (Map<String, Object> row : data.villages()) {
        sheet.row();
        sheet.cell(area((String) row.get("kabkota_code")), BookSheet.Look.DATA);
        sheet.cell(Objects.toString(row.get("place_code"), ""), BookSheet.Look.DATA);
        sheet.cell(Objects.toString(row.get("place_name"), ""), BookSheet.Look.DATA);
        sheet.cell((String) row.get("code"), BookSheet.Look.DATA);
        severity(sheet, (String) row.get("severity"));
        sheet.cell(Objects.toString(row.get("column_name"), ""), BookSheet.Look.DATA);
        sheet.cell((Long) row.get("findings"));
      }
    }
  }

  private BookSheet list(BookFile book, String title, List<Integer> widths, List<String> columns)
      throws IOException {
    BookSheet sheet =
        book.sheet(
            texts.text(title),
            new BookSheet.Form(
                BookSheet.Kind.LIST, widths, 2, false, true, texts.text("quality.book.title")));
    sheet.row(32);
    columns.forEach(key -> sheet.cell(texts.text(key), BookSheet.Look.HEADER));
    return sheet;
  }
}
