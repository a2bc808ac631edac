package id.padan.report;

import id.padan.linkage.MergeTree;
import id.padan.model.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** How a cluster came together, as plain text for a terminal. */
public final class MergeTreeText {

  private final PairWords words;
  private final IntFunction<String> names;

  /**
   * @param names what the record in a row is called
   */
  public MergeTreeText(Texts texts, IntFunction<String> names) {
    this.words = new PairWords(texts);
    this.names = names;
  }

  /** The tree, the last join first. */
  public List<String> lines(MergeTree tree) {
    List<String> lines = new ArrayList<>();
    add(lines, tree, tree.root(), "", "");
    if (tree.leftOut() > 0) {
      lines.add(words.texts().text("tree.leftout", tree.leftOut()));
    }
    return lines;
  }

  /** The weakest link of a tree of two rows or more, and the weakest pair in it. */
  public String weakest(MergeTree tree) {
    MergeTree.Join join = tree.weakestLink().orElseThrow();
    return words
        .texts()
        .text(
            "tree.weakest.pair",
            words.signed(join.odds()),
            names.apply(join.weakest().a()),
            names.apply(join.weakest().b()),
            odds(join.weakest()));
  }

  private String odds(MergeTree.Between pair) {
    String key = pair.held() ? "tree.held" : "tree.odds";
    return words.texts().text(key, words.signed(pair.odds()));
  }

  private void add(
      List<String> lines, MergeTree tree, MergeTree.Node node, String first, String rest) {
    if (node instanceof MergeTree.Join join) {
      lines.add(first + "┬ " + joined(tree, join));
      add(lines, tree, join.first(), rest + "├─", rest + "│ ");
      add(lines, tree, join.second(), rest + "└─", rest + "  ");
    } else {
      lines.add(first + "─ " + names.apply(node.firstRow()));
    }
  }

  private String joined(MergeTree tree, MergeTree.Join join) {
    StringBuilder text = new StringBuilder();
    text.append(words.texts().text("tree.join", join.rows(), words.signed(join.odds())));
    if (join.unknown() > 0) {
      int all = join.first().rows() * join.second().rows();
      text.append("  ").append(words.texts().text("tree.unknown", join.unknown(), all));
    }
    if (!join.reaches()) {
      text.append("  ").append(words.texts().text("tree.forced"));
    }
    // A tree of one join has nothing to be weaker than.
    boolean only = join.rows() == tree.root().rows() && join.rows() == 2;
    if (!only && tree.weakestLink().filter(weakest -> weakest == join).isPresent()) {
      text.append("  ").append(words.texts().text("tree.weakest"));
    }
    return text.toString();
  }
}
