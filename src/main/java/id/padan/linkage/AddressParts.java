package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Indonesian address taken apart. Upper case, without punctuation; empty where not given.
 *
 * @param street name of the road, without JL
 * @param gang name or number of the alley (gang, lorong)
 * @param blok block of a housing estate
 * @param number house number
 * @param dusun hamlet or neighbourhood (dusun, kampung, lingkungan, talang, umbul); Roman numerals
 *     as digits
 * @param rt rukun tetangga, digits without leading zeros
 * @param rw rukun warga, digits without leading zeros
 * @param rest everything else, villages and districts left out
 */
public record AddressParts(
    String street,
    String gang,
    String blok,
    String number,
    String dusun,
    String rt,
    String rw,
    String rest) {

  /** An address that says nothing. */
  public static final AddressParts NONE = new AddressParts("", "", "", "", "", "", "", "");

  private static final Pattern RT_AND_RW =
      Pattern.compile(
          "\\bRT\\W*/?\\W*RW\\W*(\\d{1,3})\\W+(\\d{1,3})\\b|(?<!\\d)(\\d{3})\\s*/\\s*(\\d{3})(?!\\d)");
  private static final Pattern LEFT_OVER = Pattern.compile("\\bR[TW]\\b\\W*[-0]*");
  private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");
  private static final int LONGEST_NUMBER = 3;

  /**
   * Takes {@code written} apart; {@link #NONE} for null, blank, or what means that none is given.
   *
   * @param words what opens a part
   */
  public static AddressParts parse(String written, AddressWords words) {
    if (written == null || saysNothing(upper(written), words)) {
      return NONE;
    }
    String[] numbers = {"", ""};
    String remaining = takeNumbers(upper(written), numbers);
    boolean leftOver = remaining.contains("RT") || remaining.contains("RW");
    String[] parts =
        distribute(leftOver ? LEFT_OVER.matcher(remaining).replaceAll(" ") : remaining, words);
    return new AddressParts(
        parts[AddressWords.Part.STREET.ordinal()],
        parts[AddressWords.Part.GANG.ordinal()],
        parts[AddressWords.Part.BLOK.ordinal()],
        parts[AddressWords.Part.NUMBER.ordinal()],
        parts[AddressWords.Part.DUSUN.ordinal()],
        numbers[0],
        numbers[1],
        parts[AddressWords.Part.REST.ordinal()]);
  }

  /**
   * {@code rt} and {@code rw} of an address alone, as {@link #parse} gives them.
   *
   * @param written not null
   */
  public static String[] rtAndRw(String written) {
    String[] numbers = {"", ""};
    takeNumbers(upper(written), numbers);
    return numbers;
  }

  /** The address in upper case without its RT and RW. */
  static String withoutRtAndRw(String written) {
    return takeNumbers(upper(written), new String[2]);
  }

  private static String upper(String written) {
    return written.toUpperCase(Locale.ROOT).strip();
  }

  private static boolean saysNothing(String upper, AddressWords words) {
    return words.notGiven().contains(String.join(" ", words(upper)));
  }

  /** Everything below the RT that names a place, for comparing; empty if there is nothing. */
  String placeText() {
    StringBuilder text = new StringBuilder();
    for (String part : new String[] {street, gang, blok, number, dusun, rest}) {
      text.append(text.isEmpty() || part.isEmpty() ? "" : " ").append(part);
    }
    return text.toString();
  }

  private static String takeNumbers(String text, String[] rtAndRw) {
    if (text.indexOf('/') >= 0 || isRtBesideRw(text)) {
      Matcher both = RT_AND_RW.matcher(text);
      if (both.find()) {
        boolean named = both.group(1) != null;
        rtAndRw[0] = plain(named ? both.group(1) : both.group(3));
        rtAndRw[1] = plain(named ? both.group(2) : both.group(4));
        return both.replaceFirst(" ");
      }
    }
    return takeNumber(takeNumber(text, "RT", rtAndRw, 0), "RW", rtAndRw, 1);
  }

  private static boolean isRtBesideRw(String text) {
    for (int rt = text.indexOf("RT"); rt >= 0; rt = text.indexOf("RT", rt + 1)) {
      if (text.startsWith("RW", endOfGap(text, rt + 2))) {
        return true;
      }
    }
    return false;
  }

  private static int endOfGap(String text, int start) {
    int end = start;
    while (end < text.length() && !isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Puts the number behind {@code word} in {@code numbers}, and leaves both out of the text. */
  private static String takeNumber(String text, String word, String[] numbers, int at) {
    for (int start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
      int from = endOfGap(text, start + word.length());
      int to = from;
      while (to < text.length() && isDigit(text.charAt(to))) {
        to++;
      }
      boolean ownWord = start == 0 || !isWordPart(text.charAt(start - 1));
      if (ownWord && to > from && to - from <= LONGEST_NUMBER) {
        numbers[at] = plain(text.substring(from, to));
        return text.substring(0, start) + " " + text.substring(to);
      }
    }
    return text;
  }

  private static boolean isWordPart(char c) {
    return c >= 'A' && c <= 'Z' || isDigit(c) || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(8);
    int length = text.length();
    for (int start = 0; start < length; ) {
      int end = start;
      while (end < length && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        words.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return words;
  }

  private static String plain(String digits) {
    int number = Integer.parseInt(digits);
    return number == 0 ? "" : Integer.toString(number);
  }

  private static String[] distribute(String text, AddressWords words) {
    String[] parts = new String[AddressWords.Part.values().length];
    Arrays.fill(parts, "");
    AddressWords.Part open = AddressWords.Part.REST;
    for (String token : words(text)) {
      AddressWords.Part opened = words.openers().get(token);
      boolean named = // a road may be called by such a word: JL NAGARI RAYA
          opened == AddressWords.Part.AREA
              && open == AddressWords.Part.STREET
              && parts[open.ordinal()].isEmpty();
      if (opened != null && !named) {
        open = opened;
      } else {
        String part = parts[open.ordinal()];
        String word = open == AddressWords.Part.DUSUN ? arabic(token) : token;
        parts[open.ordinal()] = part.isEmpty() ? word : part + " " + word;
        open =
            open == AddressWords.Part.NUMBER || open == AddressWords.Part.BLOK
                ? AddressWords.Part.REST
                : open;
      }
    }
    return parts;
  }

  private static String arabic(String token) {
    if ("XVI".indexOf(token.charAt(0)) < 0 || !ROMAN.matcher(token).matches()) {
      return token;
    }
    int total = 0;
    for (int i = 0; i < token.length(); i++) {
      int value = digit(token.charAt(i));
      boolean before = i + 1 < token.length() && digit(token.charAt(i + 1)) > value;
      total += before ? -value : value;
    }
    return Integer.toString(total);
  }

  private static int digit(char roman) {
    return roman == 'X' ? 10 : roman == 'V' ? 5 : 1;
  }
}
