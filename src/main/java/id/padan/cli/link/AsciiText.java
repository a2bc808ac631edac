package id.padan.cli.link;

import java.nio.charset.StandardCharsets;

/**
 * A text in ASCII within an array of bytes; can be set to another, so that no cell needs its own.
 */
final class AsciiText implements CharSequence {

  private byte[] bytes = new byte[0];
  private int from;
  private int to;

  AsciiText set(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    return this;
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public char charAt(int index) {
    return (char) bytes[from + index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new AsciiText().set(bytes, from + start, from + end);
  }

  @Override
  public String toString() {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
