package id.padan.report;

import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Looks of the cells of a correction workbook; they print well in grey, too. */
final class BookStyles {

  private static final int LINE = 0xBFC5CA;
  private static final int DARK = 0x1F4E5F;
  private static final int GREY = 0xF0F2F4;
  private static final int RED = 0xF9C9C4;
  private static final int YELLOW = 0xFFF0B3;
  private static final int WHITE = 0xFFFFFF;

  private final Workbook workbook;
  private final CellStyle header;
  private final CellStyle locked;
  private final CellStyle message;
  private final CellStyle plain;
  private final CellStyle error;
  private final CellStyle warning;
  private final CellStyle title;
  private final CellStyle text;
  private final CellStyle answer;

  BookStyles(Workbook workbook) {
    this.workbook = workbook;
    this.header = style(DARK, s -> s.setFont(font(true, WHITE, 11)));
    header.setVerticalAlignment(VerticalAlignment.CENTER);
    this.locked = style(GREY, s -> s.setWrapText(false));
    this.message = style(GREY, s -> {});
    this.plain = style(WHITE, s -> s.setLocked(false));
    this.error = style(RED, s -> s.setLocked(false));
    error.setFont(font(true, 0x7A1E14, 11));
    this.warning = style(YELLOW, s -> s.setLocked(false));
    this.answer = style(YELLOW, s -> s.setLocked(false));
    this.title = workbook.createCellStyle();
    title.setFont(font(true, DARK, 16));
    this.text = workbook.createCellStyle();
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
  }

  private CellStyle style(int fill, Consumer<CellStyle> more) {
    XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setFillForegroundColor(color(fill));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBottomBorderColor(color(LINE));
    style.setRightBorderColor(color(LINE));
    more.accept(style);
    return style;
  }

  private Font font(boolean bold, int color, int points) {
    org.apache.poi.xssf.usermodel.XSSFFont font =
        (org.apache.poi.xssf.usermodel.XSSFFont) workbook.createFont();
    font.setBold(bold);
    font.setFontHeightInPoints((short) points);
    font.setColor(color(color));
    return font;
  }

  private static XSSFColor color(int rgb) {
    byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return new XSSFColor(bytes, new DefaultIndexedColorMap());
  }

  CellStyle header() {
    return header;
  }

  CellStyle locked() {
    return locked;
  }

  CellStyle message() {
    return message;
  }

  /** A cell that may be changed; {@code error} null if nothing is wrong with it. */
  CellStyle data(Boolean error) {
    return error == null ? plain : error ? this.error : warning;
  }

  CellStyle title() {
    return title;
  }

  CellStyle text() {
    return text;
  }

  CellStyle answer() {
    return answer;
  }
}
