package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPartsTest {

  @ParameterizedTest(name = "{0} -> RT {1} RW {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "RT 03/RW 02              | 3  | 2",
        "RT.003 RW.002            | 3  | 2",
        "RT/RW 03/02              | 3  | 2",
        "RT/RW: 003/002           | 3  | 2",
        "Jl. Merdeka 003/002      | 3  | 2",
        "RT 12                    | 12 | ''",
        "Dusun II RT. 01 RW. 00   | 1  | ''",
        "RT - RW -                | '' | ''",
        "Jl. Merdeka No. 5        | '' | ''",
        "rt03 rw02                | 3  | 2",
      })
  void readsRtAndRw(String written, String rt, String rw) {
    AddressParts parts = AddressParts.parse(written);

    assertThat(parts.rt()).isEqualTo(rt);
    assertThat(parts.rw()).isEqualTo(rw);
  }

  @Test
  void takesAnAddressApart() {
    assertThat(
            AddressParts.parse(
                "Jln. Jend. Sudirman Gg. Mawar Blok C No. 12A RT 003/RW 001 Kel. Anggut Kec. Ratu Samban"))
        .isEqualTo(new AddressParts("JEND SUDIRMAN", "MAWAR", "C", "12A", "", "3", "1", ""));
    assertThat(AddressParts.parse("Dsn. III Umbul Rejo Desa Sukamaju").dusun()).isEqualTo("3 REJO");
    assertThat(AddressParts.parse("Perum Griya Asri Blok B 7").rest()).isEqualTo("GRIYA ASRI 7");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-", "0", " - ", "Tidak ada"})
  void saysNothingWhereNothingIsGiven(String written) {
    assertThat(AddressParts.parse(written)).isEqualTo(AddressParts.NONE);
  }
}
