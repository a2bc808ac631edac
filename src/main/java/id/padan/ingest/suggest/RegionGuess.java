package id.padan.ingest.suggest;

import id.padan.definition.FileLayout;
import id.padan.definition.FileLayout.Column;
import id.padan.definition.FileLayout.Type;
import id.padan.definition.RegionParts;
import id.padan.definition.Regions;
import id.padan.ingest.suggest.Placement.Placed;
import id.padan.model.RegionSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whose region codes a file holds.
 *
 * @param system {@code bps} or {@code kemendagri}
 * @param bps share of the rows, 0 to 1, whose codes are of this system; names count where there are
 *     any
 * @param kemendagri the same of the other
 * @param kabkota Kemendagri code of most rows
 */
record RegionGuess(String system, double bps, double kemendagri, Optional<String> kabkota) {

  private static final String[] NAMES = {
    "nama_provinsi", "nama_kabkota", "nama_kecamatan", "nama_desa"
  };

  static RegionGuess of(FileLayout nearest, List<Placed> placed, Sample sample, Regions regions) {
    List<Column> columns = new ArrayList<>();
    for (Placed each : placed) {
      String header = sample.header().get(each.at());
      columns.add(new Column(header, List.of(), each.target(), Type.TEXT, false, Map.of()));
    }
    FileLayout bps = layout(nearest, RegionSystem.BPS, columns);
    FileLayout kemendagri = layout(nearest, RegionSystem.KEMENDAGRI, columns);
    double ofBps = share(bps, sample, regions);
    double ofKemendagri = share(kemendagri, sample, regions);
    FileLayout chosen =
        ofBps == ofKemendagri
            ? layout(nearest, system(nearest.regions()), columns)
            : ofBps > ofKemendagri ? bps : kemendagri;
    return new RegionGuess(chosen.regions(), ofBps, ofKemendagri, kabkota(chosen, sample, regions));
  }

  private static RegionSystem system(String name) {
    return name.equals("bps") ? RegionSystem.BPS : RegionSystem.KEMENDAGRI;
  }

  private static FileLayout layout(FileLayout nearest, RegionSystem system, List<Column> columns) {
    String name = system == RegionSystem.BPS ? "bps" : "kemendagri";
    return new FileLayout(
        nearest.id(),
        nearest.kind(),
        nearest.unit(),
        name,
        null,
        List.of(),
        List.of(),
        columns,
        List.of(),
        List.of());
  }

  /** Each row counts by how much of it agrees: its shape, the lists, and the names beside it. */
  private static double share(FileLayout layout, Sample sample, Regions regions) {
    RegionParts parts = RegionParts.of(layout, sample.header());
    List<String> header = FileLayout.normalised(sample.header());
    double agreed = 0;
    for (String[] row : sample.rows()) {
      String[] codes = parts.codes(row);
      double points = (codes[2] == null ? 0 : 1) + (codes[3] == null ? 0 : 1);
      points += regions.known(parts.system(), codes[2]) ? 1 : 0;
      int judged = 3;
      for (int level = 0; level < NAMES.length; level++) {
        int at = layout.columnTo(NAMES[level]).map(c -> c.in(header)).orElse(-1);
        Optional<String> name = regions.name(parts.system(), codes[level]);
        if (at >= 0 && name.isPresent()) {
          judged++;
          points += sameName(name.get(), row[at]) ? 1 : 0;
        }
      }
      agreed += points / judged;
    }
    return sample.rows().isEmpty() ? 0 : agreed / sample.rows().size();
  }

  private static boolean sameName(String listed, String written) {
    String name = FileLayout.normalised(listed);
    String cell = FileLayout.normalised(written);
    return !cell.isEmpty() && (name.endsWith(cell) || cell.endsWith(name));
  }

  private static Optional<String> kabkota(FileLayout layout, Sample sample, Regions regions) {
    RegionParts parts = RegionParts.of(layout, sample.header());
    Map<String, Integer> counts = new TreeMap<>();
    for (String[] row : sample.rows()) {
      Optional.ofNullable(parts.codes(row)[1])
          .flatMap(code -> regions.kemendagriOf(parts.system(), code))
          .ifPresent(code -> counts.merge(code, 1, Integer::sum));
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
