package id.padan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.Faults;
import id.padan.definition.FileLayout;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

  private static final FileLayout PERSON =
      FileLayout.read(Path.of("jobs/layouts/bdt-2015-person.yaml"), new Faults()).orElseThrow();

  @ParameterizedTest(name = "{0} [{1}] -> [{2}]")
  @CsvSource({
    "NIK, 1771013213709002, 177101**********",
    "NIK, 177101321370900, 177101*********",
    "NIK, '3.57301987E+15', '3.57301***E+15'",
    "NIK, NULL, NULL",
    "NIK, Budi 1771013213709002, Aaaa 177101**********",
    "NOKK, '17.71.01.3213709002', '17.71.01.**********'",
    "IDARTBDT, 1771011234567, 177101*******",
    "Nama, Budi Hartono, Aaaa Aaaaaaa",
    "Nama, ..., ...",
    "TglLahir, 31/02/1980, **/**/1980",
    "TglLahir, 1980-02-31, 1980-**-**",
    "Umur, 400, 400",
    "Umur, 1771013213709002, 177101**********",
    "KDKEC, 970, 970",
    "no_such_column, Budi 12, Aaaa 99",
  })
  void aFaultyCellShowsNobody(String column, String cell, String shown) {
    assertThat(Mask.of(PERSON, column).shown(cell)).isEqualTo(shown);
  }
}
