package id.padan.report;

import id.padan.model.CorrectionForm;
import id.padan.model.Period;
import id.padan.model.RowTicket;
import id.padan.model.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A folder per district with the rows that it has to mend and a covering text, ready to send: for
 * each original file a workbook and beside it the same as CSV.
 */
final class RejectFiles {

  /** A spreadsheet holds no longer text in a cell. */
  private static final int LONGEST_CELL = 32_000;

  /**
   * A row of a workbook.
   *
   * @param locked ticket, line, messages and finding ids
   */
  record Line(List<String> locked, List<String> cells, Map<String, Boolean> faulty) {}

  private final RawRows rawRows;
  private final Texts texts;
  private final Optional<char[]> password;

  /**
   * @param password of the workbooks; with one no CSV is written beside them
   */
  RejectFiles(RawRows rawRows, Texts texts, Optional<char[]> password) {
    this.rawRows = rawRows;
    this.texts = texts;
    this.password = password;
  }

  /**
   * Writes {@code <folder>/<kabkota>/}; nothing if no row waits.
   *
   * @param query with the parameters {@code run}, {@code now} and {@code warnings}
   * @param wanted which districts, by Kemendagri code or null
   * @return what was written
   */
  List<Path> write(Path folder, Query query, Predicate<String> wanted) throws IOException {
    RowFaults faults = new RowFaults(query.rows("report/list_rejected_findings"), texts);
    Map<String, Object> run = query.row("report/get_run");
    Areas areas = Areas.read(query);
    Map<Long, List<String>> headers = new HashMap<>();
    List<Path> written = new ArrayList<>();
    for (Rejects.District district :
        Rejects.byDistrict(
            query.rows("report/list_rejected_rows"),
            file -> headers.computeIfAbsent(file, rawRows::header))) {
      if (wanted.test(district.kabkota())) {
        Path home = folder.resolve(district.folder());
        Files.createDirectories(home);
        CorrectionBook book = new CorrectionBook(texts, areas, password);
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Rejects.File file : district.files()) {
          String name = file.rows().isEmpty() ? "-" : freeName(file, taken);
          names.add(name + ".xlsx");
          if (!file.rows().isEmpty()) {
            List<Line> lines = lines(file, faults);
            written.addAll(
                write(
                    home,
                    name,
                    new CorrectionBook.Content(
                        district,
                        file,
                        form(district, file, run),
                        columns(file, lines),
                        lines,
                        rawRows.choices(file.fileId())),
                    book));
          }
        }
        written.add(letter(home, district, names, new CoveringText(texts, faults, areas), run));
      }
    }
    return written;
  }

  private List<Path> write(
      Path home, String name, CorrectionBook.Content content, CorrectionBook book)
      throws IOException {
    List<Path> written = new ArrayList<>(List.of(home.resolve(name + ".xlsx")));
    book.write(written.get(0), content);
    if (password.isEmpty()) {
      Path csvFile = home.resolve(name + ".csv");
      List<String> headings = new ArrayList<>(book.ownHeadings(content.form()));
      headings.addAll(content.columns());
      try (CsvFile csv = new CsvFile(csvFile, texts, headings)) {
        for (Line line : content.lines()) {
          List<String> cells = new ArrayList<>(line.locked());
          cells.addAll(line.cells());
          cells.addAll(Collections.nCopies(headings.size() - cells.size(), ""));
          csv.row(cells.toArray());
        }
      }
      written.add(csvFile);
    }
    return written;
  }

  private static List<String> columns(Rejects.File file, List<Line> lines) {
    List<String> columns = new ArrayList<>(file.header());
    int widest = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    for (int i = 1; columns.size() < widest; i++) {
      columns.add("+" + i);
    }
    return columns;
  }

  private static Path letter(
      Path home,
      Rejects.District district,
      List<String> names,
      CoveringText text,
      Map<String, Object> run)
      throws IOException {
    return Files.writeString(
        home.resolve("surat-pengantar-" + district.folder() + ".txt"),
        text.of(district, names, run),
        StandardCharsets.UTF_8);
  }

  private static CorrectionForm form(
      Rejects.District district, Rejects.File file, Map<String, Object> run) {
    return new CorrectionForm(
        file.layout(),
        Period.parse(file.period()),
        district.kabkota(),
        file.fileId(),
        (Long) run.get("run_id"));
  }

  private List<Line> lines(Rejects.File file, RowFaults faults) {
    Map<List<Object>, List<String>> delivered = new HashMap<>();
    Map<Long, TreeSet<Integer>> lines = new TreeMap<>();
    for (Rejects.Row row : file.rows()) {
      lines.computeIfAbsent(row.fileId(), f -> new TreeSet<>()).add(row.line());
    }
    lines.forEach(
        (id, wanted) ->
            rawRows.read(id, wanted, (line, cells) -> delivered.put(List.of(id, line), cells)));
    return file.rows().stream()
        .map(row -> line(row, delivered.get(List.<Object>of(row.fileId(), row.line())), faults))
        .filter(line -> line.cells().stream().allMatch(cell -> cell.length() <= LONGEST_CELL))
        .toList();
  }

  private Line line(Rejects.Row row, List<String> delivered, RowFaults faults) {
    List<String> locked =
        List.of(
            Integer.toString(row.line()), String.join("\n", faults.messages(row)), faults.ids(row));
    String ticket = new RowTicket(row.fileId(), row.line(), row.contents()).text(locked);
    List<String> all = new ArrayList<>(List.of(ticket));
    all.addAll(locked);
    return new Line(all, row.cells() == null ? delivered : row.cells(), faults.columns(row));
  }

  /** The file's path in one name; where files of several periods have the same, with the period. */
  private static String freeName(Rejects.File file, Set<String> taken) {
    String flat = file.name().replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceAll("^\\.+", "");
    String stem = flat.replaceAll("(?i)\\.(csv|txt|xlsx)$", "");
    for (String name : Arrays.asList(stem, stem + "-" + file.period())) {
      if (taken.add(name)) {
        return name;
      }
    }
    int i = 2;
    while (!taken.add(stem + "-" + file.period() + "-" + i)) {
      i++;
    }
    return stem + "-" + file.period() + "-" + i;
  }
}
