package id.padan.decile;

import id.padan.definition.DefinitionHead;
import id.padan.definition.ExampleHousehold;
import id.padan.definition.Faults;
import id.padan.definition.Sha256;
import id.padan.definition.YamlNode;
import id.padan.model.Household;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads model files and runs their examples. */
final class PmtModelReader {

  private static final String ILLUSTRATIVE = "ilustrasi";

  private PmtModelReader() {}

  static Optional<PmtModel> read(Path yaml, Faults faults) {
    int before = faults.list().size();
    Optional<PmtModel> model =
        YamlNode.read(yaml, faults).flatMap(root -> model(yaml, root, faults));
    return faults.list().size() == before ? model : Optional.empty();
  }

  private static Optional<PmtModel> model(Path yaml, YamlNode root, Faults faults) {
    root.onlyKeys(
        Set.of(
            "id",
            "version",
            "valid-from",
            "source",
            "illustrative",
            "intercept",
            "coefficients",
            "examples"));
    DefinitionHead head = DefinitionHead.read(root);
    boolean illustrative = root.bool("illustrative", false);
    if (illustrative != head.id().contains(ILLUSTRATIVE)) {
      root.get("id").fault("fault.pmt.illustrative");
    }
    BigDecimal intercept = root.decimal("intercept");
    Path csv = yaml.resolveSibling(root.text("coefficients"));
    if (!Files.isRegularFile(csv)) {
      root.get("coefficients").fault("fault.pmt.nofile");
      return Optional.empty();
    }
    int before = faults.list().size();
    List<Term> terms = new CoefficientFile(csv, faults).read();
    PmtModel model =
        new PmtModel(head, Sha256.of(yaml, csv), illustrative, intercept, List.copyOf(terms));
    if (faults.list().size() == before) {
      runExamples(root, model, faults);
    }
    return Optional.of(model);
  }

  private static void runExamples(YamlNode root, PmtModel model, Faults faults) {
    List<YamlNode> examples = root.list("examples");
    if (examples.isEmpty()) {
      root.fault("fault.examples.pmt");
    }
    for (YamlNode example : examples) {
      example.onlyKeys(Set.of("name", "household", "members", "features", "score"));
      int before = faults.list().size();
      Household household = ExampleHousehold.read(example);
      if (faults.list().size() == before) {
        run(example, household, model);
      }
    }
  }

  private static void run(YamlNode example, Household household, PmtModel model) {
    if (example.find("features").isPresent()) {
      example.get("features").entries().forEach((id, node) -> compare(id, node, household));
    }
    YamlNode expected = example.get("score");
    Optional<BigDecimal> score = model.score(household);
    boolean equal =
        expected.text().equals("none")
            ? score.isEmpty()
            : score.filter(found -> found.compareTo(expected.decimal()) == 0).isPresent();
    if (!equal) {
      String found = score.map(BigDecimal::toPlainString).orElse("none");
      expected.fault("fault.example.gives", found.toString());
    }
  }

  private static void compare(String id, YamlNode expected, Household household) {
    Optional<Feature> feature = Feature.find(id);
    if (feature.isEmpty()) {
      expected.fault("fault.pmt.feature", id);
      return;
    }
    Object value = feature.get().value(household);
    boolean equal =
        value instanceof BigDecimal number
            ? number.compareTo(expected.decimal()) == 0
            : String.valueOf(value).equals(expected.isNull() ? "null" : expected.text());
    if (!equal) {
      expected.fault("fault.example.gives", id + " = " + value);
    }
  }
}
