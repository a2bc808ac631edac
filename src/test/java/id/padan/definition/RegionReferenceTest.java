package id.padan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.model.RegionSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionReferenceTest {

  private static final Path SHIPPED = Path.of("jobs/reference");

  private final Faults faults = new Faults();
  private final Regions regions =
      Regions.of(RegionReference.read(SHIPPED, faults).orElseGet(List::of));

  @Test
  void everyExampleHolds() {
    assertThat(faults.list()).isEmpty();
  }

  @Test
  void everyKabupatenAndKotaHasBothCodesAnd199Differ() {
    List<RegionTable.Row> kabkota =
        regions.table(RegionSystem.KEMENDAGRI).rows().stream()
            .filter(row -> row.code().length() == 4 && row.current())
            .toList();

    assertThat(kabkota).hasSize(514).noneMatch(row -> row.other() == null);
    assertThat(kabkota).filteredOn(row -> !row.code().equals(row.other())).hasSize(199);
    assertThat(regions.unbridged(RegionSystem.BPS)).isEmpty();
    assertThat(regions.unbridged(RegionSystem.KEMENDAGRI)).isEmpty();
  }

  @Test
  void codesOfBothSystemsLeadBackToThemselves() {
    for (RegionTable.Row row : regions.table(RegionSystem.BPS).rows()) {
      if (!row.code().isEmpty()) {
        String kemendagri = regions.toKemendagri(row.code()).orElseThrow();
        assertThat(regions.toBps(kemendagri)).contains(row.code());
      }
    }
  }

  @ParameterizedTest(name = "Lampung: {0} is BPS {1}")
  @CsvSource({
    "1801, 1803", "1802, 1805", "1803, 1806", "1804, 1801", "1805, 1808", "1806, 1802",
    "1807, 1804", "1808, 1807", "1809, 1809", "1810, 1810", "1811, 1811", "1812, 1812",
    "1813, 1813", "1871, 1871", "1872, 1872"
  })
  void lampungIsPermuted(String kemendagri, String bps) {
    assertThat(regions.toBps(kemendagri)).contains(bps);
    assertThat(regions.toKemendagri(bps)).contains(kemendagri);
  }

  @ParameterizedTest(name = "{0}: wrong in a NIK {1}")
  @CsvSource({
    "177101, false",
    "177110, true", // the nine kecamatan of Kota Bengkulu are complete
    "177200, true", // no such kota
    "170199, false", // kecamatan of that kabupaten are not listed
    "990101, true",
    "910101, false", // Merauke until 2022
    "647399, false", // Tarakan until 2012
    "911801, false",
    "9171AB, true",
    "17710, true",
  })
  void aNikIsJudgedAsFarAsListsAreComplete(String region6, boolean wrong) {
    assertThat(regions.nikRegionUnknown(region6)).isEqualTo(wrong);
  }

  @ParameterizedTest(name = "{0} {1}: REGION_UNKNOWN {2}")
  @CsvSource(
      nullValues = "none",
      value = {
        "BPS, 1771010, false",
        "BPS, 1771010999, false",
        "BPS, 1771999, true",
        "BPS, 1799, true",
        "BPS, 17, false",
        "BPS, 9501, true", // not judged by the list, but without a Kemendagri code
        "BPS, none, true",
        "BPS, '', true",
        "KEMENDAGRI, 1771011001, false",
        "KEMENDAGRI, 9101, false",
        "KEMENDAGRI, 177110, true",
        "KEMENDAGRI, 1771010, true",
      })
  void aRegionWithoutListedOrBridgedCodeIsUnknown(
      RegionSystem system, String code, boolean unknown) {
    assertThat(regions.regionUnknown(system, code)).isEqualTo(unknown);
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource(
      nullValues = "none",
      value = {
        "KEMENDAGRI, 9101, 9301",
        "KEMENDAGRI, 6473, 6571",
        "KEMENDAGRI, 1771, 1771",
        "BPS, 9401, 9301",
        "BPS, 9501, none",
      })
  void theWarehouseKeepsCurrentKemendagriCodes(RegionSystem system, String code, String current) {
    assertThat(regions.currentKemendagri(system, code)).isEqualTo(Optional.ofNullable(current));
  }

  @Test
  void aFailingExampleAndACodeThatIsNoneAreFaults(@TempDir Path folder) throws IOException {
    try (var files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(Objects.requireNonNull(file.getFileName())));
      }
    }
    Path yaml = folder.resolve("regions.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("other: 18.04", "other: 18.01"));
    Faults example = new Faults();
    RegionReference.read(folder, example);
    Path kabkota = folder.resolve("kabkota.csv");
    Files.writeString(kabkota, Files.readString(kabkota) + "99.999,9999,Kabupaten Rekaan\n");
    Faults code = new Faults();
    RegionReference.read(folder, code);

    assertThat(example.list()).hasSize(1);
    assertThat(example.list().get(0).toString()).contains("regions.yaml:", "18.01", "1804");
    assertThat(code.list().get(0).where()).endsWith("kabkota.csv:516");
  }
}
