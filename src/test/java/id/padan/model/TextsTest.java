package id.padan.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  /** Keys that a library looks up by itself. */
  private static final Pattern ASKED_BY_PICOCLI = Pattern.compile("(usage|mixinStandard).*");

  private static final Pattern PLACE = Pattern.compile("\\{[0-9][^}]*}");

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaces() {
    ResourceBundle id = Texts.INDONESIAN.bundle();
    ResourceBundle en = Texts.ENGLISH.bundle();

    assertThat(id.keySet()).isEqualTo(en.keySet());
    for (String key : id.keySet()) {
      assertThat(places(id.getString(key))).as(key).isEqualTo(places(en.getString(key)));
    }
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(toSet());
  }

  @Test
  void aQuoteBesideAPlaceIsWrittenTwice() {
    for (Texts texts : List.of(Texts.INDONESIAN, Texts.ENGLISH)) {
      for (String key : texts.bundle().keySet()) {
        String text = texts.text(key);
        boolean single = text.replace("''", "").contains("'");
        assertThat(single && !places(text).isEmpty()).as(key + "=" + text).isFalse();
      }
    }
  }

  @Test
  void messagesInsideAMessageAreInItsLanguage() {
    Message lines =
        Message.of("run.drift", List.of(Message.of("run.none"), Message.of("kind.person")));

    assertThat(Texts.ENGLISH.text(lines)).endsWith("\nNo run waits to be resumed.\nperson");
    assertThat(lines.toString()).endsWith("\nTidak ada run yang perlu dilanjutkan.\norang");
  }

  /** Every text is asked for somewhere, whole or as {@code "group." + value}. */
  @Test
  void noTextIsUnused() throws IOException {
    String sources = sources();
    Set<String> unused = new TreeSet<>(Texts.INDONESIAN.bundle().keySet());
    unused.removeIf(key -> ASKED_BY_PICOCLI.matcher(key).matches());
    unused.removeIf(key -> isAskedFor(key, sources));
    unused.removeIf(key -> isAskedFor(key.replaceAll("[.](remedy|none)$", ""), sources));
    unused.removeIf(key -> isPartOfAGroup(key, sources));

    assertThat(unused).isEmpty();
  }

  private static boolean isAskedFor(String key, String sources) {
    return Stream.of("\"" + key + "\"", "#{" + key + "}", "#{" + key + "(", "${bundle:" + key + "}")
        .anyMatch(sources::contains);
  }

  private static boolean isPartOfAGroup(String key, String sources) {
    String group =
        key.substring(0, Math.max(0, key.indexOf('.', key.startsWith("regions.") ? 8 : 0)));
    return Stream.of(
            "\"" + group + ".\" +",
            "'" + group + ".' +",
            "label(\"" + group + "\"",
            "label('" + group + "'")
        .anyMatch(sources::contains);
  }

  /** What is asked for by its whole key exists. */
  @Test
  void noTextIsMissing() throws IOException {
    Pattern asked =
        Pattern.compile(
            "(?:[tT]exts?(?:\\(\\))?\\.text|[.]fault|Message\\.of|wrongUsage|wrong|progress\\.start)"
                + "\\(\\s*\"([^\"]+)\"\\s*[,)]"
                + "|(?:bundle:|#\\{)([a-zA-Z]+\\.[a-zA-Z0-9._-]+)"
                + "|\"((?:fault|help|db|run|wrong|refusal|sync)\\.[a-z0-9.-]+)\"\\s*[,)]");
    Set<String> missing = new TreeSet<>();
    asked
        .matcher(sources())
        .results()
        .map(found -> Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull).findAny())
        .map(Optional::orElseThrow)
        .filter(key -> !Texts.INDONESIAN.has(key))
        .forEach(missing::add);

    assertThat(missing).isEmpty();
  }

  private static String sources() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (Path folder :
        List.of(Path.of("src/main/java/id/padan"), Path.of("src/main/resources/templates"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          sources.append(Files.readString(file)).append('\n');
        }
      }
    }
    return sources.toString();
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
