package id.padan.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.definition.Faults;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeTest {

  @ParameterizedTest
  @ValueSource(strings = {"kemensos", "perkim"})
  void shippedProgrammesPassTheirExamples(String agency) {
    Faults faults = new Faults();

    Programme.read(Path.of("jobs/programmes", agency + ".yaml"), faults);
    assertThat(faults.list()).isEmpty();
  }
}
