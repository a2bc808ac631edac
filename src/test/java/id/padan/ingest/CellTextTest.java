package id.padan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "15, 15",
    "015, 015",
    "15.0, 15",
    "-3, -3",
    "0.0, 0",
    "1771011708709001, 1771011708709001",
    "1771011708709001.0, 1771011708709001.0",
    "17030600110000001, 17030600110000001",
    "3.57301E+15, 3.57301E+15",
    "1.771011708709001E15, 1.771011708709001E15",
    "1.703010004e+16, 1.703010004e+16",
    "1.2345678E7, 12345678",
    "1.25E-2, 0.0125",
    "72.599999999999994, 72.6",
    "-3.7928451999999998, -3.7928452",
    "0.30000000000000004, 0.30000000000000004",
    "42.50, 42.5",
    "1E999999999, 1E999999999",
    "1E-999999999, 1E-999999999",
    "NaN, NaN",
  })
  void numberKeepsItsDigitsAndLosesItsNoise(String xml, String shown) {
    assertThat(CellText.number(xml)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "42309, false, 2015-11-01",
    "42309.75, false, 2015-11-01",
    "40847, true, 2015-11-01",
    "1, false, 1900-01-01",
    "59, false, 1900-02-28",
    "60, false, 1900-02-29",
    "61, false, 1900-03-01",
    "0, false, 0",
    "0.5, false, 0.5",
    "-1, false, -1",
    "2958466, false, 2958466",
    "x, false, x",
  })
  void serialDayBecomesADate(String xml, boolean from1904, String shown) {
    assertThat(CellText.date(xml, from1904)).isEqualTo(shown);
  }

  @Test
  void escapedCharactersAreRead() {
    assertThat(CellText.text("a_x000D_b _x005F_x000D_ _x00")).isEqualTo("a\rb _x000D_ _x00");
  }
}
