package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
  void aRoadMayBeCalledByAWordForAnArea() {
    assertThat(parse("Jl. Nagari Raya No 5 Kel. Anggut"))
        .isEqualTo(new AddressParts("NAGARI RAYA", "", "", "5", "", "", "", ""));
    assertThat(parse("Jl. Raya Nagari Balingka").street()).isEqualTo("RAYA");
  }

  /** Written again from its parts, an address says the same. */
  @Property
  void itsPartsSayWhatItSaid(@ForAll("addresses") String written) {
    AddressParts parts = parse(written);
    String again =
        Stream.of(
                parts.rest(),
                opened("JL ", parts.street()),
                opened("GG ", parts.gang()),
                each("BLOK ", parts.blok()),
                each("NO ", parts.number()),
                opened("DSN ", parts.dusun()),
                opened("RT ", parts.rt()),
                opened("RW ", parts.rw()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));

    assertThat(parse(again)).isEqualTo(parts);
  }

  private static String opened(String opener, String part) {
    return part.isEmpty() ? "" : opener + part;
  }

  /** These parts take one word each time they are opened. */
  private static String each(String opener, String words) {
    return Stream.of(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> opener + word)
        .collect(Collectors.joining(" "));
  }

  @Provide
  Arbitrary<String> addresses() {
    return Arbitraries.of(
            ("Jl. Jln Jalan Gg. Gang Blok Kav No. Nomor Dsn. Dusun Kp. RT.03 RT 3 RW 002/001 RT/RW 03/02 Kel. Desa Nagari"
                    + " Kec. Perum Mawar Merdeka III IV 12 12A C 7 - , Raya Sukamaju")
                .split(" "))
        .list()
        .ofMaxSize(9)
        .map(words -> String.join(" ", words));
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
