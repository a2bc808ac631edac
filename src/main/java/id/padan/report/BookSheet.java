package id.padan.report;

import id.padan.model.SpreadsheetText;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A sheet of a {@link BookFile}, written row by row; no text in it starts a formula. */
final class BookSheet implements Closeable {

  /** Looks of cells, in the order of {@code workbook/styles.xml}. */
  enum Look {
    HEADER,
    LOCKED,
    MESSAGE,
    DATA,
    ERROR,
    WARNING,
    ANSWER,
    TITLE,
    TEXT,
    COUNT
  }

  /** What a sheet is for. */
  enum Kind {
    /** Read from top to bottom; A4 upright, without lines. */
    GUIDE,
    /** A header row that stays in sight and comes again on each page; A4 across. */
    LIST
  }

  /**
   * What must be known of a sheet before its first row.
   *
   * @param widths of the columns in characters; 0 hides a column
   * @param frozen columns that stay in sight; a list without any is not filtered
   * @param locked only cells whose look allows it can be changed
   * @param onePageWide printed so; many columns would be too small to read
   * @param footer text at the bottom left of each page
   */
  record Form(
      Kind kind,
      List<Integer> widths,
      int frozen,
      boolean locked,
      boolean onePageWide,
      String footer) {}

  /** A list of texts to choose from, in a column of another sheet below its header. */
  record Choice(int column, String listSheet, int listColumn, int size) {}

  /** Heights of rows in points; no program shows a higher one. */
  private static final double LINE = 15;

  private static final double HIGHEST = 405;
  private static final int NARROWEST = 4;

  /** Frozen columns that are wider leave no room beside them on a printed page. */
  private static final int WIDEST_REPEATED = 70;

  private final BookFile book;
  private final Writer out;
  private final String name;
  private final Form form;
  private final StringBuilder row = new StringBuilder(4096);
  private final List<String> merged = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private final String[] letters;
  private int rows;
  private int cells;
  private int lines;
  private double points;

  BookSheet(BookFile book, Writer out, String name, Form form) throws IOException {
    this.book = book;
    this.out = out;
    this.name = name;
    this.form = form;
    this.letters = new String[form.widths().size()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = letters(i);
    }
    begin();
  }

  /** A column's letters: A, B, ... Z, AA. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private void begin() throws IOException {
    out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    out.write("<sheetPr><pageSetUpPr fitToPage=\"%d\"/></sheetPr>".formatted(flag(fits())));
    boolean list = form.kind() == Kind.LIST;
    out.write(
        "<sheetViews><sheetView workbookViewId=\"0\" showGridLines=\"%d\">".formatted(flag(list)));
    if (list) {
      String columns = form.frozen() > 0 ? "xSplit=\"" + form.frozen() + "\" " : "";
      out.write(
          "<pane %sySplit=\"1\" topLeftCell=\"%s2\" activePane=\"%s\" state=\"frozen\"/>"
              .formatted(
                  columns,
                  letters(form.frozen()),
                  form.frozen() > 0 ? "bottomRight" : "bottomLeft"));
    }
    out.write("</sheetView></sheetViews><cols>");
    for (int i = 0; i < form.widths().size(); i++) {
      int width = form.widths().get(i);
      out.write(
          "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"%s/>"
              .formatted(i + 1, i + 1, Math.max(width, 4), width == 0 ? " hidden=\"1\"" : ""));
    }
    out.write("</cols><sheetData>");
  }

  private boolean fits() {
    return form.onePageWide() || form.kind() == Kind.GUIDE;
  }

  private static int flag(boolean set) {
    return set ? 1 : 0;
  }

  /** Begins a row that is as high as its texts need: some programs do not work that out. */
  void row() throws IOException {
    row(0);
  }

  /** Begins a row of this height. */
  void row(double height) throws IOException {
    endRow();
    rows++;
    cells = 0;
    lines = 1;
    points = height;
  }

  /** The next cell of the row. */
  void cell(String text, Look look) {
    begin(look);
    if (text.isEmpty()) {
      row.append("/>");
    } else {
      if (look != Look.LOCKED && look != Look.TITLE) {
        lines = Math.max(lines, lines(text, form.widths().get(cells - 1)));
      }
      int shared = book.shared(SpreadsheetText.neutral(text));
      row.append(" t=\"s\"><v>").append(shared).append("</v></c>");
    }
  }

  private static int lines(String text, int width) {
    int lines = 0;
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf('\n', start);
      int length = (end < 0 ? text.length() : end) - start;
      lines += 1 + length / Math.max(width, NARROWEST);
      start = end < 0 ? text.length() + 1 : end + 1;
    }
    return lines;
  }

  /** The next cell of the row: a number that can be added up. */
  void cell(long count) {
    begin(Look.COUNT);
    row.append("><v>").append(count).append("</v></c>");
  }

  private void begin(Look look) {
    row.append("<c r=\"").append(letters[cells++]).append(rows);
    row.append("\" s=\"").append(look.ordinal() + 1).append('"');
  }

  /** Makes one cell of the row's first columns. */
  void merge(int columns) {
    merged.add("A%d:%s%d".formatted(rows, letters(columns - 1), rows));
  }

  /** Offers a list in every row of a column; other entries are allowed, too. */
  void offer(Choice choice) {
    choices.add(choice);
  }

  private void endRow() throws IOException {
    if (rows > 0) {
      double height = points > 0 ? points : Math.min(HIGHEST, lines * LINE);
      out.append("<row r=\"").append(Integer.toString(rows)).append("\" ht=\"");
      out.append(Double.toString(height)).append("\" customHeight=\"1\">");
      out.append(row).append("</row>");
      row.setLength(0);
    }
  }

  @Override
  public void close() throws IOException {
    endRow();
    out.write("</sheetData>");
    if (form.locked()) {
      out.write("<sheetProtection sheet=\"1\" formatColumns=\"0\" formatRows=\"0\" sort=\"0\"");
      out.write(" autoFilter=\"0\"/>");
    }
    if (form.kind() == Kind.LIST) {
      list();
    }
    if (!merged.isEmpty()) {
      out.write("<mergeCells>");
      for (String area : merged) {
        out.write("<mergeCell ref=\"" + area + "\"/>");
      }
      out.write("</mergeCells>");
    }
    offers();
    page();
    out.write("</worksheet>");
  }

  private void list() throws IOException {
    String sheet = "'" + name.replace("'", "''") + "'!";
    String columns = "";
    if (form.frozen() > 0) {
      String last = letters[letters.length - 1];
      out.write("<autoFilter ref=\"A1:%s%d\"/>".formatted(last, rows));
      book.define("_FilterDatabase", "%s$A$1:$%s$%d".formatted(sheet, last, rows), true);
      int wide = form.widths().stream().limit(form.frozen()).mapToInt(w -> w).sum();
      columns =
          wide > WIDEST_REPEATED ? "" : "%s$A:$%s,".formatted(sheet, letters(form.frozen() - 1));
    }
    book.define("Print_Titles", columns + sheet + "$1:$1", false);
  }

  private void offers() throws IOException {
    if (choices.isEmpty() || rows < 2) {
      return;
    }
    out.write("<dataValidations>");
    for (Choice choice : choices) {
      String in = letters(choice.listColumn());
      out.write(
          "<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"%s2:%s%d\"><formula1>%s</formula1></dataValidation>"
              .formatted(
                  letters(choice.column()),
                  letters(choice.column()),
                  rows,
                  BookFile.escaped(
                      "'%s'!$%s$2:$%s$%d"
                          .formatted(choice.listSheet(), in, in, choice.size() + 1))));
    }
    out.write("</dataValidations>");
  }

  private void page() throws IOException {
    out.write("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\"");
    out.write(" header=\"0.3\" footer=\"0.3\"/>");
    out.write(
        "<pageSetup paperSize=\"9\" orientation=\"%s\"%s/>"
            .formatted(
                form.kind() == Kind.LIST ? "landscape" : "portrait",
                fits() ? " fitToWidth=\"1\" fitToHeight=\"0\"" : ""));
    out.write(
        "<headerFooter><oddFooter>%s</oddFooter></headerFooter>"
            .formatted(BookFile.escaped("&L" + form.footer().replace("&", "&&") + "&R&P / &N")));
  }
}
