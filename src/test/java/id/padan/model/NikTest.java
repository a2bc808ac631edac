package id.padan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {

  private static final LocalDate DATA_DAY = LocalDate.of(2015, 11, 30);

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "1771010101809001, 1771010101809001",
        "'1771010101809001, 1771010101809001",
        "`1771010101809001, 1771010101809001",
        "\"1771010101809001\", 1771010101809001",
        "17.7101.010180.9001, 1771010101809001",
        "1771 0101 0180 9001, 1771010101809001",
        "1771010101809001.0, 1771010101809001",
        "|1771010101809001,00|, 1771010101809001",
        "|\t1771010101809001\u00A0\u200B\uFEFF|, 1771010101809001",
        "177101010180900O, 177101010180900O",
        "1771010101809001.5, 17710101018090015",
        "17.71.01.01.01.80.90.0, 177101010180900",
        "1771-0101-0180-9001, 1771-0101-0180-9001",
      })
  void cleaningTakesNoiseAwayAndRepairsNothingElse(String raw, String cleaned) {
    assertThat(Nik.clean(raw)).isEqualTo(cleaned);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "\u00A0",
        "0",
        "-",
        "TIDAK ADA",
        "tidak ada",
        "NULL",
        "null",
        "'0",
        "0.0",
        "0000000000000000",
        "9999",
        "9999999999999999",
        "1111111111111111",
        "1234567890123456"
      })
  void cellsWithoutANumberAreEmpty(String cell) {
    assertThat(Nik.isEmpty(cell)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1771010101809001", "177101010180", "7", "ADA", "99990", "--"})
  void anythingElseIsNotEmpty(String cell) {
    assertThat(Nik.isEmpty(cell)).isFalse();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "3.57301E+15, true",
    "'1,80E+15', true",
    "3.57301e+15, true",
    "' 3.57301E15 ', true",
    "1E+15, true",
    "E+15, false",
    "3.57301, false",
    "1771010101809001, false",
    "NIK E+15, false",
  })
  void scientificNotationIsSeen(String raw, boolean scientific) {
    assertThat(Nik.isScientific(raw)).isEqualTo(scientific);
  }

  @Test
  void anAbsentCellIsBlank() {
    assertThat(Nik.clean(null)).isEmpty();
    assertThat(Nik.isEmpty(null)).isTrue();
    assertThat(Nik.isScientific(null)).isFalse();
    assertThat(Nik.hasSixteenDigits(null)).isFalse();
  }

  @ParameterizedTest(name = "{0}: sex {1}, date valid {2}")
  @CsvSource({
    "1771010101809001, L, true",
    "1771014101809001, P, true",
    "1771013102809001, L, false", // 31 February
    "1771012902009001, L, true", // 2000 was a leap year, 1900 was not
    "1771012902019001, L, false",
    "1771016902009001, P, true",
    "1771010001809001, L, false",
    "1771014001809001, L, false",
    "1771013201809001, L, false",
    "1771017101809001, P, true",
    "1771017201809001, P, false",
    "1771010113809001, L, false",
    "1771010100809001, L, false",
  })
  void dayAndMonthAreDecoded(String digits, Sex sex, boolean dateValid) {
    Nik nik = new Nik(digits);
    assertThat(nik.sex()).isEqualTo(sex);
    assertThat(nik.dateValid()).isEqualTo(dateValid);
  }

  @ParameterizedTest(name = "{0}, hint {1} -> {2}")
  @CsvSource(
      nullValues = "none",
      value = {
        "1771010101809001, none, 1980-01-01",
        "1771010101109001, none, 2010-01-01",
        "1771010101109001, 1910-01-01, 1910-01-01",
        "1771010101109001, 1911-03-01, 1910-01-01",
        "1771010101169001, none, 1916-01-01", // 2016 is after the data
        "1771010101049001, none, 2004-01-01", // 1904 would be 111 years ago
        "1771013102809001, none, none",
      })
  void theCenturyIsTheOneThatFitsTheHintOrElseTheYounger(
      String digits, LocalDate hint, LocalDate birthDate) {
    assertThat(new Nik(digits).birthDate(hint, DATA_DAY).orElse(null)).isEqualTo(birthDate);
  }

  @Test
  void partsAreCutOut() {
    Nik nik = new Nik("1771054508809123");
    assertThat(nik.region6()).isEqualTo("177105");
    assertThat(nik.region4()).isEqualTo("1771");
    assertThat(nik.region2()).isEqualTo("17");
    assertThat(nik.serial()).isEqualTo(9123);
    assertThat(nik.agreesWith(LocalDate.of(1980, 8, 5))).isTrue();
    assertThat(nik.agreesWith(LocalDate.of(1980, 5, 8))).isFalse();
  }

  @Test
  void theNumberShowsNeitherInTextNorInARefusal() {
    assertThat(new Nik("1771054508809123")).hasToString("Nik[177105…]");
    assertThatThrownBy(() -> new Nik("177105450880912")).hasMessageNotContaining("1771");
  }

  @Property
  void aNumberMadeFromADateAndSexGivesThemBack(
      @ForAll("birthDates") LocalDate birthDate, @ForAll Sex sex, @ForAll("serials") int serial) {
    Nik nik = new Nik(digits(birthDate, sex, serial));

    assertThat(nik.sex()).isEqualTo(sex);
    assertThat(nik.dateValid()).isTrue();
    assertThat(nik.agreesWith(birthDate)).isTrue();
    assertThat(nik.serial()).isEqualTo(serial);
    assertThat(nik.birthDate(birthDate, DATA_DAY)).contains(birthDate);
  }

  @Property
  void cleaningTwiceChangesNothingMore(@ForAll String raw) {
    String once = Nik.clean(raw);
    if (!once.endsWith(",00")) {
      assertThat(Nik.clean(once)).isEqualTo(once);
    }
  }

  @Property
  void noiseBetweenDigitsIsTakenAway(@ForAll("noisy") String noisy) {
    assertThat(Nik.clean(noisy)).isEqualTo("1771010101809001");
  }

  @Provide
  Arbitrary<LocalDate> birthDates() {
    return Arbitraries.longs()
        .between(LocalDate.of(1906, 1, 1).toEpochDay(), DATA_DAY.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Integer> serials() {
    return Arbitraries.integers().between(9000, 9999);
  }

  @Provide
  Arbitrary<String> noisy() {
    Arbitrary<String> noise =
        Arbitraries.of(" ", "\t", "'", "\"", "`", "\u00A0", "\u200B", "\uFEFF", "");
    return noise
        .list()
        .ofSize(17)
        .map(
            parts -> {
              StringBuilder text = new StringBuilder();
              for (int i = 0; i < 16; i++) {
                text.append(parts.get(i)).append("1771010101809001".charAt(i));
              }
              return text.append(parts.get(16)).toString();
            });
  }

  private static String digits(LocalDate birthDate, Sex sex, int serial) {
    return "177101%02d%02d%02d%04d"
        .formatted(
            birthDate.getDayOfMonth() + (sex == Sex.P ? 40 : 0),
            birthDate.getMonthValue(),
            birthDate.getYear() % 100,
            serial);
  }
}
