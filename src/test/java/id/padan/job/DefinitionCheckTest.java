package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionCheckTest {

  @TempDir Path folder;

  private final List<String> said = new ArrayList<>();
  private Path home;

  @BeforeEach
  void copyTheProject() throws IOException {
    home = ProjectCopy.make(folder.resolve("home"), 50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs", "jobs/linkage", "jobs/linkage/person.yaml"})
  void readsWhatIsBelowJobs(String path) {
    assertThat(check(Path.of(path))).isZero();
    assertThat(check(home.resolve(path))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs/linkage/persn.yaml", "elsewhere.yaml", "pom.xml", "jobs/../other"})
  void doesNotCallRightWhatItDoesNotRead(String path) throws IOException {
    Files.createFile(folder.resolve("elsewhere.yaml"));

    assertThat(check(Path.of(path))).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(said).singleElement().asString().startsWith(path).contains("jobs/linkage");
  }

  @Test
  void saysAFaultOfADictionaryThatTwoModelsShareOnce() throws IOException {
    Path words = home.resolve("jobs/linkage/dictionaries/address-words.csv");
    Files.writeString(words, Files.readString(words) + "RANTE,hamlet\n");

    assertThat(check(Path.of("jobs/linkage"))).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(said).singleElement().asString().contains("address-words.csv:", "RANTE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"febrl.yaml", "historical.yaml", "person.yaml"})
  void readsTheModelsThatNoJobNames(String model) throws IOException {
    Path file = home.resolve("jobs/linkage").resolve(model);
    Files.writeString(file, Files.readString(file).replace("largest-block:", "largest-blok:"));

    assertThat(check(Path.of("jobs/layouts/../linkage").resolve(model)))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(said).anySatisfy(fault -> assertThat(fault).contains(model, "largest-blok"));
    assertThat(check(Path.of("jobs/layouts"))).isZero();
  }

  private int check(Path path) {
    return DefinitionCheck.run(
        home, List.of(path), message -> {}, fault -> said.add(fault.toString()));
  }
}
