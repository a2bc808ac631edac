package id.padan.cli.bench.lists;

import java.util.Locale;

/**
 * What scanning and spreadsheets do to a text: misread shapes, cut ends, lost and doubled words.
 */
final class ScanText {

  /** Shapes that are read for one another, both ways. */
  private static final String[][] SHAPES = {
    {"O", "0"}, {"I", "1"}, {"I", "L"}, {"S", "5"}, {"B", "8"}, {"M", "RN"}, {"D", "O"},
    {"G", "6"}, {"Z", "2"}, {"U", "V"}, {"H", "N"}, {"N", "M"}, {"E", "F"}, {"C", "G"},
    {"R", "K"}, {"W", "VV"}, {"A", "4"}, {"T", "I"}, {"Y", "V"}, {"L", "1"}, {"Q", "O"},
    {"P", "F"}, {"E", "B"}
  };

  private static final int SHORTEST_LIMIT = 15;
  private static final int LONGEST_LIMIT = 20;

  private final Chance chance;

  ScanText(Chance chance) {
    this.chance = chance;
  }

  /** A damaged name; one in six is damaged twice. */
  String name(String name) {
    String read = once(name);
    return chance.of(0.17) ? once(read) : read;
  }

  private String once(String name) {
    int last = name.lastIndexOf(' ');
    return switch (chance.weighted(34, last > 0 ? 20 : 0, 12, 7, 9, 8, 6, 5)) {
      case 0 -> misread(name);
      case 1 -> name.substring(0, last);
      case 2 -> cut(name, chance.between(SHORTEST_LIMIT, LONGEST_LIMIT));
      case 3 -> doubled(name);
      case 4 -> last < 0 ? misread(name) : surnameFirst(name, last);
      case 5 -> last < 0 ? misread(name) : initials(name);
      case 6 -> speckled(name);
      default -> spaced(name);
    };
  }

  /** One or two letters read as others of their shape. */
  String misread(String text) {
    String read = oneMisread(text);
    return chance.of(0.25) ? oneMisread(read) : read;
  }

  private String oneMisread(String text) {
    for (int tries = 0; tries < 12; tries++) {
      String[] shape = SHAPES[chance.below(SHAPES.length)];
      boolean forth = chance.of(0.8);
      String from = forth ? shape[0] : shape[1];
      int at = text.indexOf(from, text.isEmpty() ? 0 : chance.below(text.length()));
      if (at >= 0) {
        return text.substring(0, at)
            + (forth ? shape[1] : shape[0])
            + text.substring(at + from.length());
      }
    }
    return cut(text, Math.max(3, text.length() - 1));
  }

  /** The text as a column of {@code width} characters holds it. */
  static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width).stripTrailing();
  }

  private String doubled(String name) {
    String[] words = name.split(" ");
    int at = chance.below(words.length);
    words[at] = words[at] + " " + words[at];
    return String.join(" ", words);
  }

  private String surnameFirst(String name, int last) {
    String comma = chance.of(0.5) ? ", " : " ";
    return name.substring(last + 1) + comma + name.substring(0, last);
  }

  private String initials(String name) {
    String[] words = name.split(" ");
    int kept = chance.of(0.7) ? 0 : words.length - 1;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      boolean whole = i == kept || words[i].isEmpty();
      text.append(i == 0 ? "" : " ").append(whole ? words[i] : words[i].charAt(0) + ".");
    }
    return text.toString();
  }

  private String speckled(String name) {
    int at = chance.below(name.length());
    String speck = chance.pick(".", "'", "-", "`", ",", "*", "~");
    return name.substring(0, at) + speck + name.substring(at);
  }

  private String spaced(String name) {
    int blank = name.indexOf(' ');
    if (blank > 0 && chance.of(0.5)) {
      return name.substring(0, blank) + name.substring(blank + 1);
    }
    int at = chance.below(name.length());
    return (name.substring(0, at) + " " + name.substring(at)).strip();
  }

  /** Every word with a capital, as some spreadsheets hold names. */
  static String capitalised(String name) {
    StringBuilder text = new StringBuilder(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i - 1) == ' ') {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return text.toString();
  }
}
