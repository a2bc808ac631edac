package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTableTest {

  private final NameRules rules = Models.PERSON.dictionaries().names();
  private final NameTable table = newTable();
  private final Normaliser normaliser = new Normaliser(rules);

  private NameTable newTable() {
    return new NameTable(rules, Models.PERSON.dictionaries().information());
  }

  @Property
  void aNameThatIsTakenAsItIsWrittenIsNormal(
      @ForAll @Size(max = 4) List<@From("words") String> words) {
    String written = String.join(" ", words);

    if (table.normalCell(written) != 0) {
      assertThat(normaliser.normalise(written)).isEqualTo(new PersonName(written, "", List.of()));
    }
  }

  @Property
  void oneNameHasOneCellHoweverItIsWritten(
      @ForAll @Size(max = 5) List<@From("words") String> words) {
    String written = String.join(" ", words);
    PersonName name = normaliser.normalise(written);
    NameTable table = newTable();

    long cell = table.normalCell(written) != 0 ? table.normalCell(written) : table.cell(written);

    assertThat(table.cell(written.toLowerCase(Locale.ROOT))).isEqualTo(cell);
    assertThat(cell == 0).isEqualTo(name.text().isEmpty());
    table.finish();
    assertThat(table.text(cell)).startsWith(name.text());
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "SITI",
        "NUR",
        "AMINAH",
        "MUHAMMAD",
        "MOH",
        "BINTI",
        "BIN",
        "BR",
        "SE",
        "ST",
        "S",
        "PD",
        "DJOKO",
        "H",
        "HJ",
        "ALIAS",
        "ALI",
        "SOEHARTO",
        "MADE",
        "WAYAN",
        "AL",
        "ALS",
        "ALM",
        "R4HMAN");
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "SITI NUR AMINAH LESTARI, Siti Nur Aminah Lestari, true",
    "SITI NUR AMINAH LESTARI, SITI NUR AMINAH, false",
    "SITI NUR AMINAH LESTARI, SITI NUR AMINAH WULANDARI, false",
    "WAWAN, WAWAN ALIAS HERMAN, false",
    "HERMAN ALIAS WAWAN, herman als. wawan, true",
    "BUDI, BUDIBUDI, false",
  })
  void longNamesAndAliasesHaveCellsOfTheirOwn(String one, String other, boolean same) {
    assertThat(table.cell(one) == table.cell(other)).isEqualTo(same);
  }
}
