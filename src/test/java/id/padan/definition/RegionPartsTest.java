package id.padan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionPartsTest {

  private static final List<String> BPS = List.of("KDPROP", "KDKAB", "KDKEC", "KDDESA");
  private static final List<String> KEMENDAGRI =
      List.of("kode_provinsi", "kode_kabupaten_kota", "kode_kecamatan", "kode_kelurahan_desa");

  @ParameterizedTest(name = "{0}: {1} {2} {3} {4} -> {5}")
  @CsvSource({
    "BPS, 17, 71, 010, 002, 1771010002",
    "BPS, 17, 71, 10, 2, 1771010002", // numbers in a spreadsheet lose their zeros
    "BPS, 17, 1771, 1771010, 1771010002, 1771010002",
    "BPS, 17, 71, 010, '', 1771010",
    "BPS, 17.0, 71.0, 010, '', 1771010",
    "BPS, '17,00', 71.0, 010.0, 2.0, 1771010002",
    "BPS, 17, 71, 010, 0021, 1771010",
    "BPS, '', 71, 010, 002, ''",
    "BPS, 18, 1771, '', '', 18", // the two columns contradict each other
    "BPS, '', '', '', '', ''",
    "BPS, 17, AB, '', '', 17",
    "KEMENDAGRI, 17, 71, 01, 1002, 1771011002",
    "KEMENDAGRI, 17, 17.71, 17.71.01, 17.71.01.1002, 1771011002",
    "KEMENDAGRI, 17, 71, 010, '', 1771",
    "KEMENDAGRI, 17, 1771, 01, 1002, 1771011002",
  })
  void aColumnHoldsItsOwnPartOrTheCumulativeCode(
      String system, String province, String kabkota, String kecamatan, String desa, String code) {
    boolean bps = system.equals("BPS");
    Path file = Path.of("jobs/layouts", bps ? "bdt-2015-household.yaml" : "dtsen-family.yaml");
    FileLayout layout = FileLayout.read(file, new Faults()).orElseThrow();
    RegionParts parts = RegionParts.of(layout, bps ? BPS : KEMENDAGRI);

    String[] codes = parts.codes(new String[] {province, kabkota, kecamatan, desa});

    String deepest = Arrays.stream(codes).filter(Objects::nonNull).reduce("", (a, b) -> b);
    assertThat(deepest).isEqualTo(code);
  }
}
