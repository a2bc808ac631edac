package id.padan.report;

import id.padan.model.Texts;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The first sheet of a workbook: what it holds, and what to do with it. */
final class GuideSheet implements Closeable {

  private static final List<Integer> WIDTHS = List.of(30, 80);

  /** That go into a line across both columns. */
  private static final int CHARACTERS = 105;

  private static final int LINE_POINTS = 15;

  private final BookSheet sheet;
  private final Texts texts;

  /**
   * @param key of the title
   */
  GuideSheet(BookFile book, Texts texts, String key) throws IOException {
    this.texts = texts;
    this.sheet =
        book.sheet(
            texts.text("correction.guide"),
            new BookSheet.Form(BookSheet.Kind.GUIDE, WIDTHS, 0, true, true, texts.text(key)));
    sheet.row(30);
    sheet.cell(texts.text(key), BookSheet.Look.TITLE);
    gap();
  }

  void gap() throws IOException {
    sheet.row();
  }

  /** The text of a key, and a value. */
  void fact(String key, String value) throws IOException {
    named(texts.text(key), value);
  }

  void named(String name, String value) throws IOException {
    sheet.row();
    sheet.cell(name, BookSheet.Look.MESSAGE);
    sheet.cell(value, BookSheet.Look.MESSAGE);
  }

  /** A cell to fill in. */
  void answer(String key) throws IOException {
    sheet.row(24);
    sheet.cell(texts.text(key), BookSheet.Look.MESSAGE);
    sheet.cell("", BookSheet.Look.ANSWER);
  }

  /** Says what a look means. */
  void legend(BookSheet.Look look, String key) throws IOException {
    sheet.row();
    sheet.cell("", look);
    sheet.cell(texts.text(key), BookSheet.Look.TEXT);
  }

  /** What to do, one text after the other. */
  void steps(String... keys) throws IOException {
    for (String key : keys) {
      wide(texts.text(key));
    }
  }

  void wide(String text) throws IOException {
    sheet.row(LINE_POINTS * (1.0 + text.length() / CHARACTERS));
    sheet.cell(text, BookSheet.Look.TEXT);
    sheet.merge(2);
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
