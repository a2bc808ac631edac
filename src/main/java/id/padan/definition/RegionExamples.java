package id.padan.definition;

import id.padan.model.RegionSystem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Runs the examples of {@code regions.yaml}; each that fails is a fault. */
final class RegionExamples {

  private static final Set<String> KEYS = Set.of("system", "code", "check", "name", "other");

  private final Regions regions;

  private RegionExamples(Regions regions) {
    this.regions = regions;
  }

  static void run(YamlNode root, Regions regions) {
    List<YamlNode> examples = root.list("examples");
    if (examples.isEmpty()) {
      root.fault("fault.examples.region");
    }
    RegionExamples runner = new RegionExamples(regions);
    examples.forEach(example -> runner.run(example.onlyKeys(KEYS)));
  }

  private void run(YamlNode example) {
    RegionSystem system =
        example.text("system").equals("bps") ? RegionSystem.BPS : RegionSystem.KEMENDAGRI;
    String code = example.text("code").replace(".", "");
    String verdict = regions.check(system, code).name().toLowerCase(Locale.ROOT).replace('_', '-');
    Optional<String> other =
        system == RegionSystem.BPS ? regions.toKemendagri(code) : regions.toBps(code);
    compare(example, "check", Optional.of(verdict));
    compare(example, "name", regions.name(system, code));
    compare(example, "other", other);
  }

  private void compare(YamlNode example, String key, Optional<String> found) {
    Optional<String> expected = example.findText(key);
    if (expected.isPresent() && !plain(expected.get()).equals(found.orElse(""))) {
      example.fault("fault.example.value", key, expected.get(), found.orElse("–"));
    }
  }

  private static String plain(String text) {
    boolean dottedCode = text.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    return dottedCode ? text.replace(".", "") : text;
  }
}
