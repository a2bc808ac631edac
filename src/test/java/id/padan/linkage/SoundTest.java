package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
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

  @Test
  void wordsThatSoundAlikeStartAlike() {
    Map<String, Set<Character>> starts = new HashMap<>();
    for (char a = 'A'; a <= 'Z'; a++) {
      for (char b = 'A'; b <= 'Z'; b++) {
        for (char c = 'A'; c <= 'Z'; c++) {
          String word = String.valueOf(new char[] {a, b, c});
          starts.computeIfAbsent(Sound.of(word), sound -> new TreeSet<>()).add(a);
        }
      }
    }
    for (Set<Character> letters : starts.values()) {
      for (char x : letters) {
        assertThat(letters).allMatch(y -> Sound.startAlike(x, y));
      }
    }
    assertThat(Sound.startAlike('B', 'D')).isFalse();
    assertThat(Sound.startAlike('1', '2')).isFalse();
  }
}
