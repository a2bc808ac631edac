package id.padan.ingest;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Pulls through one XML part of a workbook.
 *
 * <p>A document type declaration is refused, so no entity can grow or reach another file. Whatever
 * is wrong with the XML ends in a {@link RefusedException}.
 */
final class XmlPart implements Closeable {

  /** A cell of a spreadsheet holds at most 32 767 characters. */
  private static final int MOST_CHARS = 1 << 20;

  /** The parser holds a comment, an attribute or a CDATA section in memory as a whole. */
  private static final int MOST_BYTES_AT_ONCE = 1 << 24;

  private final Bounded in;
  private final XMLStreamReader xml;
  private int event;

  XmlPart(InputStream in) throws IOException {
    this.in = new Bounded(in);
    try {
      xml = factory().createXMLStreamReader(this.in);
    } catch (XMLStreamException | RuntimeException e) {
      in.close();
      throw broken(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLReporter((message, type, more, place) -> {}); // else it prints to the console
    return factory;
  }

  /** Goes on to the next start or end of an element, or text; false at the end of the part. */
  boolean next() throws IOException {
    try {
      while (xml.hasNext()) {
        in.left = MOST_BYTES_AT_ONCE;
        event = xml.next();
        switch (event) {
          case XMLStreamConstants.START_ELEMENT,
              XMLStreamConstants.END_ELEMENT,
              XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return true;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw broken(null);
          default -> {
            // comments and processing instructions say nothing
          }
        }
      }
      return false;
    } catch (XMLStreamException | RuntimeException e) { // some broken input makes the parser slip
      throw broken(e);
    }
  }

  /** Goes on, inside an element that must still end. */
  void nextInside() throws IOException {
    if (!next()) {
      throw broken(null);
    }
  }

  boolean isStart() {
    return event == XMLStreamConstants.START_ELEMENT;
  }

  boolean isStart(String name) {
    return isStart() && xml.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
  }

  /** An attribute of the element that starts here, or null; its name is without prefix. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A whole number in an attribute of the element that starts here. */
  int number(String name, int otherwise) throws IOException {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw broken(e);
    }
  }

  /** The text inside the element that starts here; elements in it are passed over. */
  String text() throws IOException {
    String only = "";
    StringBuilder more = null;
    for (nextInside(); event != XMLStreamConstants.END_ELEMENT; nextInside()) {
      if (isStart()) {
        skip();
      } else if (only.isEmpty()) {
        only = xml.getText();
      } else {
        more = more == null ? new StringBuilder(only) : more;
        more.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (more.length() > MOST_CHARS) {
          throw broken(null);
        }
      }
    }
    return more == null ? only : more.toString();
  }

  /** The text of {@code t} elements inside the element that starts here, phonetic guides aside. */
  String richText() throws IOException {
    String element = xml.getLocalName();
    String only = "";
    for (nextInside(); !isEnd(element); nextInside()) {
      if (isStart("rPh")) {
        skip();
      } else if (isStart("t")) {
        only = only.isEmpty() ? text() : only + text();
        if (only.length() > MOST_CHARS) {
          throw broken(null);
        }
      }
    }
    return only;
  }

  /** Goes to the end of the element that starts here. */
  void skip() throws IOException {
    for (int depth = 1; depth > 0; ) {
      nextInside();
      if (isStart()) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private static RefusedException broken(Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof RefusedException refused) {
        return refused;
      }
    }
    return new RefusedException(Refusal.brokenWorkbook(), cause);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static final class Bounded extends FilterInputStream {

    private int left = MOST_BYTES_AT_ONCE;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      left -= Math.max(count, 0);
      if (left < 0) {
        throw new RefusedException(Refusal.brokenWorkbook());
      }
      return count;
    }
  }
}
