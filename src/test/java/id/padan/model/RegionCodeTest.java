package id.padan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCodeTest {

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
}
