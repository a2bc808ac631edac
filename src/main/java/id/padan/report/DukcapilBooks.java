package id.padan.report;

import id.padan.definition.DukcapilForm;
import id.padan.model.Texts;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list for the civil registry as workbooks: a sheet that explains, and the persons as text
 * cells. A long list goes on in a further workbook, since programs open no very large one.
 */
final class DukcapilBooks implements Closeable {

  static final int MOST_PERSONS = 100_000;

  /** Keys, numbers and the name stay in sight. */
  private static final int FROZEN = 5;

  private static final int WIDTH = 14;
  private static final Map<String, Integer> WIDTHS =
      Map.of(
          DukcapilForm.LAYOUT,
          10,
          DukcapilForm.KEY,
          12,
          DukcapilForm.NIK,
          19,
          "NO_KK",
          19,
          DukcapilForm.NAME,
          26,
          "ALAMAT",
          32,
          DukcapilForm.GIVEN_NIK,
          19,
          "DUK_NO_KK",
          19,
          DukcapilForm.GIVEN_NAME,
          26,
          "DUK_ALAMAT",
          32);

  private final Path stem;
  private final Texts texts;
  private final Optional<char[]> password;
  private final List<Path> files = new ArrayList<>();
  private BookFile book;
  private BookSheet sheet;
  private long persons;

  /**
   * @param stem the files without their ending
   * @param password of the workbooks, if they get one
   */
  DukcapilBooks(Path stem, Texts texts, Optional<char[]> password) throws IOException {
    this.stem = stem;
    this.texts = texts;
    this.password = password;
    begin();
  }

  private void begin() throws IOException {
    String number = files.isEmpty() ? "" : "-" + (files.size() + 1);
    Path file = Path.of(stem + number + ".xlsx");
    PrivateFile.prepare(file);
    files.add(file);
    book = new BookFile(file, password);
    try (GuideSheet guide = new GuideSheet(book, texts, "dukcapil.book.title")) {
      guide.steps(
          "dukcapil.book.step1",
          "dukcapil.book.step2",
          "dukcapil.book.step3",
          "dukcapil.book.step4",
          "dukcapil.book.step5",
          "dukcapil.book.step6");
      guide.gap();
      guide.legend(BookSheet.Look.LOCKED, "dukcapil.book.grey");
      guide.legend(BookSheet.Look.ANSWER, "dukcapil.book.yellow");
      guide.gap();
      guide.wide(texts.text("letter.privacy"));
    }
    List<String> headings = new ArrayList<>(DukcapilForm.ASKED);
    headings.addAll(DukcapilForm.ANSWERED);
    List<Integer> widths =
        headings.stream()
            .map(name -> WIDTHS.getOrDefault(name, Math.max(WIDTH, name.length() + 3)))
            .toList();
    sheet =
        book.sheet(
            texts.text("dukcapil.book.persons"),
            new BookSheet.Form(
                BookSheet.Kind.LIST,
                widths,
                FROZEN,
                false,
                false,
                texts.text("dukcapil.book.title")));
    sheet.row(24);
    headings.forEach(heading -> sheet.cell(heading, BookSheet.Look.HEADER));
  }

  /** The next person: what is asked, then empty cells. */
  void person(List<String> cells) throws IOException {
    if (persons > 0 && persons % MOST_PERSONS == 0) {
      end();
      begin();
    }
    persons++;
    sheet.row();
    for (int i = 0; i < cells.size(); i++) {
      sheet.cell(
          cells.get(i),
          i < DukcapilForm.ASKED.size() ? BookSheet.Look.LOCKED : BookSheet.Look.ANSWER);
    }
  }

  long persons() {
    return persons;
  }

  List<Path> files() {
    return files;
  }

  private void end() throws IOException {
    sheet.close();
    book.close();
  }

  @Override
  public void close() throws IOException {
    end();
  }
}
