package id.padan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KkTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "1771010101159001, true",
    "177101010115900, false",
    "17710101011590011, false",
    "177101010115900A, false",
    "'', false",
  })
  void hasSixteenDigits(String cleaned, boolean wellFormed) {
    assertThat(Kk.wellFormed(cleaned)).isEqualTo(wellFormed);
  }
}
