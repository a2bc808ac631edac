package id.padan.decile;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.Faults;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PmtModelTest {

  @ParameterizedTest
  @ValueSource(strings = {"pmt-ilustrasi", "kriteria-14-bps"})
  void shippedModelsPassTheirExamples(String id) {
    Faults faults = new Faults();

    Optional<PmtModel> model = PmtModel.read(Path.of("jobs/models", id + ".yaml"), faults);

    assertThat(faults.list()).isEmpty();
    assertThat(model).isPresent();
  }
}
