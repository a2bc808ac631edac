package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPartsTest {

  private static AddressParts parse(String written) {
    return AddressParts.parse(written, Models.PERSON.dictionaries().addressWords());
  }

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
    AddressParts parts = parse(written);

    assertThat(parts.rt()).isEqualTo(rt);
    assertThat(parts.rw()).isEqualTo(rw);
  }

  @Test
  void takesAnAddressApart() {
    assertThat(
            parse(
                "Jln. Jend. Sudirman Gg. Mawar Blok C No. 12A RT 003/RW 001 Kel. Anggut Kec. Ratu Samban"))
        .isEqualTo(new AddressParts("JEND SUDIRMAN", "MAWAR", "C", "12A", "", "3", "1", ""));
    assertThat(parse("Dsn. III Umbul Rejo Desa Sukamaju").dusun()).isEqualTo("3 REJO");
    assertThat(parse("Perum Griya Asri Blok B 7").rest()).isEqualTo("GRIYA ASRI 7");
    assertThat(parse("Jl. Banjar Melati No 5").street()).isEqualTo("BANJAR MELATI");
    assertThat(parse("Jorong Koto Tuo Nagari Balingka").dusun()).isEqualTo("KOTO TUO");
  }

  @Test
  void readsOnlyTheWordsOfItsDictionary() {
    AddressWords words = new AddressWords(Map.of("RANTE", AddressWords.Part.DUSUN), Set.of());

    assertThat(AddressParts.parse("Rante IV", words).dusun()).isEqualTo("4");
    assertThat(AddressParts.parse("Dusun IV", words).rest()).isEqualTo("DUSUN IV");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-", "0", " - ", "Tidak ada"})
  void saysNothingWhereNothingIsGiven(String written) {
    assertThat(parse(written)).isEqualTo(AddressParts.NONE);
  }
}
