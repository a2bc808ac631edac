package id.padan.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private enum Part {
    STREET,
    GANG,
    BLOK,
    NUMBER,
    DUSUN,
    REST,
    AREA
  }

  private static final Pattern RT_AND_RW =
      Pattern.compile(
          "\\bRT\\W*/?\\W*RW\\W*(\\d{1,3})\\W+(\\d{1,3})\\b|(?<!\\d)(\\d{3})\\s*/\\s*(\\d{3})(?!\\d)");
  private static final Pattern RT = Pattern.compile("\\bRT\\W*(\\d{1,3})(?!\\d)");
  private static final Pattern RW = Pattern.compile("\\bRW\\W*(\\d{1,3})(?!\\d)");
  private static final Pattern LEFT_OVER = Pattern.compile("\\bR[TW]\\b\\W*[-0]*");
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");
  private static final Set<String> NOT_GIVEN = Set.of("", "0", "TIDAK ADA", "NULL");

  private static final Map<String, Part> OPENERS =
      Map.ofEntries(
          Map.entry("JL", Part.STREET),
          Map.entry("JLN", Part.STREET),
          Map.entry("JALAN", Part.STREET),
          Map.entry("GG", Part.GANG),
          Map.entry("GANG", Part.GANG),
          Map.entry("LRG", Part.GANG),
          Map.entry("LORONG", Part.GANG),
          Map.entry("BLOK", Part.BLOK),
          Map.entry("BLK", Part.BLOK),
          Map.entry("KAV", Part.BLOK),
          Map.entry("NO", Part.NUMBER),
          Map.entry("NOMOR", Part.NUMBER),
          Map.entry("NMR", Part.NUMBER),
          Map.entry("DSN", Part.DUSUN),
          Map.entry("DUSUN", Part.DUSUN),
          Map.entry("DUKUH", Part.DUSUN),
          Map.entry("DK", Part.DUSUN),
          Map.entry("KP", Part.DUSUN),
          Map.entry("KMP", Part.DUSUN),
          Map.entry("KAMPUNG", Part.DUSUN),
          Map.entry("LK", Part.DUSUN),
          Map.entry("LINGK", Part.DUSUN),
          Map.entry("LINGKUNGAN", Part.DUSUN),
          Map.entry("TALANG", Part.DUSUN),
          Map.entry("UMBUL", Part.DUSUN),
          Map.entry("PERUM", Part.REST),
          Map.entry("PERUMAHAN", Part.REST),
          Map.entry("PERUMNAS", Part.REST),
          Map.entry("KOMP", Part.REST),
          Map.entry("KOMPLEK", Part.REST),
          Map.entry("KM", Part.REST),
          Map.entry("DS", Part.AREA),
          Map.entry("DESA", Part.AREA),
          Map.entry("KEL", Part.AREA),
          Map.entry("KELURAHAN", Part.AREA),
          Map.entry("PEKON", Part.AREA),
          Map.entry("TIYUH", Part.AREA),
          Map.entry("KEC", Part.AREA),
          Map.entry("KECAMATAN", Part.AREA),
          Map.entry("KAB", Part.AREA),
          Map.entry("KABUPATEN", Part.AREA),
          Map.entry("KOTA", Part.AREA),
          Map.entry("PROV", Part.AREA),
          Map.entry("PROVINSI", Part.AREA));

  /** Takes {@code written} apart; {@link #NONE} for null, blank, {@code -} or {@code 0}. */
  public static AddressParts parse(String written) {
    if (written == null || saysNothing(upper(written))) {
      return NONE;
    }
    String[] numbers = {"", ""};
    String remaining = takeNumbers(upper(written), numbers);
    List<StringBuilder> parts = distribute(LEFT_OVER.matcher(remaining).replaceAll(" "));
    return new AddressParts(
        text(parts, Part.STREET),
        text(parts, Part.GANG),
        text(parts, Part.BLOK),
        text(parts, Part.NUMBER),
        text(parts, Part.DUSUN),
        numbers[0],
        numbers[1],
        text(parts, Part.REST));
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

  private static String upper(String written) {
    return written.toUpperCase(Locale.ROOT).strip();
  }

  private static boolean saysNothing(String upper) {
    return NOT_GIVEN.contains(BREAK.matcher(upper).replaceAll(" ").strip());
  }

  /** Everything below the RT that names a place, for comparing; empty if there is nothing. */
  String placeText() {
    return String.join(" ", street, gang, blok, number, dusun, rest).replaceAll(" +", " ").strip();
  }

  private static String takeNumbers(String text, String[] rtAndRw) {
    Matcher both = RT_AND_RW.matcher(text);
    String remaining = text;
    if (both.find()) {
      boolean named = both.group(1) != null;
      rtAndRw[0] = plain(named ? both.group(1) : both.group(3));
      rtAndRw[1] = plain(named ? both.group(2) : both.group(4));
      remaining = both.replaceFirst(" ");
    } else {
      Matcher rt = RT.matcher(remaining);
      if (rt.find()) {
        rtAndRw[0] = plain(rt.group(1));
        remaining = rt.replaceFirst(" ");
      }
      Matcher rw = RW.matcher(remaining);
      if (rw.find()) {
        rtAndRw[1] = plain(rw.group(1));
        remaining = rw.replaceFirst(" ");
      }
    }
    return remaining;
  }

  private static String plain(String digits) {
    int number = Integer.parseInt(digits);
    return number == 0 ? "" : Integer.toString(number);
  }

  private static List<StringBuilder> distribute(String text) {
    List<StringBuilder> parts = new ArrayList<>();
    for (int i = 0; i < Part.values().length; i++) {
      parts.add(new StringBuilder());
    }
    Part open = Part.REST;
    for (String token : BREAK.split(text)) {
      Part opened = OPENERS.get(token);
      if (opened != null) {
        open = opened;
      } else if (!token.isEmpty()) {
        StringBuilder part = parts.get(open.ordinal());
        part.append(part.length() > 0 ? " " : "")
            .append(open == Part.DUSUN ? arabic(token) : token);
        open = open == Part.NUMBER || open == Part.BLOK ? Part.REST : open;
      }
    }
    return parts;
  }

  private static String arabic(String token) {
    if (!ROMAN.matcher(token).matches()) {
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

  private static String text(List<StringBuilder> parts, Part part) {
    return parts.get(part.ordinal()).toString();
  }
}
