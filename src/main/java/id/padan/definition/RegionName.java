package id.padan.definition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the names that two official lists give one region equal. */
final class RegionName {

  private static final Pattern MARKS = Pattern.compile("[\\p{M}'’`´]");
  private static final Pattern OTHER = Pattern.compile("[^A-Z0-9]+");
  private static final Pattern REMARK = Pattern.compile("[(/].*");
  private static final Pattern DOUBLED = Pattern.compile("([A-Z])\\1+");
  private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");
  private static final List<Set<String>> KINDS =
      List.of(
          Set.of("PROVINSI", "PROPINSI"),
          Set.of("KABUPATEN", "KAB", "ADMINISTRASI", "ADM"),
          Set.of("KECAMATAN", "KEC", "DISTRIK"),
          Set.of("KELURAHAN", "KEL", "DESA", "DS"));

  private static final List<String> NUMBERS =
      List.of(
          "NOL",
          "SATU",
          "DUA",
          "TIGA",
          "EMPAT",
          "LIMA",
          "ENAM",
          "TUJUH",
          "DELAPAN",
          "SEMBILAN",
          "SEPULUH",
          "SEBELAS");

  private RegionName() {}

  /**
   * The name without kind of region, spaces, punctuation and diacritics; Roman numbers and leading
   * zeros become plain numbers.
   *
   * @param level 1 province to 4 desa; a kota keeps its KOTA, for a kabupaten may have its name
   */
  static String plain(String name, int level) {
    return words(name, level).stream().map(RegionName::number).collect(Collectors.joining());
  }

  /**
   * As {@link #plain}, without remarks in brackets or after a stroke and without doubled letters;
   * numbers in words become plain numbers too.
   */
  static String loose(String name, int level) {
    String key =
        words(REMARK.matcher(name).replaceFirst(""), level).stream()
            .map(word -> NUMBERS.contains(word) ? "" + NUMBERS.indexOf(word) : number(word))
            .collect(Collectors.joining());
    return DOUBLED.matcher(key).replaceAll("$1");
  }

  private static List<String> words(String name, int level) {
    String upper = Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD);
    List<String> words =
        new ArrayList<>(List.of(OTHER.split(MARKS.matcher(upper).replaceAll("").strip())));
    words.remove("");
    while (words.size() > 1 && KINDS.get(level - 1).contains(words.get(0))) {
      words.remove(0);
    }
    if (level == 2 && words.size() > 2 && words.get(0).equals("KOTA")) {
      words.removeAll(KINDS.get(1));
    }
    return words;
  }

  private static String number(String word) {
    if (ROMAN.matcher(word).matches()) {
      int value = 0;
      for (int i = 0; i < word.length(); i++) {
        int digit = value(word.charAt(i));
        value += i + 1 < word.length() && digit < value(word.charAt(i + 1)) ? -digit : digit;
      }
      return Integer.toString(value);
    }
    int zeros = 0;
    while (zeros < word.length() - 1
        && word.charAt(zeros) == '0'
        && Character.isDigit(word.charAt(zeros + 1))) {
      zeros++;
    }
    return word.substring(zeros);
  }

  private static int value(char roman) {
    return roman == 'X' ? 10 : roman == 'V' ? 5 : 1;
  }
}
