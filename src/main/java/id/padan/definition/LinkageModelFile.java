package id.padan.definition;

import id.padan.linkage.Band;
import id.padan.linkage.ColumnKind;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.PairScorer;
import id.padan.linkage.RecordTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a linkage model, {@code jobs/linkage/<id>.yaml}, and runs the example pairs in it. */
public final class LinkageModelFile {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "version",
          "valid-from",
          "source",
          "names",
          "columns",
          "together",
          "blocking",
          "cuts",
          "fields",
          "limits",
          "examples");

  private final YamlNode root;
  private final Map<String, LinkageModel.ColumnSpec> columns = new LinkedHashMap<>();

  private final List<LinkageModel.Cuts.Alternative> alternatives = new ArrayList<>();

  private LinkageModelFile(YamlNode root) {
    this.root = root;
  }

  /**
   * Reads the model in {@code file}.
   *
   * @return empty if the file has a fault; every fault is in {@code faults}
   */
  public static Optional<LinkageModel> read(Path file, Faults faults) {
    int before = faults.list().size();
    Optional<YamlNode> root = YamlNode.read(file, faults).map(node -> node.onlyKeys(KEYS));
    Optional<LinkageModel> model = root.map(node -> new LinkageModelFile(node).model(file, faults));
    if (faults.list().size() == before) {
      new Examples(model.orElseThrow()).run(root.orElseThrow());
    }
    return faults.list().size() == before ? model : Optional.empty();
  }

  private LinkageModel model(Path file, Faults faults) {
    root.date("valid-from");
    root.text("source");
    root.get("columns").entries().forEach((name, node) -> columns.put(name, column(name, node)));
    readAlternatives(root.get("cuts"));
    LinkageDictionaries.Content dictionaries = LinkageDictionaries.read(file, root, faults);
    LinkageFields reader = new LinkageFields(columns, alternatives);
    List<LinkageModel.Field> fields = root.list("fields").stream().map(reader::field).toList();
    LinkageModel.Weights weights =
        new LinkageModel.Weights(
            fields,
            root.list("limits").stream().map(node -> LinkageFields.limit(node, fields)).toList(),
            cuts(root.get("cuts")));
    return new LinkageModel(
        new LinkageModel.Id(root.text("id"), root.integer("version", 1), dictionaries.sha256()),
        new LinkageModel.Scheme(columns, together(), blocking(root.get("blocking")), weights),
        dictionaries.dictionaries());
  }

  private List<String> together() {
    List<String> together = root.texts("together");
    together.forEach(column -> checkColumn(root, column));
    return together;
  }

  private void checkColumn(YamlNode node, String column) {
    if (!columns.containsKey(column)) {
      node.fault("fault.unknown", column, columns.keySet().toString());
    }
  }

  private static LinkageModel.ColumnSpec column(String name, YamlNode node) {
    if (!node.isMap()) {
      return new LinkageModel.ColumnSpec(constant(ColumnKind.class, node), List.of(name), Map.of());
    }
    node.onlyKeys(Set.of("is", "headers", "values"));
    List<String> headers = new ArrayList<>(List.of(name));
    headers.addAll(node.texts("headers"));
    return new LinkageModel.ColumnSpec(
        constant(ColumnKind.class, node.get("is")), headers, values(node));
  }

  private static Map<String, String> values(YamlNode node) {
    Map<String, String> values = new HashMap<>();
    Map<String, YamlNode> meant = node.find("values").map(YamlNode::entries).orElse(Map.of());
    meant.forEach(
        (value, texts) -> {
          values.put(value.toUpperCase(Locale.ROOT), value);
          texts.items().forEach(text -> values.put(text.text().toUpperCase(Locale.ROOT), value));
        });
    return values;
  }

  /** The constant that {@code node} names in lower case. */
  static <E extends Enum<E>> E constant(Class<E> type, YamlNode node) {
    String name = node.text().toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    node.fault("fault.unknown", node.text(), known.toString());
    return type.getEnumConstants()[0];
  }

  private LinkageModel.Blocking blocking(YamlNode node) {
    node.onlyKeys(Set.of("largest-block", "keys"));
    List<LinkageModel.BlockKey> keys =
        node.list("keys").stream()
            .map(key -> key.onlyKeys(Set.of("key", "divide")))
            .map(
                key ->
                    new LinkageModel.BlockKey(
                        String.join(" + ", key.texts("key")),
                        parts(key, "key"),
                        parts(key, "divide")))
            .toList();
    if (keys.isEmpty()) {
      node.fault("fault.linkage.nokeys");
    }
    return new LinkageModel.Blocking(keys, node.integer("largest-block", 60));
  }

  private List<LinkageModel.KeyPart> parts(YamlNode key, String name) {
    return key.texts(name).stream()
        .map(
            text -> {
              int dot = text.indexOf('.');
              String column = dot < 0 ? text : text.substring(0, dot);
              checkColumn(key, column);
              return new LinkageModel.KeyPart(column, dot < 0 ? "" : text.substring(dot + 1));
            })
        .toList();
  }

  private LinkageModel.Cuts cuts(YamlNode node) {
    node.onlyKeys(Set.of("prior", "others", "review", "link"));
    return new LinkageModel.Cuts(
        share(node, "prior"),
        alternatives,
        new LinkageModel.Cuts.Bands(share(node, "review"), share(node, "link")));
  }

  /** Strangers take what the named alternatives leave. */
  private void readAlternatives(YamlNode cuts) {
    List<LinkageModel.Cuts.Alternative> named = new ArrayList<>();
    cuts.find("others")
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        (name, node) ->
                            named.add(
                                new LinkageModel.Cuts.Alternative(
                                    name, node.decimal().doubleValue()))));
    double left = 1 - named.stream().mapToDouble(LinkageModel.Cuts.Alternative::share).sum();
    alternatives.add(new LinkageModel.Cuts.Alternative("u", left));
    alternatives.addAll(named);
  }

  private static double share(YamlNode node, String key) {
    double share = node.decimal(key).doubleValue();
    if (share <= 0 || share >= 1) {
      node.get(key).fault("fault.linkage.share");
      return 0.5;
    }
    return share;
  }

  /** The pairs at the end of the file, each with the band that it must get. */
  private record Examples(LinkageModel model) {

    void run(YamlNode root) {
      List<YamlNode> examples = root.list("examples");
      if (examples.isEmpty()) {
        root.fault("fault.examples.linkage");
      }
      examples.forEach(this::runOne);
    }

    private void runOne(YamlNode example) {
      Band expected = constant(Band.class, example.get("expect"));
      RecordTable table =
          RecordTable.builder(model)
              .add(values(example.get("a")))
              .add(values(example.get("b")))
              .build();
      PairScorer scorer = new PairScorer(model, table).score(0, 1);
      if (scorer.band() != expected) {
        example.fault(
            "fault.example.linkage",
            expected.toString(),
            scorer.band().toString(),
            scorer.weight(),
            scorer.probability());
      }
    }

    private Map<String, String> values(YamlNode record) {
      record.onlyKeys(model.scheme().columns().keySet());
      Map<String, String> values = new LinkedHashMap<>();
      record.entries().forEach((name, value) -> values.put(name, value.text()));
      return values;
    }
  }
}
