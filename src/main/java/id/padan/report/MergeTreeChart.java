package id.padan.report;

import id.padan.linkage.MergeTree;
import java.util.function.IntFunction;

/** Draws how a cluster came together: rows on the left, joins to the right of what they join. */
final class MergeTreeChart {

  private static final int LINE = 26;
  private static final int LABELS = 300;
  private static final int ROOM_FOR_BITS = 60;
  private static final int LEAST_WIDTH = 680;
  private static final int MOST_LETTERS = 46;
  private static final int STEP = 44;

  private static final String LINE_COLOUR = "#0b5563";
  private static final String WEAK = "#b3402a";

  private final PairWords words;
  private final IntFunction<String> names;
  private final MergeTree tree;
  private final Svg svg;
  private double nextY = LINE / 2.0;

  /** Where a drawn node ends. */
  private record Point(double x, double y) {}

  private MergeTreeChart(PairWords words, MergeTree tree, IntFunction<String> names, String id) {
    this.words = words;
    this.names = names;
    this.tree = tree;
    this.svg =
        new Svg(
            id,
            Math.max(LEAST_WIDTH, LABELS + height(tree.root()) * STEP + ROOM_FOR_BITS),
            tree.root().rows() * LINE + 8,
            words.texts().text("tree.chart", tree.root().rows()),
            String.join("; ", new MergeTreeText(words.texts(), names).lines(tree)));
  }

  /**
   * The drawing of one tree.
   *
   * @param names what the record in a row is called
   * @param id unlike that of every other drawing of the page
   */
  static String svg(PairWords words, MergeTree tree, IntFunction<String> names, String id) {
    MergeTreeChart chart = new MergeTreeChart(words, tree, names, id);
    chart.draw(tree.root());
    return chart.svg.toString();
  }

  private Point draw(MergeTree.Node node) {
    if (node instanceof MergeTree.Join join) {
      return draw(join);
    }
    String name = names.apply(node.firstRow());
    String shown = name.length() <= MOST_LETTERS ? name : name.substring(0, MOST_LETTERS - 1) + "…";
    svg.text(LABELS - 8.0, nextY + 4.5, true, shown, "");
    nextY += LINE;
    return new Point(LABELS, nextY - LINE);
  }

  private Point draw(MergeTree.Join join) {
    Point first = draw(join.first());
    Point second = draw(join.second());
    double x = Math.max(first.x(), second.x()) + STEP;
    boolean weakest = tree.weakestLink().filter(link -> link == join).isPresent();
    String colour = weakest && tree.root().rows() > 2 ? WEAK : LINE_COLOUR;
    String stroke = "stroke-width=\"2\"" + (join.reaches() ? "" : " stroke-dasharray=\"4 3\"");
    svg.line(first.x(), first.y(), x, first.y(), colour, stroke);
    svg.line(second.x(), second.y(), x, second.y(), colour, stroke);
    svg.line(x, first.y(), x, second.y(), colour, stroke);
    double y = (first.y() + second.y()) / 2;
    String small = "font-size=\"11\" fill=\"" + colour + "\"";
    svg.text(x + 4, y - 4, false, words.signed(join.odds()), small);
    return new Point(x, y);
  }

  private static int height(MergeTree.Node node) {
    return node instanceof MergeTree.Join join
        ? 1 + Math.max(height(join.first()), height(join.second()))
        : 0;
  }
}
