package id.padan.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that the cells of a workbook share, read as far as they are asked for.
 *
 * <p>Kept as UTF-8 in pages: millions of names and numbers take about their own length.
 */
final class SharedTexts implements Closeable {

  private static final int PAGE = 1 << 20;
  private static final int MOST_PAGES = 512;
  private static final int MOST_TEXTS = 1 << 25;

  private final XmlPart xml;
  private final List<ByteBuffer> pages = new ArrayList<>();
  private int[] places = new int[1024];
  private int count;

  /**
   * @param xml the part, or null if the workbook shares no text
   */
  SharedTexts(XmlPart xml) {
    this.xml = xml;
  }

  /** The text of this 0-based number. */
  String get(int number) throws IOException {
    while (count <= number) {
      readOne();
    }
    if (number < 0) {
      throw new RefusedException(Refusal.brokenWorkbook());
    }
    ByteBuffer page = pages.get(places[number] / PAGE);
    int at = places[number] % PAGE;
    return new String(page.array(), at + 4, page.getInt(at), StandardCharsets.UTF_8);
  }

  private void readOne() throws IOException {
    do {
      if (xml == null || !xml.next()) {
        throw new RefusedException(Refusal.brokenWorkbook());
      }
    } while (!xml.isStart("si"));
    add(xml.richText().getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] text) throws IOException {
    ByteBuffer page = pages.isEmpty() ? null : pages.get(pages.size() - 1);
    if (page == null || page.remaining() < text.length + 4) {
      if (pages.size() == MOST_PAGES || count >= MOST_TEXTS) {
        throw new RefusedException(Refusal.largeWorkbook());
      }
      page = ByteBuffer.allocate(Math.max(PAGE, text.length + 4));
      pages.add(page);
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, count * 2);
    }
    places[count++] = (pages.size() - 1) * PAGE + page.position();
    page.putInt(text.length).put(text);
  }

  @Override
  public void close() throws IOException {
    if (xml != null) {
      xml.close();
    }
  }
}
