package id.padan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTextTest {

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource({
    "JL MAWAR, JL MAWAR, true",
    "'JL  MAWAR ', JL MAWAR, true",
    "=1+1, '''=1+1', false",
    "001, 1, true",
    "000, 0, true",
    "1, 001, false",
    "010, 011, false",
    "1771010502609001, '1,77101E+15', true",
    "1771010502609001, 1.77101050260900E+15, true",
    "1771010502609001, '1,77102E+15', false",
    "1771010502609001, 1771010502609000, true",
    "1771010502609001, 1771010502609002, false",
    "1771010502609001, 1771010502608000, false",
    "'', '', true",
    "'', 0, false",
    "12, '', false",
    "12, 1.2E+1, true",
  })
  void knowsWhatASpreadsheetAloneChanged(String was, String now, boolean same) {
    assertThat(SpreadsheetText.isSame(was, now)).isEqualTo(same);
  }
}
