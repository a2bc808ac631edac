package id.padan.cli;

import id.padan.console.Reason;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.MergeTree;
import id.padan.linkage.Waterfall;
import id.padan.model.Texts;
import id.padan.report.MergeTreeText;
import id.padan.report.PairText;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;

/** Why a pair is weighed as it is: its fields, how the weight adds up, and the cluster. */
final class ReasonText {

  private static final int WIDTH = 100;
  private static final int HASH_SHOWN = 8;

  private final Texts texts;
  private final PrintWriter out;

  ReasonText(Texts texts, PrintWriter out) {
    this.texts = texts;
    this.out = out;
  }

  /** Fields, waterfall, and tree where there is one. */
  void print(Map<String, Object> pair, LinkageModel.Id model, Reason reason) {
    wrapped("review.model", model.name(), model.version());
    new PairText(texts, WIDTH).lines(reason.report()).forEach(out::println);
    Waterfall waterfall = reason.report().waterfall();
    long weight = Math.round((Double) pair.get("match_weight") * 10);
    long total = waterfall.totalTenths();
    wrapped("review.weight", bits(weight), bits(total - weight), bits(total));
    reason.cluster().ifPresent(this::cluster);
  }

  /** Whole bits and tenths with a sign. */
  private String bits(long tenths) {
    return String.format(texts.locale(), tenths == 0 ? "%.1f" : "%+.1f", tenths / 10.0);
  }

  private void cluster(Reason.Cluster cluster) {
    out.println();
    wrapped(cluster.together() ? "review.cluster" : "review.cluster.would", cluster.size());
    MergeTree tree = cluster.tree();
    new MergeTreeText(texts, row -> letter(row) + "  " + name(cluster.records().get(row)))
        .lines(tree)
        .forEach(out::println);
    wrapped("review.cluster.note");
    Wrapped.lines(new MergeTreeText(texts, ReasonText::letter).weakest(tree), WIDTH)
        .forEach(out::println);
  }

  /** A and B are the two of the pair. */
  private static String letter(int row) {
    return row < 26 ? Character.toString('A' + row) : Integer.toString(row + 1);
  }

  private String name(Map<String, Object> record) {
    return Objects.toString(record.get("name"), "?")
        + " ("
        + texts.text("review.place", record.get("file_name"), record.get("line").toString())
        + ")";
  }

  /** Nothing was kept of what comparing both gave. */
  void notKept() {
    wrapped("review.reason.unkept");
  }

  /** No model file is at hand. */
  void noModel(LinkageModel.Id used) {
    wrapped("review.reason.nomodel", used.name(), used.version());
  }

  /** The file holds another model than that by which the pair was weighed. */
  void otherModel(LinkageModel.Id used, LinkageModel.Id here) {
    wrapped(
        "review.reason.othermodel",
        used.name(),
        used.version(),
        used.sha256().substring(0, HASH_SHOWN),
        here.version(),
        here.sha256().substring(0, HASH_SHOWN));
  }

  private void wrapped(String key, Object... values) {
    Wrapped.lines(texts.text(key, values), WIDTH).forEach(out::println);
  }
}
