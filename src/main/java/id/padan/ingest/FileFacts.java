package id.padan.ingest;

import id.padan.definition.FileLayout;
import id.padan.definition.RegionParts;
import id.padan.definition.Regions;
import id.padan.model.IndonesianDate;
import id.padan.model.Nik;
import id.padan.model.Period;
import id.padan.model.RegionSystem;
import id.padan.model.SourceRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What only a look at the whole file tells: its records, decimal mark, kabupaten/kota, and whether
 * its NIKs were damaged as a column.
 */
final class FileFacts {

  private static final int FEWEST_NIKS = 50;
  private static final double ALARM_SHARE = 0.30;
  private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

  private final int nikColumn;
  private final int periodColumn;
  private final List<Integer> decimalColumns = new ArrayList<>();
  private final RegionParts regionParts;
  private final Regions regions;
  private final Map<String, Integer> kabkotas = new TreeMap<>();
  private final SortedSet<String> kecamatans = new TreeSet<>();
  private final Map<String, Integer> periods = new TreeMap<>();
  private String[] lastCodes = {};
  private String[] lastNames = {};
  private String lastKabkota;
  private boolean lastOfOtherSystem;
  private long named;
  private long namedByOtherSystem;
  private long commas;
  private long points;
  private long niks;
  private long empty;
  private long damaged;
  private long whole;
  private long endingInZero;

  FileFacts(FileLayout layout, List<String> header, Regions regions) {
    List<String> normalised = FileLayout.normalised(header);
    this.nikColumn =
        layout
            .columnTo("nik")
            .or(() -> layout.columnTo("head_nik"))
            .map(c -> c.in(normalised))
            .orElse(-1);
    this.periodColumn = layout.columnTo("period").map(c -> c.in(normalised)).orElse(-1);
    for (FileLayout.Column column : layout.columns()) {
      int at = column.in(normalised);
      if (column.type() == FileLayout.Type.DECIMAL && at >= 0) {
        decimalColumns.add(at);
      }
    }
    this.regions = regions;
    this.regionParts = RegionParts.of(layout, header);
  }

  void add(SourceRow row) {
    if (row.malformed()) {
      return;
    }
    for (int column : decimalColumns) {
      countMark(row.cells()[column]);
    }
    if (nikColumn >= 0) {
      countNik(row.cells()[nikColumn]);
    }
    if (periodColumn >= 0) {
      countPeriod(row.cells()[periodColumn]);
    }
    String[] codes = regionParts.codes(row.cells());
    String[] names = regionParts.names(row.cells());
    if (!Arrays.equals(codes, lastCodes) || !Arrays.equals(names, lastNames)) {
      lastCodes = codes;
      lastNames = names;
      lastOfOtherSystem = ofOtherSystem(codes[1], names[1]);
      lastKabkota =
          Optional.ofNullable(codes[1])
              .flatMap(code -> regions.kemendagriOf(regionParts.system(), code))
              .orElse(null);
      if (codes[2] != null) {
        kecamatans.add(regions.stored(regionParts.system(), codes[2]));
      }
    }
    named += names[1].isEmpty() ? 0 : 1;
    namedByOtherSystem += lastOfOtherSystem ? 1 : 0;
    if (lastKabkota != null) {
      kabkotas.merge(lastKabkota, 1, Integer::sum);
    }
  }

  /** Whether the other system gives this code to the kabupaten/kota of this name, and ours not. */
  private boolean ofOtherSystem(String code, String name) {
    RegionSystem system = regionParts.system();
    return code != null
        && !regions.nameAgrees(system, code, name)
        && regions.known(system.other(), code)
        && regions.nameAgrees(system.other(), code, name);
  }

  /** Most rows name the kabupaten/kota that has their code in the other code system. */
  boolean codesAreOfOtherSystem() {
    return namedByOtherSystem * 2 > named;
  }

  private void countPeriod(String cell) {
    LocalDate date = IndonesianDate.parse(cell, NO_LIMIT).date();
    Optional<Period> period =
        date == null
            ? Period.findIn(cell)
            : Optional.of(new Period(date.getYear(), date.getMonthValue()));
    period.ifPresent(p -> periods.merge(p.toString(), 1, Integer::sum));
  }

  private void countMark(String cell) {
    if (cell.indexOf(',') > 0) {
      commas++;
    } else if (cell.indexOf('.') > 0) {
      points++;
    }
  }

  private void countNik(String cell) {
    niks++;
    String cleaned = Nik.clean(cell);
    if (Nik.isEmpty(cell)) {
      empty++;
    } else if (Nik.isScientific(cell) || !Nik.hasSixteenDigits(cleaned)) {
      damaged++;
    } else {
      whole++;
      endingInZero += cleaned.charAt(15) == '0' ? 1 : 0;
    }
  }

  /** The decimal mark that most numbers use; where none tells, what goes with the delimiter. */
  char decimalMark(char delimiter) {
    if (commas == points) {
      return delimiter == ';' ? ',' : '.';
    }
    return commas > points ? ',' : '.';
  }

  /** Over 30 % of at least 50 NIKs end in 0: a spreadsheet cut the sixteenth digit. */
  boolean niksCut() {
    return whole >= FEWEST_NIKS && endingInZero > ALARM_SHARE * whole;
  }

  /** Damaged, empty or cut NIKs, any one of these over 30 % of at least 50. */
  boolean nikAlarm() {
    return niks >= FEWEST_NIKS && (empty > ALARM_SHARE * niks || damaged > ALARM_SHARE * niks)
        || niksCut();
  }

  /** Month of the cut-off date of most rows; ties go to the later; empty without such a column. */
  Optional<Period> period() {
    return periods.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> Period.parse(e.getKey()));
  }

  /** The kecamatan that occur, as the warehouse keeps their codes. */
  SortedSet<String> kecamatans() {
    return kecamatans;
  }

  /** Kemendagri code of the kabupaten/kota of most rows; ties go to the smaller code; or null. */
  String kabkota() {
    return kabkotas.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
