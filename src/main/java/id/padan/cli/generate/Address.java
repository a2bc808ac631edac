package id.padan.cli.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a household lives, apart from how a typist writes it.
 *
 * @param street empty in a hamlet
 * @param alley 0 if none
 * @param number 0 if none
 * @param hamlet empty in a street
 */
record Address(String street, int alley, int number, String hamlet, int rt, int rw) {

  private static final String[] ROMAN = {"", "I", "II", "III", "IV", "V", "VI"};
  private static final int HAMLETS = ROMAN.length - 1;

  /** Writing habits: 0 to 4; one typist keeps to one of them, two deliveries may differ. */
  static final int STYLES = 5;

  static Address draw(District district, Dice dice) {
    String kind = dice.chance(district.city() ? 0.8 : 0.3) ? "street" : "hamlet";
    String place = dice.pick(Streets.of(district, kind));
    int rt = dice.between(1, district.city() ? 24 : 8);
    int rw = dice.chance(0.9) ? dice.between(1, district.city() ? 12 : 4) : 0;
    if (kind.equals("hamlet")) {
      return new Address("", 0, 0, numbered(place, dice), rt, rw);
    }
    int alley = dice.chance(0.35) ? dice.between(1, 9) : 0;
    return new Address(place, alley, dice.chance(0.6) ? dice.between(1, 180) : 0, "", rt, rw);
  }

  /** {@code RT 003 RW 002}, as the Nama_SLS column has it. */
  String sls() {
    return "RT " + Digits.of(rt, 3) + " RW " + Digits.of(rw, 3);
  }

  String write(int style) {
    List<String> parts = new ArrayList<>(4);
    if (!street.isEmpty()) {
      parts.add(choose(style, "JL. ", "JLN ", "JL ", "JALAN ", "JL.") + street);
    }
    if (alley > 0) {
      parts.add(choose(style, "GG. ", "GANG ", "GG ", "GANG ", "GG.") + alley);
    }
    if (number > 0) {
      parts.add(choose(style, "NO. ", "NO ", "NO.", "NOMOR ", "NO ") + number);
    }
    if (!hamlet.isEmpty()) {
      parts.add(hamlet(style));
    }
    parts.add(neighbourhood(style));
    return String.join(style == 3 ? ", " : " ", parts);
  }

  private String hamlet(int style) {
    if (style == 1) {
      return hamlet.replace("DUSUN", "DSN").replace("LINGKUNGAN", "LK");
    }
    int space = hamlet.lastIndexOf(' ');
    String last = hamlet.substring(space + 1);
    for (int i = 1; style == 2 && i < ROMAN.length; i++) {
      if (ROMAN[i].equals(last)) {
        return hamlet.substring(0, space + 1) + i;
      }
    }
    return hamlet;
  }

  private String neighbourhood(int style) {
    int width = style == 0 ? 2 : style == 2 || style == 4 ? 1 : 3;
    String small = Digits.of(rt, width);
    if (rw == 0) {
      return choose(style, "RT ", "RT.", "RT ", "RT ", "RT.") + small;
    }
    String large = Digits.of(rw, width);
    return switch (style) {
      case 1 -> "RT." + small + "/RW." + large;
      case 3 -> "RT/RW " + small + "/" + large;
      case 4 -> small + "/" + large;
      default -> "RT " + small + " RW " + large;
    };
  }

  private static String numbered(String place, Dice dice) {
    boolean counted = List.of("DUSUN", "LINGKUNGAN", "LK.").contains(place);
    return counted ? place + " " + ROMAN[dice.between(1, HAMLETS)] : place;
  }

  private static String choose(int style, String... forms) {
    return forms[style];
  }
}
