package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "SUKIRMAN, SUKIRMAN, 0",
    "SUKIRMAN, SUKIRMN, 1",
    "SUKIRMAN, SUKRIMAN, 1",
    "RINA, RINI, 1",
    "RATN, ARTNA, 2",
    "'', SITI, 4",
  })
  void countsTheFewestSlips(String a, String b, int slips) {
    assertThat(EditDistance.of(a, b)).isEqualTo(slips);
    assertThat(EditDistance.of(b, a)).isEqualTo(slips);
  }

  @Property
  void isThatOfTheTable(
      @ForAll @CharRange(from = 'A', to = 'D') @StringLength(max = 20) String a,
      @ForAll @CharRange(from = 'A', to = 'D') @StringLength(max = 20) String b) {
    assertThat(EditDistance.of(a, b)).isEqualTo(byTable(a, b));
  }

  private static int byTable(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean exchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (exchanged) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
