package id.padan.cli.bench.lists;

import java.util.ArrayList;
import java.util.List;

/** Villages of a few kecamatan in regencies to which people have come from many islands. */
final class Atlas {

  /** Kutai Timur, Pelalawan, Donggala, Muara Enim, Kotabaru, Merauke and further ones. */
  private static final List<String> REGENCIES =
      List.of(
          "6408", "1405", "7203", "1603", "6302", "9301", "6207", "1502", "7402", "1805", "6104",
          "7601");

  /** Kecamatan that people came from: Java, Bali, Batak lands, Sulawesi, Timor. */
  private static final List<String> ORIGINS =
      List.of(
          "330512", "330107", "350714", "350322", "351809", "340203", "332906", "331314", "320511",
          "320623", "320809", "321107", "510805", "510703", "121207", "120216", "730812", "731305",
          "530214", "530605", "530104", "352804", "352711", "331911", "360304", "180211");

  private static final int KECAMATAN_PER_REGENCY = 14;

  private final PersonNames names;
  private final Chance chance;
  private int kecamatan;
  private int village;
  private int villages;

  Atlas(PersonNames names, Chance chance) {
    this.names = names;
    this.chance = chance;
    startKecamatan();
  }

  /** The next village; every few a new kecamatan begins. */
  Village next() {
    if (village == villages) {
      kecamatan++;
      startKecamatan();
    }
    village++;
    Words words = names.words();
    List<String> hamlets = new ArrayList<>();
    List<String> streets = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      hamlets.add(chance.of(0.4) ? "DUSUN " + (i + 1) : "DUSUN " + words.draw("dusun", chance));
      streets.add("JL " + words.draw("jalan", chance));
    }
    String name = words.draw("desa1", chance) + " " + words.draw("desa2", chance);
    int culture = chance.weighted(5, 2, 2, 2, 1, 1, 1.5);
    return new Village(
        kecamatanCode() + (2000 + village),
        name,
        PersonNames.CULTURES.get(culture),
        hamlets,
        streets);
  }

  /** Where a person of {@code home} was registered at birth. */
  String birthplace(Village home, int born) {
    double came = born < 1970 ? 0.55 : born < 1990 ? 0.28 : 0.08;
    if (chance.of(came)) {
      return chance.pick(ORIGINS);
    }
    if (chance.of(0.13)) {
      return home.kecamatan().substring(0, 4) + CsvLine.padded(chance.between(1, 14), 2);
    }
    return home.kecamatan();
  }

  private void startKecamatan() {
    village = 0;
    villages = kecamatan < 2 ? chance.between(2, 4) : chance.between(4, 12);
  }

  private String kecamatanCode() {
    int regency = kecamatan / KECAMATAN_PER_REGENCY;
    int known = regency % REGENCIES.size();
    int round = regency / REGENCIES.size();
    String code = REGENCIES.get(known);
    int number = kecamatan % KECAMATAN_PER_REGENCY + 1 + KECAMATAN_PER_REGENCY * round;
    return code + CsvLine.padded(number, 2);
  }
}
