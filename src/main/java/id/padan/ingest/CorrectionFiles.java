package id.padan.ingest;

import id.padan.model.CorrectionForm;
import id.padan.model.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows correction workbooks, and the CSV files beside them, by their headings. */
final class CorrectionFiles {

  private static final int WITHIN_ROWS = 5;
  private static final int HEAD = 4096;
  private static final int ROWS_OF_A_FIRST_SHEET = 200;
  private static final Set<String> SIGNED_BY =
      Set.of(
          Texts.INDONESIAN.text("correction.by").strip(),
          Texts.ENGLISH.text("correction.by").strip());

  /** They stand above no other table. */
  private static final Set<String> OWN_HEADINGS =
      Set.of(Texts.INDONESIAN.text("correction.message"), Texts.ENGLISH.text("correction.message"));

  /** The same, and the first line of the sheet that explains: saved as text, it comes alone. */
  private static final Set<String> OWN_TEXTS =
      Stream.concat(
              OWN_HEADINGS.stream(),
              Stream.of(
                  Texts.INDONESIAN.text("correction.title"),
                  Texts.ENGLISH.text("correction.title")))
          .collect(Collectors.toUnmodifiableSet());

  /** A file that corrects rows of another. */
  record Found(Dialect dialect, List<String> header, CorrectionForm form) {}

  private CorrectionFiles() {}

  static Optional<Found> find(Path file, Archive.Stored stored) throws IOException {
    if (FileShape.of(file) == FileShape.WORKBOOK) {
      return inWorkbook(file);
    }
    return stored.binary() || !mentionsForm(file) ? Optional.empty() : inText(file, stored);
  }

  private static Optional<Found> inWorkbook(Path file) throws IOException {
    try (Workbook workbook = Workbook.open(file)) {
      for (Workbook.Sheet sheet : workbook.sheets()) {
        try (XmlPart xml = workbook.openSheet(sheet.name())) {
          Optional<Found> found =
              header(new SheetRows(workbook, xml, 0), Dialect.ofSheet(sheet.name()));
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> inText(Path file, Archive.Stored stored) throws IOException {
    for (char delimiter : Dialect.DELIMITERS) {
      Dialect dialect = Dialect.ofText(stored.encodings().get(0), delimiter);
      try (Records records = Records.open(file, dialect, 0)) {
        Optional<Found> found = header(records, dialect);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean mentionsForm(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      return head.contains(CorrectionForm.MARK) || OWN_TEXTS.stream().anyMatch(head::contains);
    }
  }

  private static Optional<Found> header(Records records, Dialect dialect) throws IOException {
    RecordReader.Found row = records.next();
    for (int i = 0; row != null && i < WITHIN_ROWS; i++, row = records.next()) {
      List<String> cells = Arrays.asList(row.cells());
      Optional<CorrectionForm> form = CorrectionForm.of(cells);
      if (form.isPresent()) {
        return Optional.of(new Found(dialect.withHeaderLine(row.line()), cells, form.get()));
      }
      Set<String> own = dialect.isSheet() ? OWN_HEADINGS : OWN_TEXTS;
      if (cells.stream().map(String::strip).anyMatch(own::contains)) {
        throw new RefusedException(Refusal.correctionWithoutTickets());
      }
    }
    return Optional.empty();
  }

  /** The name beside the question who did the work, on any sheet but that of the rows. */
  static Optional<String> signedBy(Path file, Dialect dialect) throws IOException {
    if (!dialect.isSheet()) {
      return Optional.empty();
    }
    try (Workbook workbook = Workbook.open(file)) {
      for (Workbook.Sheet sheet : workbook.sheets()) {
        if (!sheet.hidden() && !sheet.name().equals(dialect.sheet())) {
          try (XmlPart xml = workbook.openSheet(sheet.name())) {
            Optional<String> name = signature(new SheetRows(workbook, xml, 0));
            if (name.isPresent()) {
              return name;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> signature(Records rows) throws IOException {
    RecordReader.Found row = rows.next();
    for (int i = 0; row != null && i < ROWS_OF_A_FIRST_SHEET; i++, row = rows.next()) {
      List<String> cells = Arrays.asList(row.cells());
      for (int at = 0; at + 1 < cells.size(); at++) {
        if (SIGNED_BY.contains(cells.get(at).strip())) {
          return cells.subList(at + 1, cells.size()).stream()
              .map(String::strip)
              .filter(cell -> !cell.isEmpty())
              .findFirst();
        }
      }
    }
    return Optional.empty();
  }
}
