package id.padan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaces() {
    ResourceBundle.Control noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    ResourceBundle id =
        ResourceBundle.getBundle("messages", Locale.forLanguageTag("id"), noFallback);
    ResourceBundle en = ResourceBundle.getBundle("messages", Locale.ENGLISH, noFallback);

    assertThat(id.keySet()).isEqualTo(en.keySet());
    for (String key : id.keySet()) {
      assertThat(places(id.getString(key))).as(key).isEqualTo(places(en.getString(key)));
    }
  }

  private static String places(String text) {
    return text.replaceAll("[^0-9{}]", "")
        .replaceAll("[0-9]+(?!})", "")
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "id, 1.234.567, '4,2 %', 21 November 2026 02.00 WIB",
    "en, '1,234,567', 4.2 %, 21 November 2026 02.00 WIB",
    "fr, 1.234.567, '4,2 %', 21 November 2026 02.00 WIB",
  })
  void numbersAndTimesFollowTheLanguage(String tag, String number, String share, String time) {
    Texts texts = new Texts(Locale.forLanguageTag(tag));

    assertThat(texts.number(1_234_567)).isEqualTo(number);
    assertThat(texts.percent(42, 1000)).isEqualTo(share);
    assertThat(texts.time(Timestamp.from(Instant.parse("2026-11-20T19:00:00Z")))).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({"state, published, terbit", "state, elsewhere, elsewhere", "state, , –"})
  void aValueWithoutLabelIsShownAsItIs(String group, String value, String label) {
    assertThat(new Texts(Locale.forLanguageTag("id")).label(group, value)).isEqualTo(label);
  }
}
