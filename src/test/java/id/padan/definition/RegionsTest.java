package id.padan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.Regions.Verdict;
import id.padan.model.RegionSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

  private static final LocalDate OLD = LocalDate.of(2016, 1, 1);
  private static final LocalDate NEW = LocalDate.of(2025, 1, 1);

  @ParameterizedTest(name = "{1} / {2} at level {0}: equal {3}, loosely {4}")
  @CsvSource({
    "3, Kecamatan Lais, LAIS, true, true",
    "3, Muara Bangka Hulu, MUARA BANGKAHULU, true, true",
    "4, Kel. Suka Maju II, SUKAMAJU 2, true, true",
    "4, SP. 04, Sp 4, true, true",
    "4, Ma'u, MAU, true, true",
    "4, Désa Baru, BARU, true, true",
    "4, Tanjungg Alam, TANJUNG ALAM, false, true",
    "4, Sukamaju (UPT I), SUKAMAJU, false, true",
    "3, Ilir Barat Satu, ILIR BARAT I, false, true",
    "4, Suka Maju I, SUKA MAJU II, false, false",
    "4, XIV Koto, 14 KOTO, true, true",
    "4, IX Koto, 9 KOTO, true, true",
    "2, KABUPATEN BANDUNG, Kab. Bandung, true, true",
    "2, KABUPATEN BANDUNG, KOTA BANDUNG, false, false",
    "2, KOTA ADM. JAKARTA PUSAT, Kota Administrasi Jakarta Pusat, true, true",
    "4, Desa, DESA, true, true",
  })
  void namesOfTwoListsAreMadeEqual(
      int level, String one, String other, boolean equal, boolean loosely) {
    assertThat(RegionName.plain(one, level).equals(RegionName.plain(other, level)))
        .isEqualTo(equal);
    assertThat(RegionName.loose(one, level).equals(RegionName.loose(other, level)))
        .isEqualTo(loosely);
  }

  @Test
  void partsAreBridgedByUniqueNamesInsideTheirParent() {
    Regions regions =
        Regions.of(
            List.of(
                list(
                    RegionSystem.BPS,
                    NEW,
                    "17 A",
                    "1701 KABUPATEN B",
                    "1701010 C",
                    "1701020 D I",
                    "1701010001 SAMA",
                    "1701010002 SAMA",
                    "1701010003 LAIN",
                    "1701020001 C"),
                list(
                    RegionSystem.KEMENDAGRI,
                    NEW,
                    "17 A",
                    "1709 Kab. B",
                    "170901 D 1",
                    "170902 Kecamatan C",
                    "1709022001 Sama",
                    "1709022002 Lain",
                    "1709022003 Baru")));

    assertThat(regions.toKemendagri("1701")).contains("1709");
    assertThat(regions.toKemendagri("1701010")).contains("170902");
    assertThat(regions.toKemendagri("1701020")).contains("170901");
    assertThat(regions.toKemendagri("1701010003")).contains("1709022002");
    assertThat(regions.toBps("1709022002")).contains("1701010003");
    assertThat(regions.unbridged(RegionSystem.BPS))
        .containsExactly("1701010001", "1701010002", "1701020001");
    assertThat(regions.unbridged(RegionSystem.KEMENDAGRI))
        .containsExactly("1709022001", "1709022003");
  }

  @Test
  void aCodeThatALaterCompleteListLacksIsHistoricAndStillKnown() {
    RegionList old = list(RegionSystem.KEMENDAGRI, OLD, "17 A", "1701 B", "1702 C", "1703 E");
    RegionList now = list(RegionSystem.KEMENDAGRI, NEW, "17 A", "1701 B BARU", "1704 C");
    RegionList bps = list(RegionSystem.BPS, OLD, "17 A", "1701 B BARU", "1702 C");
    Regions regions = Regions.of(List.of(now, bps, old));

    RegionTable.Row historic = regions.table(RegionSystem.KEMENDAGRI).find("1702").orElseThrow();
    assertThat(historic.validFrom()).isEqualTo(OLD);
    assertThat(historic.validTo()).isEqualTo(NEW);
    assertThat(regions.check(RegionSystem.KEMENDAGRI, "1702")).isEqualTo(Verdict.KNOWN);
    assertThat(regions.name(RegionSystem.KEMENDAGRI, "1701")).contains("B BARU");
    // The old code has the same name as the new one: both lead to the same region.
    assertThat(regions.toBps("1702")).contains("1702");
    assertThat(regions.toKemendagri("1702")).contains("1704");
    assertThat(regions.currentKemendagri(RegionSystem.KEMENDAGRI, "1702")).contains("1704");
    assertThat(regions.currentKemendagri(RegionSystem.KEMENDAGRI, "1703")).contains("1703");
  }

  @Test
  void theOrderOfListsMakesNoDifference() {
    List<RegionList> lists =
        new ArrayList<>(
            List.of(
                list(RegionSystem.KEMENDAGRI, OLD, "17 A", "1701 B", "1702 C"),
                list(RegionSystem.KEMENDAGRI, NEW, "17 A", "1701 D", "1704 C"),
                list(RegionSystem.BPS, NEW, "17 A", "1701 D", "1702 C")));
    Regions one = Regions.of(lists);
    Collections.reverse(lists);
    Regions other = Regions.of(lists);

    for (RegionSystem system : RegionSystem.values()) {
      assertThat(other.table(system).rows()).isEqualTo(one.table(system).rows());
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "17, KNOWN",
    "18, NOT_JUDGED",
    "1801, NOT_JUDGED",
    "1701, KNOWN",
    "1702, UNKNOWN",
    "170201, UNKNOWN",
    "170101, NOT_JUDGED",
    "1701012001, NOT_JUDGED",
    "17A1, UNKNOWN",
    "170, UNKNOWN",
    "17.01, UNKNOWN",
    "0101, NOT_JUDGED",
    "'', UNKNOWN",
  })
  void aMissingCodeIsWrongOnlyWhereTheListOfItsParentIsComplete(String code, Verdict verdict) {
    RegionList list =
        new RegionList(
            "x",
            RegionSystem.KEMENDAGRI,
            NEW,
            "",
            new TreeSet<>(Set.of("17")),
            entries("17 A", "1701 B"));

    assertThat(Regions.of(List.of(list)).check(RegionSystem.KEMENDAGRI, code)).isEqualTo(verdict);
  }

  @Test
  void withoutListsNothingIsKnownAndNothingIsJudged() {
    Regions regions = Regions.of(List.of());

    assertThat(regions.check(RegionSystem.BPS, "1771")).isEqualTo(Verdict.NOT_JUDGED);
    assertThat(regions.toKemendagri("1771")).isEmpty();
  }

  private static RegionList list(RegionSystem system, LocalDate validFrom, String... lines) {
    TreeSet<String> parents = new TreeSet<>();
    for (RegionList.Entry entry : entries(lines)) {
      int level = system.level(entry.code().length());
      parents.add(entry.code().substring(0, system.length(level - 1)));
    }
    String id = RegionList.id(system, validFrom, "daftar.csv");
    return RegionList.of(id, system, validFrom, parents, entries(lines));
  }

  private static List<RegionList.Entry> entries(String... lines) {
    return Arrays.stream(lines)
        .map(line -> line.split(" ", 2))
        .map(parts -> new RegionList.Entry(parts[0], parts[1], false, null))
        .toList();
  }
}
