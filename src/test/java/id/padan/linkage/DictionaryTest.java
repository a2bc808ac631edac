package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DictionaryTest {

  private static final int TEXTS = 20_000;

  private final Dictionary dictionary = new Dictionary();

  @Test
  void givesOneNumberToOneTextWhicheverThreadAsks() {
    int[][] codes = new int[8][TEXTS];
    IntStream.range(0, codes.length)
        .parallel()
        .forEach(
            thread -> {
              for (int i = 0; i < TEXTS; i++) {
                int text = (i * 7919 + thread * 2503) % TEXTS;
                codes[thread][text] = dictionary.code("text " + text);
              }
            });

    assertThat(Arrays.asList(codes)).allSatisfy(of -> assertThat(of).isEqualTo(codes[0]));
    assertThat(Arrays.stream(codes[0]).distinct()).hasSize(TEXTS);
    dictionary.finish();
    assertThat(dictionary.size()).isEqualTo(TEXTS + 1);
    assertThat(IntStream.range(0, TEXTS))
        .allSatisfy(i -> assertThat(dictionary.text(codes[0][i])).isEqualTo("text " + i));
  }

  @Test
  void tellsTextsOfOneHashApart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(dictionary.code("Aa")).isNotEqualTo(dictionary.code("BB"));
  }

  @Test
  void readsAPartOfAText() {
    assertThat(dictionary.code("SITI NUR", 5, 8)).isEqualTo(dictionary.code("NUR"));
  }

  @Test
  void hasNoNumberForNothing() {
    assertThat(dictionary.code(null)).isZero();
    assertThat(dictionary.code(" \t")).isZero();
  }
}
