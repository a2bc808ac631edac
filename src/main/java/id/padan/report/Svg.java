package id.padan.report;

import java.util.Locale;

/**
 * A drawing without script, in the fonts of the reader's system; readable by itself and inside a
 * page. Title and description tell it to those who cannot see it.
 */
final class Svg {

  private static final String FONTS =
      "'Segoe UI', 'Noto Sans', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif";

  private final StringBuilder text = new StringBuilder();

  /**
   * Begins a drawing.
   *
   * @param id unlike that of every other drawing of the page
   */
  Svg(String id, int width, int height, String title, String description) {
    text.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\""
                + " width=\"%d\" height=\"%d\" style=\"max-width:100%%;height:auto\""
                + " font-family=\"%s\" font-size=\"13\" fill=\"#1c2430\""
                + " aria-labelledby=\"%s-t %s-d\">")
            .formatted(width, height, width, height, FONTS, id, id));
    text.append("<title id=\"%s-t\">%s</title>".formatted(id, escaped(title)));
    text.append("<desc id=\"%s-d\">%s</desc>".formatted(id, escaped(description)));
  }

  Svg rectangle(double x, double y, double width, double height, String fill) {
    text.append("<rect x=\"%s\" y=\"%s\"".formatted(number(x), number(y)));
    text.append(" width=\"%s\" height=\"%s\"".formatted(number(width), number(height)));
    text.append(" fill=\"%s\"/>".formatted(fill));
    return this;
  }

  /**
   * A line from one point to another.
   *
   * @param more further attributes, or empty
   */
  Svg line(double x1, double y1, double x2, double y2, String stroke, String more) {
    text.append("<line x1=\"%s\" y1=\"%s\"".formatted(number(x1), number(y1)));
    text.append(" x2=\"%s\" y2=\"%s\"".formatted(number(x2), number(y2)));
    text.append(" stroke=\"%s\" %s/>".formatted(stroke, more));
    return this;
  }

  /** Text that begins, or with {@code end} ends, at a point; {@code more} are attributes. */
  Svg text(double x, double y, boolean end, String words, String more) {
    text.append("<text x=\"%s\" y=\"%s\" %s".formatted(number(x), number(y), more));
    text.append(end ? " text-anchor=\"end\">" : ">").append(escaped(words)).append("</text>");
    return this;
  }

  @Override
  public String toString() {
    return text + "</svg>";
  }

  private static String number(double value) {
    String number = String.format(Locale.ROOT, "%.1f", value);
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
