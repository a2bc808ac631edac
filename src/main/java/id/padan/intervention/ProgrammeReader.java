package id.padan.intervention;

import id.padan.definition.DefinitionHead;
import id.padan.definition.Faults;
import id.padan.definition.Sha256;
import id.padan.definition.YamlNode;
import id.padan.model.Columns;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads an agency's programmes from YAML. */
final class ProgrammeReader {

  /** Sectors of poverty reduction programmes, as regional plans group them. */
  static final Set<String> SECTORS =
      new TreeSet<>(
          Set.of(
              "PENDIDIKAN",
              "KESEHATAN",
              "PERMUKIMAN",
              "SOSIAL",
              "EKONOMI",
              "KETENAGAKERJAAN",
              "PANGAN",
              "PEREMPUAN_ANAK_KB",
              "PEMUDA",
              "KEBENCANAAN",
              "INFRASTRUKTUR"));

  static final String RECEIVED_DECILE = "decile_received";
  static final String LOCAL_DECILE = "decile_local";

  private static final Set<String> FILE_KEYS =
      Set.of("id", "version", "valid-from", "source", "agency", "programmes");

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "sector",
          "program",
          "kegiatan",
          "sub-kegiatan",
          "code",
          "unit",
          "legal-basis",
          "valid-from",
          "valid-to",
          "decile",
          "criteria",
          "served-by",
          "funding",
          "amounts",
          "max-components",
          "examples");

  private final String agency;
  private final String sha256;

  private ProgrammeReader(String agency, String sha256) {
    this.agency = agency;
    this.sha256 = sha256;
  }

  static List<Programme> read(Path yaml, Faults faults) {
    int before = faults.list().size();
    List<Programme> programmes = new ArrayList<>();
    YamlNode.read(yaml, faults)
        .ifPresent(
            root -> {
              root.onlyKeys(FILE_KEYS);
              DefinitionHead.read(root);
              ProgrammeReader reader = new ProgrammeReader(root.text("agency"), Sha256.of(yaml));
              if (root.list("programmes").isEmpty()) {
                root.fault("fault.programme.none");
              }
              for (YamlNode node : root.list("programmes")) {
                programmes.add(reader.programme(node, faults));
              }
            });
    return faults.list().size() == before ? List.copyOf(programmes) : List.of();
  }

  private Programme programme(YamlNode node, Faults faults) {
    int before = faults.list().size();
    node.onlyKeys(KEYS);
    Programme programme = new Programme(required(node, "id"), about(node), rule(node), sha256);
    if (faults.list().size() == before) {
      ProgrammeExamples.run(node, programme, faults);
    }
    return programme;
  }

  private Programme.About about(YamlNode node) {
    String sector = node.text("sector");
    if (!SECTORS.contains(sector)) {
      node.get("sector").fault("fault.unknown", node.text("sector"), SECTORS.toString());
    }
    Optional<YamlNode> validTo = node.find("valid-to").filter(end -> !end.isNull());
    LocalDate end = validTo.isPresent() ? node.date("valid-to") : null;
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    node.find("amounts")
        .ifPresent(
            all -> all.entries().forEach((name, rupiah) -> amounts.put(name, rupiah.decimal())));
    return new Programme.About(
        required(node, "name"),
        sector,
        agency,
        new Programme.Nomenclature(
            node.findText("program").orElse(null),
            node.findText("kegiatan").orElse(null),
            node.findText("sub-kegiatan").orElse(null),
            node.findText("code").orElse(null)),
        required(node, "legal-basis"),
        node.date("valid-from"),
        end,
        node.texts("funding"),
        amounts);
  }

  private static Programme.Rule rule(YamlNode node) {
    Programme.Unit unit = unit(node.get("unit"));
    List<Criterion> conditions = new ArrayList<>();
    node.find("decile").ifPresent(decile -> conditions.add(decile(decile)));
    Level level = unit == Programme.Unit.PERSON ? Level.PERSON : Level.HOUSEHOLD;
    node.find("criteria")
        .ifPresent(criteria -> conditions.add(CriterionReader.read(criteria, level)));
    if (conditions.isEmpty()) {
      node.fault("fault.programme.rule");
    }
    return new Programme.Rule(unit, new Criterion.All(List.copyOf(conditions), ""), servedBy(node));
  }

  private static Programme.Unit unit(YamlNode node) {
    return Arrays.stream(Programme.Unit.values())
        .filter(unit -> unit.code().equals(node.text()))
        .findFirst()
        .orElseGet(
            () -> {
              node.fault("fault.oneof", "person, keluarga, rumah_tangga");
              return Programme.Unit.RUMAH_TANGGA;
            });
  }

  private static Criterion decile(YamlNode node) {
    node.onlyKeys(Set.of("source", "min", "max"));
    String source = node.findText("source").orElse("received");
    if (!source.equals("received") && !source.equals("local")) {
      node.get("source").fault("fault.oneof", "received, local");
    }
    int min = node.integer("min", 1);
    int max = node.integer("max", 10);
    if (min < 1 || max > 10 || min > max) {
      node.fault("fault.programme.decile");
    }
    return new Criterion.Decile(source.equals("local") ? LOCAL_DECILE : RECEIVED_DECILE, min, max);
  }

  private static Programme.ServedBy servedBy(YamlNode node) {
    Optional<YamlNode> served = node.find("served-by").filter(found -> !found.isNull());
    if (served.isEmpty()) {
      return new Programme.ServedBy(List.of(), List.of(), 0);
    }
    served.get().onlyKeys(Set.of("household", "members", "report-years"));
    return new Programme.ServedBy(
        flags(served.get(), "household", Columns.HOUSEHOLD),
        flags(served.get(), "members", Columns.PERSON),
        served.get().integer("report-years", 0));
  }

  private static List<String> flags(YamlNode served, String key, Columns columns) {
    List<String> flags = served.texts(key);
    for (String flag : flags) {
      if (columns.findType(flag).filter(Columns.Type.BOOLEAN::equals).isEmpty()) {
        served.get(key).fault("fault.programme.flag", flag);
      }
    }
    return flags;
  }

  private static String required(YamlNode node, String key) {
    String text = node.text(key);
    if (text.isBlank()) {
      node.fault("fault.key.empty", key);
    }
    return text;
  }
}
