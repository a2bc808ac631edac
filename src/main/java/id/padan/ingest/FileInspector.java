package id.padan.ingest;

import id.padan.definition.FileLayout;
import id.padan.definition.Regions;
import id.padan.model.Period;
import id.padan.model.SourceRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Receives a file: archives it and finds out what it is, or why it must be refused. */
public final class FileInspector {

  private static final int HEADER_WITHIN_RECORDS = 20;

  /**
   * What a received file is. Of a refused file only what was found before the refusal is set.
   *
   * @param name path below the synced folder
   * @param period the data's month
   * @param kabkota Kemendagri code of most rows, or null
   * @param kecamatans that occur, as the warehouse keeps their codes
   * @param moreColumns headers that the layout does not know
   * @param records records after the header, skipped ones included
   */
  public record Inspected(
      String name,
      String sha256,
      long bytes,
      Refusal refusal,
      FileLayout layout,
      Dialect dialect,
      Period period,
      String kabkota,
      Collection<String> kecamatans,
      List<String> moreColumns,
      long records,
      boolean niksCut,
      boolean nikAlarm) {}

  private record Header(Dialect dialect, List<String> cells, List<LayoutFinder.Fit> fitting) {}

  private final Archive archive;
  private final LayoutFinder layouts;
  private final Regions regions;

  /** An inspector that knows {@code layouts} and archives into {@code archive}. */
  public FileInspector(Archive archive, List<FileLayout> layouts, Regions regions) {
    this.archive = archive;
    this.layouts = new LayoutFinder(layouts);
    this.regions = regions;
  }

  /**
   * Archives and inspects a file.
   *
   * @param file where it lies
   * @param name its path below the synced folder
   * @param period of the run or job, if given; else that of the layout's cut-off column; else it is
   *     looked for in the names
   */
  public Inspected inspect(Path file, String name, Optional<Period> period) {
    Archive.Stored stored;
    try {
      stored = archive.store(file);
    } catch (Archive.FileChangedException e) {
      return refused(name, null, Refusal.growing());
    } catch (IOException e) {
      return refused(name, null, Refusal.vanished());
    }
    try {
      return inspectArchived(stored, name, period, () -> periodIn(file, name));
    } catch (IOException e) {
      return refused(name, stored, Refusal.vanished());
    }
  }

  private static Optional<Period> periodIn(Path file, String name) {
    Path absolute = file.toAbsolutePath();
    Optional<Period> found = Period.findIn(name);
    for (Path at = absolute; found.isEmpty() && at != null && at.getFileName() != null; ) {
      found = Period.findIn(at.getFileName().toString());
      at = at.getParent();
    }
    return found;
  }

  private Inspected inspectArchived(
      Archive.Stored stored,
      String name,
      Optional<Period> given,
      Supplier<Optional<Period>> inNames)
      throws IOException {
    if (stored.bytes() == 0) {
      return refused(name, stored, Refusal.empty());
    }
    if (stored.binary()) {
      return refused(name, stored, Refusal.binary());
    }
    if (stored.encoding().isEmpty()) {
      return refused(name, stored, Refusal.encoding());
    }
    Path path = archive.path(stored.sha256());
    Header header = findHeader(path, stored.encoding().get());
    if (header == null) {
      return refused(name, stored, Refusal.empty());
    }
    if (header.fitting().isEmpty()) {
      LayoutFinder.Fit nearest = layouts.nearest(header.cells());
      return refused(
          name,
          stored,
          Refusal.headerUnknown(nearest.layout().id(), String.join(", ", nearest.missing())));
    }
    if (header.fitting().size() > 1) {
      String ids =
          header.fitting().stream().map(f -> f.layout().id()).collect(Collectors.joining(", "));
      return refused(name, stored, Refusal.headerAmbiguous(ids));
    }
    FileLayout layout = header.fitting().get(0).layout();
    FileFacts facts = new FileFacts(layout, header.cells(), regions);
    long records;
    try (DataRows rows =
        new DataRows(archive.path(stored.sha256()), header.dialect(), header.cells())) {
      for (SourceRow row = rows.next(); row != null; row = rows.next()) {
        facts.add(row);
      }
      records = rows.read();
    }
    if (records == 0) {
      return refused(name, stored, Refusal.empty());
    }
    Optional<Period> period = given.or(facts::period).or(inNames);
    if (period.isEmpty()) {
      return refused(name, stored, Refusal.periodUnknown());
    }
    Dialect found = header.dialect();
    Dialect dialect =
        new Dialect(
            found.encoding(),
            found.delimiter(),
            facts.decimalMark(found.delimiter()),
            found.headerLine());
    return new Inspected(
        name,
        stored.sha256(),
        stored.bytes(),
        null,
        layout,
        dialect,
        period.get(),
        facts.kabkota(),
        facts.kecamatans(),
        furtherColumns(layout, header.cells()),
        records,
        facts.niksCut(),
        facts.nikAlarm());
  }

  /** The header row under the delimiter that makes most of it; null if the file is blank. */
  private Header findHeader(Path file, Charset encoding) throws IOException {
    Header best = null;
    int mostMatched = -1;
    for (char delimiter : Dialect.DELIMITERS) {
      try (RecordReader records = new RecordReader(file, encoding, delimiter)) {
        RecordReader.Found found = records.next();
        for (int i = 0; found != null && i < HEADER_WITHIN_RECORDS; i++, found = records.next()) {
          if (found.isBlank()) {
            continue;
          }
          List<String> cells = Arrays.asList(found.cells());
          int matched = layouts.nearest(cells).matched();
          if (matched > mostMatched) {
            mostMatched = matched;
            best =
                new Header(
                    new Dialect(encoding, delimiter, '.', found.line()),
                    cells,
                    layouts.fitting(cells));
          }
        }
      }
    }
    return best;
  }

  private static List<String> furtherColumns(FileLayout layout, List<String> header) {
    return header.stream()
        .filter(column -> !column.isBlank() && layout.columnNamed(column).isEmpty())
        .map(String::strip)
        .toList();
  }

  private static Inspected refused(String name, Archive.Stored stored, Refusal refusal) {
    return new Inspected(
        name,
        stored == null ? null : stored.sha256(),
        stored == null ? 0 : stored.bytes(),
        refusal,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        0,
        false,
        false);
  }
}
