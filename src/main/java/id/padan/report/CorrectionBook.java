package id.padan.report;

import id.padan.definition.FileLayout;
import id.padan.model.CorrectionForm;
import id.padan.model.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A correction workbook: a sheet that explains, the rows to mend, and the code lists. Every cell is
 * text, so that no digit of a NIK is lost; only the original's cells can be changed.
 */
final class CorrectionBook {

  /**
   * What a workbook holds.
   *
   * @param columns the original's, and one for each cell that a malformed row has beyond them
   * @param choices for each column of the original file
   */
  record Content(
      Rejects.District district,
      Rejects.File file,
      CorrectionForm form,
      List<String> columns,
      List<RejectFiles.Line> lines,
      List<List<String>> choices) {}

  private static final int MESSAGE = 2;
  private static final int FROZEN = 3;

  /** More columns on one page are too small to read. */
  private static final int COLUMNS_OF_A_PAGE = 18;

  /** The ticket is hidden. */
  private static final List<Integer> OWN_WIDTHS = List.of(0, 8, 52, 14);

  private static final int LOOKED_AT = 1000;
  private static final int WIDEST = 40;
  private static final int NARROWEST = 9;
  private static final int CODE_WIDTH = 28;

  private final Texts texts;
  private final Areas areas;
  private final Optional<char[]> password;

  CorrectionBook(Texts texts, Areas areas, Optional<char[]> password) {
    this.texts = texts;
    this.areas = areas;
    this.password = password;
  }

  /** Headings of the columns before the original's. */
  List<String> ownHeadings(CorrectionForm form) {
    return List.of(
        form.heading(),
        texts.text("column.line"),
        texts.text("correction.message"),
        texts.text("column.findings"));
  }

  /** Writes the workbook, under the password if there is one. */
  void write(Path target, Content content) throws IOException {
    List<Integer> withChoices = new ArrayList<>();
    for (int i = 0; i < content.choices().size(); i++) {
      if (!content.choices().get(i).isEmpty()) {
        withChoices.add(i);
      }
    }
    try (BookFile book = new BookFile(target, password)) {
      guide(book, content);
      rows(book, content, withChoices);
      if (!withChoices.isEmpty()) {
        codes(book, content, withChoices);
      }
    }
  }

  private void guide(BookFile book, Content content) throws IOException {
    try (GuideSheet guide = new GuideSheet(book, texts, "correction.title")) {
      Rejects.File file = content.file();
      String kabkota = content.district().kabkota();
      guide.fact("column.kabkota", kabkota == null ? texts.text("area.none") : areas.of(kabkota));
      guide.fact("column.file", file.name());
      guide.fact("column.period", file.period());
      guide.fact("correction.count", texts.number(file.rows().size()));
      guide.fact("correction.oldest", texts.text("waiting.days", file.oldestDays()));
      guide.fact("correction.household", texts.number(file.withHousehold()));
      guide.fact("correction.run", Long.toString(content.form().run()));
      guide.gap();
      guide.answer("correction.by");
      guide.gap();
      guide.steps(
          "correction.step1",
          "correction.step2",
          "correction.step3",
          "correction.step4",
          "correction.step5",
          "correction.step6");
      guide.gap();
      guide.legend(BookSheet.Look.ERROR, "correction.red");
      guide.legend(BookSheet.Look.WARNING, "correction.yellow");
      guide.legend(BookSheet.Look.LOCKED, "correction.grey");
      guide.gap();
      guide.wide(texts.text("letter.privacy"));
    }
  }

  private void rows(BookFile book, Content content, List<Integer> withChoices) throws IOException {
    List<String> headings = new ArrayList<>(ownHeadings(content.form()));
    headings.addAll(content.columns());
    BookSheet.Form form =
        new BookSheet.Form(
            BookSheet.Kind.LIST,
            widths(content),
            FROZEN,
            true,
            headings.size() <= COLUMNS_OF_A_PAGE,
            content.file().name());
    try (BookSheet sheet = book.sheet(texts.text("correction.rows"), form)) {
      for (int i = 0; i < withChoices.size(); i++) {
        int column = withChoices.get(i);
        sheet.offer(
            new BookSheet.Choice(
                CorrectionForm.OWN_CELLS + column,
                texts.text("correction.codes"),
                i,
                content.choices().get(column).size()));
      }
      sheet.row(32);
      headings.forEach(heading -> sheet.cell(heading, BookSheet.Look.HEADER));
      List<String> names = FileLayout.normalised(content.columns());
      for (RejectFiles.Line line : content.lines()) {
        sheet.row();
        row(sheet, line, looks(line, names));
      }
    }
  }

  private static void row(BookSheet sheet, RejectFiles.Line line, BookSheet.Look[] looks) {
    for (int i = 0; i < line.locked().size(); i++) {
      sheet.cell(
          line.locked().get(i), i == MESSAGE ? BookSheet.Look.MESSAGE : BookSheet.Look.LOCKED);
    }
    for (int i = 0; i < looks.length; i++) {
      sheet.cell(i < line.cells().size() ? line.cells().get(i) : "", looks[i]);
    }
  }

  private static BookSheet.Look[] looks(RejectFiles.Line line, List<String> names) {
    Map<String, Boolean> faulty = new HashMap<>();
    line.faulty().forEach((name, error) -> faulty.put(FileLayout.normalised(name), error));
    BookSheet.Look[] looks = new BookSheet.Look[names.size()];
    for (int i = 0; i < looks.length; i++) {
      Boolean error = faulty.get(names.get(i));
      looks[i] =
          error == null
              ? BookSheet.Look.DATA
              : error ? BookSheet.Look.ERROR : BookSheet.Look.WARNING;
    }
    return looks;
  }

  private static List<Integer> widths(Content content) {
    List<Integer> widths = new ArrayList<>(OWN_WIDTHS);
    List<RejectFiles.Line> lines = content.lines().stream().limit(LOOKED_AT).toList();
    for (int i = 0; i < content.columns().size(); i++) {
      int at = i;
      int longest =
          lines.stream()
              .mapToInt(line -> at < line.cells().size() ? line.cells().get(at).length() : 0)
              .max()
              .orElse(0);
      int needed = Math.max(content.columns().get(i).length(), longest) + 3;
      widths.add(Math.min(WIDEST, Math.max(needed, NARROWEST)));
    }
    return widths;
  }

  /** A sheet with a column for each code list, which the drop-downs show. */
  private void codes(BookFile book, Content content, List<Integer> columns) throws IOException {
    List<List<String>> lists = columns.stream().map(content.choices()::get).toList();
    BookSheet.Form form =
        new BookSheet.Form(
            BookSheet.Kind.LIST,
            Collections.nCopies(columns.size(), CODE_WIDTH),
            0,
            true,
            true,
            content.file().name());
    try (BookSheet sheet = book.sheet(texts.text("correction.codes"), form)) {
      sheet.row();
      columns.forEach(
          column -> sheet.cell(content.file().header().get(column), BookSheet.Look.HEADER));
      int longest = lists.stream().mapToInt(List::size).max().orElse(0);
      for (int r = 0; r < longest; r++) {
        sheet.row();
        for (List<String> list : lists) {
          sheet.cell(r < list.size() ? list.get(r) : "", BookSheet.Look.MESSAGE);
        }
      }
    }
  }
}
