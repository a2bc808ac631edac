package id.padan.ingest;

import id.padan.definition.FileLayout;
import id.padan.model.ExplainedException;
import id.padan.model.SourceRow;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The beginning of a file that no layout knows.
 *
 * @param header the row that looks most like one: many texts, none twice, no numbers
 * @param rows data rows behind it that are not malformed
 */
public record UnknownFile(List<String> header, List<String[]> rows) {

  private static final int WITHIN_RECORDS = 20;
  private static final Pattern NUMBER = Pattern.compile("\\W*[\\d.,/: -]+\\W*");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{10,}");

  /** A row that may be the header. */
  private record Candidate(Dialect dialect, List<String> cells, int score) {

    private Candidate orBetter(Candidate other) {
      return other == null || score >= other.score ? this : other;
    }
  }

  /**
   * Reads a text file or workbook.
   *
   * @param mostRows data rows that are kept
   * @throws ExplainedException if the file is not read at all, or has no header row
   */
  public static UnknownFile read(Path file, int mostRows) throws IOException {
    try {
      Candidate header =
          switch (FileShape.of(file)) {
            case ARCHIVE -> throw new RefusedException(Refusal.nestedZip());
            case WORKBOOK -> inWorkbook(file);
            case TEXT -> inText(file);
          };
      if (header == null || header.score() < 2) {
        throw new RefusedException(Refusal.empty());
      }
      return new UnknownFile(header.cells(), rows(file, header, mostRows));
    } catch (RefusedException e) {
      throw new ExplainedException(e.refusal().remedy(), e);
    }
  }

  private static List<String[]> rows(Path file, Candidate header, int mostRows) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (DataRows data = new DataRows(file, header.dialect(), header.cells())) {
      for (SourceRow row = data.next(); row != null && rows.size() < mostRows; row = data.next()) {
        if (!row.malformed()) {
          rows.add(row.cells());
        }
      }
    }
    return rows;
  }

  private static Candidate inText(Path file) throws IOException {
    Charset encoding = encoding(file);
    Candidate best = null;
    for (char delimiter : Dialect.DELIMITERS) {
      try (RecordReader records = new RecordReader(file, encoding, delimiter)) {
        Candidate found = best(records, Dialect.ofText(encoding, delimiter));
        best = best == null ? found : found == null ? best : best.orBetter(found);
      }
    }
    return best;
  }

  private static Charset encoding(Path file) throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Archive.WINDOWS_1252)) {
      try (Reader text = Files.newBufferedReader(file, charset)) {
        char[] buffer = new char[1 << 16];
        for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
          if (new String(buffer, 0, n).indexOf('\0') >= 0) {
            throw new RefusedException(Refusal.binary());
          }
        }
        return charset;
      } catch (CharacterCodingException e) {
        // the next one may fit
      }
    }
    throw new RefusedException(Refusal.encoding());
  }

  /** Visible sheets go before hidden ones. */
  private static Candidate inWorkbook(Path file) throws IOException {
    Candidate visible = null;
    Candidate hidden = null;
    try (Workbook workbook = Workbook.open(file)) {
      for (Workbook.Sheet sheet : workbook.sheets()) {
        try (XmlPart xml = workbook.openSheet(sheet.name())) {
          Candidate found = best(new SheetRows(workbook, xml, 0), Dialect.ofSheet(sheet.name()));
          if (found != null && sheet.hidden()) {
            hidden = hidden == null ? found : hidden.orBetter(found);
          } else if (found != null) {
            visible = visible == null ? found : visible.orBetter(found);
          }
        }
      }
    }
    return visible == null ? hidden : visible;
  }

  private static Candidate best(Records records, Dialect dialect) throws IOException {
    Candidate best = null;
    RecordReader.Found found = records.next();
    for (int i = 0; found != null && i < WITHIN_RECORDS; i++, found = records.next()) {
      if (!found.isBlank() && !found.broken()) {
        List<String> cells = Arrays.asList(found.cells());
        Candidate row =
            new Candidate(dialect.withHeaderLine(found.line()), cells, score(found.cells()));
        best = best == null ? row : best.orBetter(row);
      }
    }
    return best;
  }

  /** Texts, less what a header does not hold; a row with a long number never is one. */
  private static int score(String[] cells) {
    int score = 0;
    Set<String> seen = new HashSet<>();
    for (String cell : cells) {
      if (LONG_NUMBER.matcher(cell).find()) {
        return 0;
      }
      if (NUMBER.matcher(cell).matches() && !cell.isBlank()) {
        score -= 2;
      } else if (!cell.isBlank()) {
        score += seen.add(FileLayout.normalised(cell)) ? 1 : -2;
      }
    }
    return score;
  }
}
