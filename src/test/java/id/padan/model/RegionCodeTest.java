package id.padan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCodeTest {

  @ParameterizedTest(name = "{0}: {1} {2} {3} {4} -> {5}")
  @CsvSource(
      nullValues = "-",
      value = {
        "BPS, 17, 71, 010, 002, 1771010002",
        "BPS, 17, 71, 10, 2, 1771010002", // numbers in a spreadsheet lose their zeros
        "BPS, 17, 1771, 1771010, 1771010002, 1771010002",
        "BPS, -, -, -, 1771010002, 1771010002",
        "BPS, 17, 71, 010, -, 1771010",
        "BPS, 17.0, 71.0, 010, -, 1771010",
        "BPS, 17, 71, 010, 0021, -",
        "BPS, -, 71, 010, 002, -",
        "BPS, 18, 1771, -, -, -", // the two columns contradict each other
        "BPS, -, -, -, -, -",
        "BPS, 17, AB, -, -, -",
        "KEMENDAGRI, 17, 71, 01, 1002, 1771011002",
        "KEMENDAGRI, 17, 17.71, 17.71.01, 17.71.01.1002, 1771011002",
        "KEMENDAGRI, -, -, -, 17.71.01.1002, 1771011002",
        "KEMENDAGRI, 17, 71, 010, -, -",
        "KEMENDAGRI, 17, 1771, 01, 1002, 1771011002",
        "KEMENDAGRI, 17, -, 177101, -, 177101",
      })
  void columnsHoldOwnPartOrCumulativeCode(
      RegionSystem system,
      String province,
      String kabkota,
      String kecamatan,
      String desa,
      String code) {
    assertThat(RegionCode.ofColumns(system, province, kabkota, kecamatan, desa))
        .map(RegionCode::code)
        .isEqualTo(java.util.Optional.ofNullable(code));
  }

  @ParameterizedTest(name = "{0} {1} -> level {2}, parent {3}, {4}")
  @CsvSource({
    "BPS, 17, 1, '', 17",
    "BPS, 1771, 2, 17, 17.71",
    "BPS, 1771010, 3, 1771, 17.71.010",
    "BPS, 1771010002, 4, 1771010, 17.71.010.002",
    "KEMENDAGRI, 177101, 3, 1771, 17.71.01",
    "KEMENDAGRI, 1771011002, 4, 177101, 17.71.01.1002",
  })
  void theLengthTellsTheLevel(
      RegionSystem system, String code, int level, String parent, String dotted) {
    RegionCode region = new RegionCode(system, code);
    assertThat(region.level()).isEqualTo(level);
    assertThat(region.parent()).isEqualTo(parent);
    assertThat(region.dotted()).isEqualTo(dotted);
    assertThat(RegionCode.of(system, dotted)).contains(region);
  }

  @Test
  void largerRegionsAreItsBeginnings() {
    RegionCode desa = new RegionCode(RegionSystem.BPS, "1771010002");
    assertThat(desa.at(1)).contains("17");
    assertThat(desa.at(3)).contains("1771010");
    assertThat(new RegionCode(RegionSystem.BPS, "1771").at(3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"BPS, 177101", "KEMENDAGRI, 1771010", "BPS, 17A1", "BPS, ''"})
  void codesOfAnotherShapeAreRefused(RegionSystem system, String code) {
    assertThat(RegionCode.of(system, code)).isEmpty();
    assertThatThrownBy(() -> new RegionCode(system, code))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void ownPartsAndCumulativeCodesSayTheSame(
      @ForAll RegionSystem system,
      @ForAll @IntRange(min = 11, max = 99) int province,
      @ForAll @IntRange(min = 1, max = 99) int kabkota,
      @ForAll @IntRange(min = 1, max = 99) int kecamatan,
      @ForAll @IntRange(min = 1, max = 999) int desa) {
    String[] parts = new String[4];
    int[] numbers = {province, kabkota, kecamatan, desa};
    String code = "";
    for (int level = 1; level <= 4; level++) {
      parts[level - 1] = String.valueOf(numbers[level - 1]);
      code += ("%0" + system.ownLength(level) + "d").formatted(numbers[level - 1]);
    }
    RegionCode region = new RegionCode(system, code);

    assertThat(RegionCode.ofColumns(system, parts)).contains(region);
    assertThat(RegionCode.ofColumns(system, null, null, null, region.dotted())).contains(region);
  }
}
