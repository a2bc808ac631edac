package id.padan.report;

import id.padan.linkage.EvidenceReport;
import id.padan.linkage.FieldLine;
import id.padan.linkage.Waterfall;
import id.padan.model.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pair as plain text for a terminal: what each field showed, and how the weight adds up. Can be
 * read without colours.
 */
public final class PairText {

  private static final int MARK = 2;
  private static final int GAP = 2;
  private static final int BITS = 7;
  private static final char MORE = '█';
  private static final char LESS = '▒';
  private static final char REVIEW_CUT = '┊';
  private static final char LINK_CUT = '│';

  private final PairWords words;
  private final Texts texts;
  private final int width;

  /**
   * @param width most characters of a line, 60 at least
   */
  public PairText(Texts texts, int width) {
    this.words = new PairWords(texts);
    this.texts = texts;
    this.width = width;
  }

  /** What each field showed, then how that adds up. */
  public List<String> lines(EvidenceReport pair) {
    List<String> lines = new ArrayList<>(fields(pair.lines()));
    lines.add("");
    lines.addAll(waterfall(pair.waterfall()));
    return lines;
  }

  private List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private List<String> fields(List<FieldLine> fields) {
    int label = longest(fields.stream().map(line -> words.of(line.field().label())));
    int most = width - MARK - label - 2 * GAP - BITS;
    int found = Math.min(most, longest(fields.stream().map(line -> words.of(line.levelText()))));
    List<String> lines = new ArrayList<>();
    lines.add(
        row(
            " ",
            cell(texts.text("pair.field"), label),
            cell(texts.text("pair.verdict"), found),
            right(texts.text("pair.bits"))));
    for (FieldLine line : fields) {
      lines.add(
          row(
              PairWords.mark(line),
              cell(words.of(line.field().label()), label),
              cell(words.of(line.levelText()), found),
              right(line.weighs() ? words.signed(line.tenths()) : "")));
    }
    lines.add(texts.text("pair.marks"));
    return lines;
  }

  private static int longest(Stream<String> cells) {
    return cells.mapToInt(String::length).max().orElse(0);
  }

  private static String right(String bits) {
    return " ".repeat(Math.max(0, BITS - bits.length())) + bits;
  }

  private static String row(String mark, String... cells) {
    return (mark + " " + String.join(" ".repeat(GAP), cells)).stripTrailing();
  }

  private static String cell(String text, int width) {
    return text.length() <= width
        ? text + " ".repeat(width - text.length())
        : text.substring(0, width - 1) + "…";
  }

  private List<String> waterfall(Waterfall waterfall) {
    int label = texts.text("pair.total").length();
    for (Waterfall.Bar bar : waterfall.bars()) {
      label = Math.max(label, words.bar(waterfall, bar).length());
    }
    label = Math.min(label, width / 2);
    Axis axis = Axis.of(waterfall, width - label - BITS - GAP);
    List<String> lines = new ArrayList<>();
    long sum = 0;
    for (Waterfall.Bar bar : waterfall.bars()) {
      String drawn = axis.bar(sum, sum + bar.tenths());
      lines.add(bar(cell(words.bar(waterfall, bar), label), bar.tenths(), drawn));
      sum += bar.tenths();
    }
    lines.add(bar(cell(texts.text("pair.total"), label), sum, axis.bar(0, sum)));
    lines.addAll(
        wrapped(
            texts.text(
                "pair.cuts",
                words.signed(waterfall.cuts().reviewTenths()),
                words.signed(waterfall.cuts().linkTenths()))));
    lines.addAll(wrapped(texts.text("pair.legend")));
    if (!waterfall.against().strangers()) {
      lines.addAll(wrapped(texts.text("pair.against", words.of(waterfall.against().label()))));
    }
    return lines;
  }

  private String bar(String label, long tenths, String drawn) {
    String line = label + right(words.signed(tenths)) + " ".repeat(GAP) + drawn;
    return line.stripTrailing();
  }

  /** Bits along a line, in tenths. */
  private record Axis(long from, long to, int cells, long review, long link) {

    static Axis of(Waterfall waterfall, int cells) {
      long review = waterfall.cuts().reviewTenths();
      long link = waterfall.cuts().linkTenths();
      long least = Math.min(0, review);
      long most = Math.max(0, link);
      long sum = 0;
      for (Waterfall.Bar bar : waterfall.bars()) {
        sum += bar.tenths();
        least = Math.min(least, sum);
        most = Math.max(most, sum);
      }
      return new Axis(least, most, cells, review, link);
    }

    String bar(long before, long after) {
      char[] drawn = " ".repeat(cells).toCharArray();
      drawn[cellOf(review)] = REVIEW_CUT;
      drawn[cellOf(link)] = LINK_CUT;
      if (before != after) {
        int last = cellOf(Math.max(before, after));
        for (int i = cellOf(Math.min(before, after)); i <= last; i++) {
          drawn[i] = after > before ? MORE : LESS;
        }
      }
      return new String(drawn);
    }

    private int cellOf(long tenths) {
      return (int) Math.min(cells - 1, (tenths - from) * cells / Math.max(1, to - from));
    }
  }
}
