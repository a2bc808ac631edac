package id.padan.validation;

import id.padan.definition.FileLayout;
import id.padan.definition.RegionParts;
import id.padan.definition.Regions;
import id.padan.definition.Variables;
import id.padan.model.RegionSystem;
import java.util.Arrays;
import java.util.List;

/** Fills in the region of a row, in both code systems. */
final class RegionDecoder {

  /**
   * What the region codes of a row mean.
   *
   * @param unknownLevel the first level that is missing or unknown, 1 provinsi to 4 desa; 0 if none
   * @param bps code of each level before that
   * @param kemendagri code of each level before that, or null
   * @param kecamatan code under which the warehouse keeps the kecamatan, known or not; or null
   * @param desaName name of the desa in the lists, or null
   */
  private record Place(
      String[] codes,
      int unknownLevel,
      String[] bps,
      String[] kemendagri,
      String kecamatan,
      String desaName) {

    int known() {
      return unknownLevel == 0 ? codes.length : unknownLevel - 1;
    }
  }

  private static final List<String> LEVELS = List.of("provinsi", "kabkota", "kecamatan", "desa");

  private final Regions regions;
  private final RegionParts parts;
  private final boolean household;
  private final int[] bpsCodes;
  private final int[] kemendagriCodes;
  private String[] lastNames = {};
  private String lastMisnamed;
  private Place last = new Place(new String[0], 0, null, null, null, null);

  RegionDecoder(FileLayout layout, List<String> header, Regions regions) {
    Variables variables = Variables.of(layout.kind());
    this.regions = regions;
    this.parts = RegionParts.of(layout, header);
    this.household = layout.isHousehold();
    this.bpsCodes = LEVELS.stream().mapToInt(l -> variables.indexOf(l + "_bps")).toArray();
    this.kemendagriCodes = LEVELS.stream().mapToInt(l -> variables.indexOf(l + "_code")).toArray();
  }

  /** Rows of one desa follow each other, so the last one's place mostly serves again. */
  void decode(DecodedRow row, String[] cells) {
    String[] codes = parts.codes(cells);
    String[] names = parts.names(cells);
    if (!Arrays.equals(codes, last.codes()) || !Arrays.equals(names, lastNames)) {
      last = place(codes);
      lastNames = names;
      lastMisnamed = misnamed(codes, names);
    }
    row.misnamedRegion = lastMisnamed;
    row.kecamatan = last.kecamatan();
    row.unknownRegionLevel = last.unknownLevel();
    for (int i = 0; i < last.known(); i++) {
      row.values[bpsCodes[i]] = last.bps()[i];
      row.values[kemendagriCodes[i]] = last.kemendagri()[i];
    }
    if (household && last.desaName() != null) {
      row.set("desa_name", last.desaName());
    }
  }

  private Place place(String[] codes) {
    RegionSystem system = parts.system();
    boolean inBps = system == RegionSystem.BPS;
    String[] bps = new String[codes.length];
    String[] kemendagri = new String[codes.length];
    String kecamatan = codes[2] == null ? null : regions.stored(system, codes[2]);
    int unknownLevel = 0;
    for (int i = 0; i < codes.length && unknownLevel == 0; i++) {
      String code = codes[i];
      boolean unknown = code == null || regions.regionUnknown(system, code);
      String other = null;
      if (!unknown) {
        other = (inBps ? regions.toKemendagri(code) : regions.toBps(code)).orElse(null);
        unknown = inBps && i == 1 && other == null;
      }
      if (unknown) {
        unknownLevel = i + 1;
      } else {
        bps[i] = inBps ? code : other;
        kemendagri[i] = inBps ? other : code;
      }
    }
    String desaName = unknownLevel == 0 ? regions.name(system, codes[3]).orElse(null) : null;
    return new Place(codes, unknownLevel, bps, kemendagri, kecamatan, desaName);
  }

  /** Header of the first name, of kabupaten/kota or kecamatan, that is not its code's; or null. */
  private String misnamed(String[] codes, String[] names) {
    for (int level = 2; level <= 3; level++) {
      String code = codes[level - 1];
      if (code != null && !regions.nameAgrees(parts.system(), code, names[level - 1])) {
        return parts.nameHeader(level);
      }
    }
    return null;
  }

  /** Header of the column that a level's code is taken from, 1 provinsi to 4 desa. */
  String header(int level) {
    return parts.header(level);
  }
}
