package id.padan.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that end at blanks or after slashes. */
final class Wrapped {

  private Wrapped() {}

  /** At least one line, none longer than {@code width}. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > width) {
      int end = Math.max(rest.lastIndexOf(' ', width), rest.lastIndexOf('/', width - 1) + 1);
      end = end > 0 ? end : width;
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }
}
