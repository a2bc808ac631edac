package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "YUSUF, YUSUP",
    "ZAENAL, JAINAL",
    "RIZKI, RISKY",
    "SUWARNO, SUARNO",
    "FITRIYAH, FITRIA",
    "AISYAH, AISAH",
    "KHADIJAH, KADIJA",
    "DZULKIFLI, ZULKIFLI",
    "RODHIYAH, RODIAH",
    "HASSAN, HASAN",
    "AHMAD, AHMAT",
    "YAKUB, YAKUP",
    "NAUFAL, NOFAL",
    "CANDRA, CHANDRA",
    "MULYONO, MULIONO",
    "XAVERIUS, KSAVERIUS",
  })
  void isOneForSpellingsThatAreExchanged(String one, String other) {
    assertThat(Sound.of(one)).isEqualTo(Sound.of(other));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({
    "RINA, RINI",
    "HASAN, HUSEN",
    "JAYA, SAYA",
    "ANDI, ANDA",
    "WAHYUNI, WAHYUDI",
    "SITI, SITA",
    "1, 11",
  })
  void keepsOtherNamesApart(String one, String other) {
    assertThat(Sound.of(one)).isNotEqualTo(Sound.of(other));
  }
}
