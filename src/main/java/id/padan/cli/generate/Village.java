package id.padan.cli.generate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A desa or kelurahan with the codes that a file and a NIK need.
 *
 * @param kecamatanBps 3 digits
 * @param code 3 digits, BPS
 * @param nikPrefix the first six digits of a NIK that was issued here
 */
record Village(District district, String kecamatanBps, String code, String name, int nikPrefix) {

  private static final Map<District, List<Village>> ALL = load();

  static List<Village> of(District district) {
    return ALL.get(district);
  }

  /** Ten digits, BPS. */
  String bps() {
    return district.code() + kecamatanBps + code;
  }

  private static Map<District, List<Village>> load() {
    List<String[]> rows = Dictionary.rows("regions");
    Map<District, List<Village>> villages = new EnumMap<>(District.class);
    for (District district : District.values()) {
      villages.put(
          district,
          rows.stream()
              .filter(row -> row[0].equals(district.code()))
              .map(row -> read(district, row))
              .toList());
    }
    return villages;
  }

  private static Village read(District district, String[] row) {
    int nikPrefix = Integer.parseInt(district.code() + row[2]);
    return new Village(district, row[1], row[4], row[5], nikPrefix);
  }

  /** Every NIK prefix in use, ascending; the place in it is the prefix's small number. */
  static int[] nikPrefixes() {
    return Arrays.stream(District.values())
        .flatMap(district -> of(district).stream())
        .mapToInt(Village::nikPrefix)
        .distinct()
        .sorted()
        .toArray();
  }
}
