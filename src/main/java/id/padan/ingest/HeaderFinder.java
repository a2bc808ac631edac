package id.padan.ingest;

import id.padan.definition.FileLayout;
import id.padan.definition.SourceFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the header row of a file and with it the delimiter or the sheet. */
final class HeaderFinder {

  private static final int WITHIN_RECORDS = 20;

  /**
   * A header row.
   *
   * @param fitting layouts whose required columns are all there
   * @param nearest the layout that is nearest if none fits
   * @param moreSheets further visible sheets with a header that fits; they are not read
   */
  record Header(
      Dialect dialect,
      List<String> cells,
      List<LayoutFinder.Fit> fitting,
      LayoutFinder.Fit nearest,
      List<String> moreSheets) {

    Header withFitting(List<LayoutFinder.Fit> layouts) {
      return new Header(dialect, cells, layouts, nearest, moreSheets);
    }

    private boolean fits() {
      return !fitting.isEmpty();
    }

    private boolean betterThan(Header other) {
      return other == null || nearest.matched() > other.nearest.matched();
    }
  }

  private final LayoutFinder layouts;
  private final SourceFormat given;

  /**
   * @param given what the job says about the file
   */
  HeaderFinder(List<FileLayout> layouts, SourceFormat given) {
    this.layouts =
        new LayoutFinder(
            layouts.stream()
                .filter(layout -> given.layout().map(layout.id()::equals).orElse(true))
                .toList());
    this.given = given;
  }

  /** The header row under the delimiter that makes most of it; null if the file is blank. */
  Header inText(Path file, Charset encoding) throws IOException {
    Header best = null;
    for (char delimiter : Dialect.DELIMITERS) {
      if (given.delimiter().map(wanted -> wanted == delimiter).orElse(true)) {
        try (RecordReader records = new RecordReader(file, encoding, delimiter)) {
          Header found = first(records, Dialect.ofText(encoding, delimiter));
          if (found != null && found.betterThan(best)) {
            best = found;
          }
        }
      }
    }
    return best;
  }

  /**
   * The header row of the first visible sheet that fits a layout, else of the first hidden one,
   * else the one that comes nearest; null if no sheet has a row.
   */
  Header inWorkbook(Workbook workbook) throws IOException {
    Header visible = null;
    Header hidden = null;
    Header nearest = null;
    List<String> more = new ArrayList<>();
    for (Workbook.Sheet sheet : workbook.sheets()) {
      Header found = inSheet(workbook, sheet.name());
      if (found == null) {
        continue;
      }
      if (!found.fits()) {
        nearest = found.betterThan(nearest) ? found : nearest;
      } else if (sheet.hidden()) {
        hidden = hidden == null ? found : hidden;
      } else if (visible == null) {
        visible = found;
      } else {
        more.add(sheet.name());
      }
    }
    Header best = visible != null ? visible : hidden != null ? hidden : nearest;
    return best == null
        ? null
        : new Header(best.dialect(), best.cells(), best.fitting(), best.nearest(), more);
  }

  private Header inSheet(Workbook workbook, String sheet) throws IOException {
    try (XmlPart xml = workbook.openSheet(sheet)) {
      return first(new SheetRows(workbook, xml, 0), Dialect.ofSheet(sheet));
    }
  }

  /** The row with the most columns of a layout; of equals the first. */
  private Header first(Records records, Dialect dialect) throws IOException {
    Header best = null;
    int last = given.headerRow().orElse(Integer.MAX_VALUE);
    RecordReader.Found found = records.next();
    for (int i = 0; found != null && found.line() <= last; i++, found = records.next()) {
      boolean wanted = last == found.line() || given.headerRow().isEmpty() && i < WITHIN_RECORDS;
      if (wanted && !found.isBlank()) {
        Header header = header(found, dialect);
        best = header.betterThan(best) ? header : best;
      } else if (i >= WITHIN_RECORDS && given.headerRow().isEmpty()) {
        break;
      }
    }
    return best;
  }

  private Header header(RecordReader.Found found, Dialect dialect) {
    List<String> cells = Arrays.asList(found.cells());
    return new Header(
        dialect.withHeaderLine(found.line()),
        cells,
        layouts.fitting(cells),
        layouts.nearest(cells),
        List.of());
  }
}
