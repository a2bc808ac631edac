package id.padan.linkage;

import id.padan.definition.Faults;
import id.padan.definition.LinkageModelFile;
import java.nio.file.Path;

/** The models that the job uses. */
final class Models {

  static final LinkageModel PERSON = read("person");
  static final LinkageModel HOUSEHOLD = read("household");
  static final LinkageModel FEBRL = read("febrl");

  private Models() {}

  private static LinkageModel read(String id) {
    Faults faults = new Faults();
    return LinkageModelFile.read(Path.of("jobs/linkage/" + id + ".yaml"), faults)
        .orElseThrow(() -> new AssertionError(faults.list()));
  }
}
