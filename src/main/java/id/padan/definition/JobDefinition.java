package id.padan.definition;

import id.padan.model.Period;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The nightly job: where files come from, which definitions apply, and its limits.
 *
 * @param sources folders or files that are synced when none is named on the command line
 * @param layouts folder of layouts
 * @param rules folder of rules
 * @param reference folder of region lists
 * @param personLinkage linkage model of persons
 * @param householdLinkage linkage model of households
 * @param pmtModel proxy means test model
 * @param programmes folder of programmes
 * @param decileScopes scopes in which local deciles are cut: kabkota, provinsi, registry
 * @param decileScope the scope that {@code decile_local} shows
 * @param weightByHousehold a household counts once, not by its members
 * @param chunkRows rows a transaction
 * @param rejectLimit share of rejected rows, 0 to 1, above which a run ends with exit code 1
 * @param driftLimit share of a kecamatan's rows, 0 to 1, that may vanish without acceptance
 */
public record JobDefinition(
    List<Source> sources,
    Path layouts,
    Path rules,
    Path reference,
    Path personLinkage,
    Path householdLinkage,
    Path pmtModel,
    Path programmes,
    List<String> decileScopes,
    String decileScope,
    boolean weightByHousehold,
    int chunkRows,
    BigDecimal rejectLimit,
    BigDecimal driftLimit) {

  private static final Set<String> SCOPES = Set.of("kabkota", "provinsi", "registry");

  /**
   * A place where files come from.
   *
   * @param period of all its files, where that is fixed
   * @param format how its files are written, as far as they do not tell it themselves
   */
  public record Source(Path path, Optional<Period> period, SourceFormat format) {}

  /**
   * Reads a job file.
   *
   * @param home folder that the paths in the file start from
   */
  public static Optional<JobDefinition> read(Path file, Path home, Faults faults) {
    return YamlNode.read(file, faults).map(node -> read(node, home));
  }

  private static Optional<Period> period(YamlNode source) {
    try {
      return source.findText("period").map(Period::parse);
    } catch (IllegalArgumentException e) {
      source.get("period").fault("fault.month");
      return Optional.empty();
    }
  }

  private static Source source(YamlNode node, Path home, Path layouts) {
    Set<String> known = new HashSet<>(SourceFormat.KEYS);
    known.addAll(Set.of("path", "period"));
    node.onlyKeys(known);
    SourceFormat format = SourceFormat.read(node);
    if (format.layout().filter(id -> !Files.exists(layouts.resolve(id + ".yaml"))).isPresent()) {
      node.get("layout").fault("fault.layout.none", layouts.toString());
    }
    return new Source(home.resolve(node.text("path")), period(node), format);
  }

  private static JobDefinition read(YamlNode node, Path home) {
    node.onlyKeys(
        Set.of(
            "id",
            "version",
            "valid-from",
            "source",
            "sources",
            "layouts",
            "rules",
            "reference",
            "linkage",
            "decile",
            "programmes",
            "chunk-rows",
            "reject-limit",
            "drift-limit"));
    node.text("id");
    node.text("version");
    node.date("valid-from");
    Path layouts = home.resolve(node.text("layouts"));
    List<Source> sources = new ArrayList<>();
    for (YamlNode source : node.list("sources")) {
      sources.add(source(source, home, layouts));
    }
    YamlNode linkage = node.get("linkage").onlyKeys(Set.of("person", "household"));
    YamlNode decile = node.get("decile").onlyKeys(Set.of("model", "scopes", "local", "weight"));
    List<String> scopes = decile.texts("scopes");
    for (String scope : scopes) {
      if (!SCOPES.contains(scope)) {
        decile.get("scopes").fault("fault.unknown", scope, SCOPES.toString());
      }
    }
    if (Set.copyOf(scopes).size() < scopes.size()) {
      decile.get("scopes").fault("fault.scope.twice");
    }
    String local = decile.text("local");
    if (!scopes.contains(local)) {
      decile.get("local").fault("fault.scope.local");
    }
    return new JobDefinition(
        sources,
        layouts,
        home.resolve(node.text("rules")),
        home.resolve(node.text("reference")),
        home.resolve(linkage.text("person")),
        home.resolve(linkage.text("household")),
        home.resolve(decile.text("model")),
        home.resolve(node.text("programmes")),
        scopes,
        local,
        decile.findText("weight").orElse("person").equals("household"),
        node.integer("chunk-rows", 5000),
        node.findDecimal("reject-limit").orElse(new BigDecimal("0.05")),
        node.findDecimal("drift-limit").orElse(new BigDecimal("0.10")));
  }
}
