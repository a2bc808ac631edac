package id.padan.report;

import id.padan.linkage.FieldLine;
import id.padan.linkage.LevelText;
import id.padan.linkage.PairReport;
import id.padan.linkage.Waterfall;
import id.padan.model.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A pair as plain text for a terminal: sentence, fields side by side, and how the weight adds up.
 * Can be read without colours.
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

  /**
   * All lines about one pair.
   *
   * @param a what the first record is called
   * @param b what the second record is called
   */
  public List<String> lines(PairReport pair, String a, String b) {
    List<String> lines = new ArrayList<>(wrapped(words.of(pair.sentence())));
    lines.add("");
    lines.addAll(fields(pair, a, b));
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

  private List<String> fields(PairReport pair, String a, String b) {
    int label =
        pair.lines().stream().mapToInt(l -> words.of(l.field().label()).length()).max().orElse(0);
    int value = (width - MARK - label - 2 * GAP) / 2;
    List<String> lines = new ArrayList<>();
    lines.add(row(" ", cell(texts.text("pair.field"), label), cell(a, value), cell(b, value)));
    for (FieldLine line : pair.lines()) {
      lines.add(
          row(
              mark(line.verdict()),
              cell(words.of(line.field().label()), label),
              cell(shown(line.a()), value),
              cell(shown(line.b()), value)));
    }
    lines.add(texts.text("pair.marks"));
    return lines;
  }

  private static String mark(LevelText.Side verdict) {
    return switch (verdict) {
      case AGREES -> "=";
      case DIFFERS, PARTLY -> "≠";
      case SILENT -> "·";
    };
  }

  private static String shown(String value) {
    return value.isEmpty() ? "–" : value;
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
    return lines;
  }

  private String bar(String label, long tenths, String drawn) {
    String bits = words.signed(tenths);
    String line = label + " ".repeat(BITS - bits.length()) + bits + " ".repeat(GAP) + drawn;
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
