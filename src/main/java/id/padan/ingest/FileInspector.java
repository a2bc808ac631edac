package id.padan.ingest;

import id.padan.definition.FileLayout;
import id.padan.definition.Regions;
import id.padan.definition.SourceFormat;
import id.padan.model.Period;
import id.padan.model.SourceRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Receives a file: archives it and finds out what it is, or why it must be refused. */
public final class FileInspector {

  /**
   * A file that came.
   *
   * @param path where it lies
   * @param name its path below the synced folder
   * @param period of the run or job, if given; else that of the layout's cut-off column; else it is
   *     looked for in the names
   * @param format what the job says about how it is written
   * @param correction empty if it may be anything
   */
  public record Arrival(
      Path path,
      String name,
      Optional<Period> period,
      SourceFormat format,
      Optional<Correction> correction) {

    /** A file of any kind. */
    public Arrival(Path path, String name, Optional<Period> period, SourceFormat format) {
      this(path, name, period, format, Optional.empty());
    }

    /** The same file, which is to be a correction workbook. */
    public Arrival asCorrection(Optional<char[]> password) {
      return new Arrival(path, name, period, format, Optional.of(new Correction(password)));
    }
  }

  /**
   * What a file that is to be a correction workbook may need.
   *
   * @param password that opens it
   */
  public record Correction(Optional<char[]> password) {}

  /**
   * What a received file is. Of a refused file only what was found before the refusal is set.
   *
   * @param name path below the synced folder
   * @param period the data's month
   * @param kabkota Kemendagri code of most rows, or null
   * @param kecamatans that occur, as the warehouse keeps their codes
   * @param header as written
   * @param moreColumns headers that the layout does not know
   * @param change of the header since this sender's last delivery
   * @param moreSheets visible sheets beside the one that is read whose header fits a layout too
   * @param dateForms in which its dates are written
   * @param records records after the header, skipped ones included
   * @param correction the rows correct rows of another file, written in {@code layout}
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
      List<String> header,
      HeaderChange change,
      List<String> moreColumns,
      List<String> moreSheets,
      List<String> dateForms,
      long records,
      boolean niksCut,
      boolean nikAlarm,
      boolean correction) {

    /**
     * The file compared with the headers of the sender's last delivery. One that lacks columns of
     * then is refused unless {@code accepted}.
     */
    Inspected since(List<List<String>> headers, boolean accepted) {
      HeaderChange now = HeaderChange.since(headers, layout, header);
      Refusal held = now.losesData() && !accepted ? Refusal.headerChanged(now, layout.id()) : null;
      return new Inspected(
          name,
          sha256,
          bytes,
          held,
          held == null ? layout : null,
          held == null ? dialect : null,
          held == null ? period : null,
          kabkota,
          held == null ? kecamatans : List.of(),
          header,
          now,
          moreColumns,
          moreSheets,
          dateForms,
          records,
          niksCut,
          nikAlarm,
          correction);
    }
  }

  /** It goes out with the correction workbooks, and comes back with them. */
  private static final String COVERING_TEXT = "surat-pengantar-";

  private static final Set<String> NO_DATA = Set.of("contoh", "thumbs.db", "desktop.ini");

  private final Archive archive;
  private final List<FileLayout> layouts;
  private final Regions regions;

  /** An inspector that knows {@code layouts} and archives into {@code archive}. */
  public FileInspector(Archive archive, List<FileLayout> layouts, Regions regions) {
    this.archive = archive;
    this.layouts = layouts;
    this.regions = regions;
  }

  /**
   * Archives and inspects a file.
   *
   * @return the file; of a zip the files in it, or the zip itself if it is refused
   */
  public List<Inspected> inspect(Arrival arrival) {
    Archive.Stored stored;
    try {
      stored = archive.store(arrival.path());
    } catch (Archive.FileChangedException e) {
      return List.of(refused(arrival.name(), null, Refusal.growing()));
    } catch (IOException e) {
      return List.of(refused(arrival.name(), null, Refusal.vanished()));
    }
    try {
      Path path = archive.path(stored.sha256());
      Optional<char[]> password = arrival.correction().flatMap(Correction::password);
      if (password.isPresent() && stored.bytes() > 0 && ProtectedWorkbook.is(path)) {
        Archive.Stored plain = ProtectedWorkbook.open(path, password.get(), archive);
        return List.of(inspect(arrival, arrival.name(), plain));
      }
      if (stored.bytes() == 0 || FileShape.of(path) != FileShape.ARCHIVE) {
        return List.of(inspect(arrival, arrival.name(), stored));
      }
      return ZipDelivery.takeApart(path, archive).stream()
          .map(entry -> inspect(arrival, arrival.name() + "/" + entry.name(), entry.stored()))
          .toList();
    } catch (RefusedException e) {
      return List.of(refused(arrival.name(), stored, e.refusal()));
    } catch (IOException e) {
      return List.of(refused(arrival.name(), stored, Refusal.vanished()));
    }
  }

  private Inspected inspect(Arrival arrival, String name, Archive.Stored stored) {
    try {
      return inspectArchived(arrival, name, stored);
    } catch (RefusedException e) {
      return refused(name, stored, e.refusal());
    } catch (IOException e) {
      return refused(name, stored, Refusal.vanished());
    }
  }

  /**
   * Whether a file holds data: everything but hidden files, what operating systems add, the sample
   * mark and texts that explain a folder or go with correction workbooks.
   *
   * @param path below the synced folder or in a zip
   */
  public static boolean isData(String path) {
    String[] parts = path.replace('\\', '/').split("/");
    for (String part : parts) {
      if (part.startsWith(".") || part.equals("__MACOSX")) {
        return false;
      }
    }
    String name = parts[parts.length - 1].toLowerCase(Locale.ROOT);
    return !NO_DATA.contains(name)
        && !name.startsWith("readme")
        && !name.startsWith(COVERING_TEXT)
        && !name.endsWith(".md");
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

  private Inspected inspectArchived(Arrival arrival, String name, Archive.Stored stored)
      throws IOException {
    if (stored.bytes() == 0) {
      return refused(name, stored, Refusal.empty());
    }
    Optional<CorrectionFiles.Found> correction =
        CorrectionFiles.find(archive.path(stored.sha256()), stored);
    if (correction.isPresent()) {
      return correction(name, stored, correction.get());
    }
    if (arrival.correction().isPresent()) {
      return refused(name, stored, Refusal.noCorrection());
    }
    HeaderFinder.Header header = findHeader(stored, arrival.format());
    if (header == null) {
      return refused(name, stored, Refusal.empty());
    }
    if (header.fitting().isEmpty()) {
      return refused(
          name,
          stored,
          Refusal.headerUnknown(
              header.nearest().layout().id(), String.join(", ", header.nearest().missing())));
    }
    header = SenderLayouts.narrowed(header, archive.path(stored.sha256()), regions);
    if (header.fitting().size() > 1) {
      String ids =
          header.fitting().stream().map(f -> f.layout().id()).collect(Collectors.joining(", "));
      return refused(name, stored, Refusal.headerAmbiguous(ids));
    }
    return read(arrival, name, stored, header);
  }

  private Inspected correction(String name, Archive.Stored stored, CorrectionFiles.Found found)
      throws IOException {
    Optional<FileLayout> layout =
        layouts.stream().filter(l -> l.id().equals(found.form().layout())).findFirst();
    if (layout.isEmpty()) {
      return refused(name, stored, Refusal.correctionUnknown(found.form().layout()));
    }
    long records;
    try (DataRows rows =
        new DataRows(archive.path(stored.sha256()), found.dialect(), found.header())) {
      while (rows.next() != null) {
        // only counted
      }
      records = rows.read();
    }
    return new Inspected(
        name,
        stored.sha256(),
        stored.bytes(),
        null,
        layout.get(),
        found.dialect(),
        found.form().period(),
        found.form().kabkota(),
        List.of(),
        null,
        HeaderChange.NONE,
        List.of(),
        List.of(),
        List.of(),
        records,
        false,
        false,
        true);
  }

  private HeaderFinder.Header findHeader(Archive.Stored stored, SourceFormat format)
      throws IOException {
    HeaderFinder finder = new HeaderFinder(layouts, format);
    Path path = archive.path(stored.sha256());
    switch (FileShape.of(path)) {
      case ARCHIVE -> throw new RefusedException(Refusal.nestedZip());
      case WORKBOOK -> {
        try (Workbook workbook = Workbook.open(path)) {
          return finder.inWorkbook(workbook);
        }
      }
      default -> {
        if (stored.binary()) {
          throw new RefusedException(Refusal.binary());
        }
        Charset encoding =
            stored.encodings().stream()
                .filter(fits -> format.encoding().map(fits::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.encoding()));
        return finder.inText(path, encoding);
      }
    }
  }

  private Inspected read(
      Arrival arrival, String name, Archive.Stored stored, HeaderFinder.Header header)
      throws IOException {
    FileLayout layout = header.fitting().get(0).layout();
    FileFacts facts = new FileFacts(layout, header.cells(), regions);
    DateForms dates = new DateForms(layout, header.cells());
    long records;
    try (DataRows rows =
        new DataRows(archive.path(stored.sha256()), header.dialect(), header.cells())) {
      for (SourceRow row = rows.next(); row != null; row = rows.next()) {
        facts.add(row);
        dates.add(row);
      }
      records = rows.read();
    }
    if (records == 0) {
      return refused(name, stored, Refusal.empty());
    }
    if (facts.codesAreOfOtherSystem()) {
      return refused(name, stored, Refusal.regionSystem(layout));
    }
    Optional<Period> period =
        arrival.period().or(facts::period).or(() -> periodIn(arrival.path(), name));
    if (period.isEmpty()) {
      return refused(name, stored, Refusal.periodUnknown());
    }
    return new Inspected(
        name,
        stored.sha256(),
        stored.bytes(),
        null,
        layout,
        withDecimalMark(header.dialect(), arrival.format(), facts),
        period.get(),
        facts.kabkota(),
        facts.kecamatans(),
        header.cells(),
        HeaderChange.NONE,
        furtherColumns(layout, header.cells()),
        header.moreSheets(),
        dates.found(),
        records,
        facts.niksCut(),
        facts.nikAlarm(),
        false);
  }

  /** Numbers that a workbook holds as text keep the mark with which they were typed. */
  private static Dialect withDecimalMark(Dialect dialect, SourceFormat format, FileFacts facts) {
    char delimiter = dialect.isSheet() ? ',' : dialect.delimiter();
    return dialect.withDecimalMark(
        format.decimalMark().orElseGet(() -> facts.decimalMark(delimiter)));
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
        null,
        HeaderChange.NONE,
        List.of(),
        List.of(),
        List.of(),
        0,
        false,
        false,
        false);
  }
}
