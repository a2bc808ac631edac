package id.padan.report;

import id.padan.linkage.Waterfall;
import java.util.stream.Collectors;

/** Draws how the weight of a pair adds up: one bar a line, each beginning where the last ended. */
final class WaterfallChart {

  private static final int WIDTH = 720;
  private static final int LINE = 24;
  private static final int LABEL_END = 304;
  private static final int BITS_END = 352;
  private static final int BARS = 366;
  private static final int BARS_END = WIDTH - 12;
  private static final int HEAD = 36;
  private static final int ROOM_FOR_WORDS = 70;
  private static final int MOST_LETTERS = 40;

  private static final String MORE = "#0b5563";
  private static final String LESS = "#b3402a";
  private static final String START = "#9aa5b4";
  private static final String SOFT = "#566173";
  private static final String GRID = "#d9dee6";

  private final PairWords words;
  private final Waterfall waterfall;
  private final Svg svg;
  private final double from;
  private final double to;
  private double y = HEAD;

  private WaterfallChart(PairWords words, Waterfall waterfall, String id) {
    this.words = words;
    this.waterfall = waterfall;
    double least = Math.min(0, waterfall.cuts().reviewTenths());
    double most = Math.max(0, waterfall.cuts().linkTenths());
    long sum = 0;
    for (Waterfall.Bar bar : waterfall.bars()) {
      sum += bar.tenths();
      least = Math.min(least, sum);
      most = Math.max(most, sum);
    }
    this.from = least;
    this.to = most;
    this.svg =
        new Svg(
            id,
            WIDTH,
            HEAD + (waterfall.bars().size() + 1) * LINE + 8,
            words.texts().text("pair.chart", words.signed(waterfall.totalTenths())),
            waterfall.bars().stream()
                .map(bar -> words.bar(waterfall, bar) + " " + words.signed(bar.tenths()))
                .collect(Collectors.joining("; ")));
  }

  /**
   * The drawing of one waterfall.
   *
   * @param id unlike that of every other drawing of the page
   */
  static String svg(PairWords words, Waterfall waterfall, String id) {
    return new WaterfallChart(words, waterfall, id).draw();
  }

  private String draw() {
    cut(waterfall.cuts().reviewTenths(), "pair.cut.review", HEAD - 24);
    cut(waterfall.cuts().linkTenths(), "pair.cut.link", HEAD - 10);
    long sum = 0;
    for (Waterfall.Bar bar : waterfall.bars()) {
      boolean start = bar.kind() == Waterfall.Kind.START;
      String colour = start ? START : bar.tenths() > 0 ? MORE : LESS;
      line(words.bar(waterfall, bar), bar.tenths(), sum, sum + bar.tenths(), colour, "");
      sum += bar.tenths();
    }
    svg.line(8, y, WIDTH - 12, y, GRID, "");
    String bold = "font-weight=\"700\"";
    line(words.texts().text("pair.total"), sum, 0, sum, sum > 0 ? MORE : LESS, bold);
    return svg.toString();
  }

  /** Both cuts may lie close together, so their words stand at different heights. */
  private void cut(long tenths, String key, double height) {
    double x = place(tenths);
    double bottom = HEAD + (waterfall.bars().size() + 1) * LINE + 4.0;
    svg.line(x, height - 8, x, bottom, SOFT, "stroke-dasharray=\"3 3\"");
    boolean end = x > BARS_END - ROOM_FOR_WORDS;
    String small = "font-size=\"11\" fill=\"" + SOFT + "\"";
    svg.text(end ? x - 4 : x + 4, height, end, words.texts().text(key), small);
  }

  private void line(
      String label, long tenths, long before, long after, String colour, String more) {
    double middle = y + LINE / 2.0 + 4.5;
    String shown =
        label.length() <= MOST_LETTERS ? label : label.substring(0, MOST_LETTERS - 1) + "…";
    svg.text(LABEL_END, middle, true, shown, more);
    svg.text(BITS_END, middle, true, words.signed(tenths), more + " fill=\"" + SOFT + "\"");
    double left = place(Math.min(before, after));
    double width = Math.max(tenths == 0 ? 0 : 1.5, place(Math.max(before, after)) - left);
    svg.rectangle(left, y + 4, width, LINE - 8.0, colour);
    y += LINE;
  }

  private double place(double tenths) {
    return BARS + (tenths - from) / Math.max(1, to - from) * (BARS_END - BARS);
  }
}
