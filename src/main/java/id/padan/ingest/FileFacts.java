package id.padan.ingest;

import id.padan.definition.FileLayout;
import id.padan.definition.RegionParts;
import id.padan.definition.Regions;
import id.padan.model.Nik;
import id.padan.model.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private final int nikColumn;
  private final List<Integer> decimalColumns = new ArrayList<>();
  private final RegionParts regionParts;
  private final Regions regions;
  private final Map<String, Integer> kabkotas = new TreeMap<>();
  private final SortedSet<String> kecamatans = new TreeSet<>();
  private long commas;
  private long points;
  private long niks;
  private long empty;
  private long damaged;
  private long whole;
  private long endingInZero;

  FileFacts(FileLayout layout, List<String> header, Regions regions) {
    List<String> normalised = header.stream().map(FileLayout::normalised).toList();
    this.nikColumn =
        layout
            .columnTo("nik")
            .map(c -> normalised.indexOf(FileLayout.normalised(c.header())))
            .orElse(-1);
    for (FileLayout.Column column : layout.columns()) {
      int at = normalised.indexOf(FileLayout.normalised(column.header()));
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
    String kecamatan = regionParts.codes(row.cells())[2];
    if (kecamatan != null) {
      kecamatans.add(kecamatan);
    }
    String kabkota = regionParts.kabkota(row.cells(), regions);
    if (kabkota != null) {
      kabkotas.merge(kabkota, 1, Integer::sum);
    }
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

  /** The kecamatan that occur, in the layout's own code system. */
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
