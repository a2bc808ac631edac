package id.padan.report;

import id.padan.linkage.Edge;
import id.padan.linkage.Explainer;
import id.padan.linkage.FieldKind;
import id.padan.linkage.FieldLine;
import id.padan.linkage.LevelText;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Links;
import id.padan.linkage.MergeTree;
import id.padan.linkage.PairReport;
import id.padan.linkage.PairScorer;
import id.padan.linkage.RecordTable;
import id.padan.model.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page of the pairs and clusters of a linked list that are most worth reading. */
public final class LinkPage {

  private static final int MOST_REVIEW = 120;
  private static final int MOST_WEAK = 60;
  private static final int MOST_STRONG = 20;
  private static final int MOST_CLUSTERS = 40;

  private final Linked linked;
  private final Texts texts;
  private final PairWords words;
  private final Explainer explainer;
  private final PairScorer scorer;
  private int drawings;

  /**
   * A list and what linking it gave.
   *
   * @param name of the list
   */
  public record Linked(String name, LinkageModel model, RecordTable table, Links links) {}

  /** Pairs of one kind: those shown, and how many there are. */
  public record Section(String key, List<ShownPair> pairs, int all) {}

  /** A pair as the page shows it. */
  public record ShownPair(
      String a, String b, String sentence, List<ShownField> fields, String against, String chart) {}

  /**
   * A field as the page shows it.
   *
   * @param verdict end of the key of its word
   */
  public record ShownField(
      String label, String a, String b, String mark, String verdict, String level, String bits) {}

  /** A cluster as the page shows it. */
  public record ShownCluster(
      String number, int records, String weakest, String leftOut, String chart) {}

  private LinkPage(Linked linked, Texts texts) {
    this.linked = linked;
    this.texts = texts;
    this.words = new PairWords(texts);
    this.explainer = new Explainer(linked.model(), linked.table());
    this.scorer = new PairScorer(linked.model(), linked.table());
  }

  /** Writes the page to {@code file}, which only its owner may read: it holds personal data. */
  public static void write(Linked linked, Texts texts, Path file) throws IOException {
    String page = new PageRenderer(texts).render("links", new LinkPage(linked, texts).variables());
    PrivateFile.prepare(file);
    Files.writeString(file, page, StandardCharsets.UTF_8);
  }

  private Map<String, Object> variables() {
    List<Edge> merged = new ArrayList<>();
    List<Edge> review = new ArrayList<>();
    for (Edge edge : linked.links().edges()) {
      (linked.links().together(edge) ? merged : review).add(edge);
    }
    List<Edge> weak =
        new ArrayList<>(merged.subList(Math.min(MOST_STRONG, merged.size()), merged.size()));
    Collections.reverse(weak);
    Map<String, Object> page = new HashMap<>();
    page.put("t", texts);
    page.put("name", linked.name());
    page.put("model", linked.model().id());
    page.put("records", linked.table().rows());
    page.put("clusterCount", Arrays.stream(linked.links().entity()).distinct().count());
    page.put("merged", merged.size());
    page.put("waiting", review.size());
    page.put(
        "sections",
        List.of(
            section("review", review, review.size(), MOST_REVIEW),
            section("weak", weak, merged.size(), MOST_WEAK),
            section("strong", merged, merged.size(), MOST_STRONG)));
    List<MergeTree> trees = trees();
    page.put("clusters", trees.stream().limit(MOST_CLUSTERS).map(this::shown).toList());
    page.put("allClusters", trees.size());
    return page;
  }

  private Section section(String key, List<Edge> edges, int all, int most) {
    return new Section(key, edges.stream().limit(most).map(this::shown).toList(), all);
  }

  private ShownPair shown(Edge edge) {
    PairReport pair =
        explainer.report(edge.a(), edge.b(), PairReport.Standing.of(linked.links().together(edge)));
    return new ShownPair(
        number(edge.a()),
        number(edge.b()),
        words.of(pair.sentence()),
        pair.lines().stream()
            .filter(line -> line.weighs() || line.verdict() != LevelText.Side.SILENT)
            .map(this::shown)
            .toList(),
        pair.waterfall().against().strangers() ? "" : words.of(pair.waterfall().against().label()),
        WaterfallChart.svg(words, pair.waterfall(), nextId()));
  }

  private ShownField shown(FieldLine line) {
    return new ShownField(
        words.of(line.field().label()),
        line.a(),
        line.b(),
        PairWords.mark(line),
        PairWords.key(line.verdict()),
        line.verdict() == LevelText.Side.SILENT ? "" : words.of(line.levelText()),
        line.weighs() ? words.signed(line.tenths()) : "");
  }

  /** Trees of all clusters with three rows or more, those with the weakest link first. */
  private List<MergeTree> trees() {
    Map<Integer, List<Integer>> members = new HashMap<>();
    int[] entity = linked.links().entity();
    for (int row = 0; row < entity.length; row++) {
      members.computeIfAbsent(entity[row], first -> new ArrayList<>(2)).add(row);
    }
    return members.values().stream()
        .filter(rows -> rows.size() > 2)
        .map(rows -> MergeTree.of(scorer, rows.stream().mapToInt(Integer::intValue).toArray()))
        .sorted(
            Comparator.<MergeTree>comparingDouble(tree -> tree.weakestLink().orElseThrow().odds())
                .thenComparingInt(tree -> tree.root().firstRow()))
        .toList();
  }

  private ShownCluster shown(MergeTree tree) {
    return new ShownCluster(
        number(tree.root().firstRow()),
        tree.root().rows() + tree.leftOut(),
        new MergeTreeText(texts, LinkPage::number).weakest(tree),
        tree.leftOut() == 0 ? "" : texts.text("tree.leftout", tree.leftOut()),
        MergeTreeChart.svg(words, tree, this::name, nextId()));
  }

  private String nextId() {
    return "g" + ++drawings;
  }

  /** Place of a record in the list, from 1, as in its other files. */
  private static String number(int row) {
    return Integer.toString(row + 1);
  }

  /** The record's number and the first value that a person would know it by. */
  private String name(int row) {
    for (LinkageModel.Field field : linked.model().scheme().weights().fields()) {
      if (field.kind() == FieldKind.NAME || field.kind() == FieldKind.TEXT) {
        String value = linked.table().shown(field.columns().get(0), row);
        if (!value.isEmpty()) {
          return value + " · " + number(row);
        }
      }
    }
    return texts.text("pair.record", number(row));
  }
}
