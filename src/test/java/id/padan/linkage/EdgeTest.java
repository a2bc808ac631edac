package id.padan.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class EdgeTest {

  @Property
  void edgesStandByFallingWeightThenByRows(
      @ForAll @Size(max = 40) List<@From("weights") Double> w) {
    List<Edge> edges =
        IntStream.range(0, w.size())
            .mapToObj(i -> new Edge(w.size() - i, 100 + i % 7, w.get(i), Band.LINK))
            .toList();

    assertThat(Edge.inOrder(edges.stream()))
        .containsExactlyElementsOf(edges.stream().sorted().toList());
  }

  /** Some lie nearer to each other than a float can tell. */
  @Provide
  Arbitrary<Double> weights() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(-60, 60),
        Arbitraries.of(0.0, -0.0, 12.5, 12.5 + 1e-9, 12.5 - 1e-9, -7.25, -7.25 + 1e-9));
  }
}
