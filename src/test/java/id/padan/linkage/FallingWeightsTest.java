package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FallingWeightsTest {

  @Test
  void leavesWhatFallsAlone() {
    double[] u = {0, 0.01, 0.09, 0.9};

    FallingWeights.force(new double[] {0, 0.8, 0.15, 0.05}, u, 1, 2, 3);

    assertThat(u).containsExactly(0, 0.01, 0.09, 0.9);
  }

  @Test
  void givesOneWeightToLevelsThatRise() {
    double[] m = {0, 0.6, 0.2, 0.1, 0.1};
    double[] u = {0, 0.03, 0.001, 0.5, 0.469};

    FallingWeights.force(m, u, 1, 2, 3, 4);

    assertThat(m[1] / u[1]).isCloseTo(0.8 / 0.031, offset(1e-9));
    assertThat(m[2] / u[2]).isCloseTo(0.8 / 0.031, offset(1e-9));
    assertThat(m[3] / u[3]).isCloseTo(0.2 / 0.969, offset(1e-9));
  }

  @Test
  void passesOverLevelsThatAreNotInTheOrder() {
    double[] u = {0, 0.03, 0.001, 0.969};

    FallingWeights.force(new double[] {0, 0.6, 0.2, 0.2}, u, 1, 3);

    assertThat(u).containsExactly(0, 0.03, 0.001, 0.969);
  }

  @Provide
  Arbitrary<double[]> shares() {
    return Arbitraries.doubles().between(1e-6, 1).ofScale(6).array(double[].class).ofSize(8);
  }

  @Property
  void weightsFallAndSharesKeepTheirSum(
      @ForAll("shares") double[] m, @ForAll("shares") double[] u) {
    double[] forced = u.clone();

    FallingWeights.force(m, forced, 0, 1, 2, 3, 4, 5, 6, 7);

    assertThat(Arrays.stream(forced).sum()).isCloseTo(Arrays.stream(u).sum(), offset(1e-9));
    for (int level = 1; level < m.length; level++) {
      assertThat(m[level] / forced[level])
          .isLessThanOrEqualTo(m[level - 1] / forced[level - 1] * (1 + 1e-9));
    }
  }
}
