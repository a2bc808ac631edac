package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {

  private final Normaliser normaliser = new Normaliser(Models.PERSON.dictionaries().names());

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "null",
      value = {
        // case, punctuation, accents
        "yusuf                   | YUSUF",
        "'Yusuf'                 | YUSUF",
        "  Siti   Aminah         | SITI AMINAH",
        "Nur'aini                | NURAINI",
        "Al-Fatih                | AL FATIH",
        "Désirée                 | DESIREE",
        "Moh.Yusuf               | MUHAMMAD YUSUF",
        "A I S Y A H             | AISYAH",
        "M. Yusuf                | M YUSUF",
        // titles and degrees
        "H. Yusuf                | YUSUF",
        "Hj. Siti Aminah         | SITI AMINAH",
        "Haji                    | HAJI",
        "Drs. H. Yusuf, M.Si.    | YUSUF",
        "Yusuf S.Pd.I            | YUSUF",
        "Yusuf, S. Pd            | YUSUF",
        "Bpk Yusuf               | YUSUF",
        "Mak Ijah                | IJAH",
        "Alm. Sukirman           | SUKIRMAN",
        // ST before is Siti, behind an engineer
        "St. Aminah              | SITI AMINAH",
        "Yusuf, ST               | YUSUF",
        // customary abbreviations
        "Moh. Yusup              | MUHAMMAD YUSUF",
        "Mochammad Yoesoef       | MUHAMMAD YUSUF",
        "Abd. Rahman             | ABDUL RAHMAN",
        "Achmad                  | AHMAD",
        "Chairul                 | KHAIRUL",
        "Jaenal                  | ZAINAL",
        // old spelling
        "Soekarno                | SUKARNO",
        "Djoko                   | JOKO",
        "Tjokro                  | COKRO",
        "Sjahrir                 | SYAHRIR",
        "Soeratmadja             | SURATMAJA",
        "Soerjo                  | SURYO",
        "Tanjung                 | TANJUNG",
        "Panji                   | PANJI",
        // father, clan, one name only
        "Ali bin Kasim           | ALI",
        "Aminah Binti H. Kasim   | AMINAH",
        "Maria br Sinaga         | MARIA SINAGA",
        "Sukirman                | SUKIRMAN",
        // nothing
        "null                    | \"\"",
        "-                       | \"\"",
        "123                     | \"\"",
        "Tidak Tahu              | \"\"",
        "TDK ADA                 | \"\"",
        "Almh.                   | \"\"",
        "Hj.                     | \"\"",
        "Tidakah                 | TIDAKAH",
      })
  void bringsSpellingsOfOneNameTogether(String written, String text) {
    assertThat(normaliser.normalise(written).text()).isEqualTo(text);
  }

  @Test
  void keepsTheFatherAsideAndAliasesBeside() {
    assertThat(normaliser.normalise("Ali bin H. Moh. Kasim").father()).isEqualTo("MUHAMMAD KASIM");
    assertThat(normaliser.normalise("Ali bin Tidak Tahu").father()).isEmpty();
    assertThat(normaliser.normalise("Hermawan als Wawan / Iwan"))
        .isEqualTo(new PersonName("HERMAWAN", "", List.of("WAWAN", "IWAN")));
    assertThat(normaliser.normalise("Sukirman (Pak De)").aliases()).containsExactly("DE");
  }

  @Property
  void changesNothingTheSecondTime(@ForAll("names") String written) {
    String once = normaliser.normalise(written).text();

    assertThat(normaliser.normalise(once).text()).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> names() {
    List<String> tokens =
        Arrays.asList(
            ("H. Hj Drs. S.Pd ST St. M. Moh. Muhammad Abd bin binti als / ( ) ' - br Soe Dj Tj OE JJ DDJ OOE SSJ"
                    + " Sjarif Djoko Yusup A B Nur'aini Dr. M.Si. KH Zaenal é @ Alm A.K.A Wayan 3 , Njo Moetiah Tidak Tahu XXX")
                .split(" "));
    return Arbitraries.of(tokens)
        .list()
        .ofMaxSize(7)
        .flatMap(parts -> Arbitraries.of("", " ").map(gap -> String.join(gap, parts)));
  }
}
