package id.padan.cli.generate;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a name as another person would: short forms, old spelling, titles, order, slips. */
final class NameSpoiler {

  private static final Map<String, List<String>> VARIANTS =
      Dictionary.rows("variants").stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row[0], row -> Dictionary.split(row[1], " ")));
  private static final Map<String, String> NICKNAMES =
      Dictionary.rows("nicknames").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
  private static final String[][] SOUNDS = {
    {"F", "P"},
    {"V", "F"},
    {"Z", "J"},
    {"SY", "S"},
    {"KH", "H"},
    {"TH", "T"},
    {"DH", "D"},
    {"IE", "I"},
    {"AE", "AI"},
    {"DD", "D"},
    {"YU", "JU"},
    {"I", "Y"},
    {"O", "U"}
  };
  private static final String[][] OLD_SPELLING = {{"U", "OE"}, {"J", "DJ"}, {"C", "TJ"}};

  private final Dice dice;

  NameSpoiler(Dice dice) {
    this.dice = dice;
  }

  /** A light change, as between two lists of one office; may leave the name as it is. */
  String respell(String name) {
    List<String> tokens = Arrays.asList(name.split(" "));
    for (int i = 0; i < tokens.size(); i++) {
      List<String> written = VARIANTS.get(tokens.get(i));
      boolean bareInitial = tokens.size() == 1;
      if (written != null && dice.chance(0.8)) {
        String variant = dice.pick(written);
        tokens.set(i, bareInitial && variant.length() < 4 ? tokens.get(i) : variant);
        return String.join(" ", tokens);
      }
    }
    return replaceOne(name, SOUNDS);
  }

  /** Any change that is met in the field; the result always holds a letter. */
  String spoil(String name, boolean female) {
    return switch (dice.weighted(38, 14, 8, 10, 8, 12, 10)) {
      case 0 -> respell(name);
      case 1 -> slip(name);
      case 2 -> replaceOne(name, OLD_SPELLING);
      case 3 -> titled(name, female);
      case 4 -> nickname(name);
      case 5 -> fewerWords(name);
      default -> otherOrder(name);
    };
  }

  private String replaceOne(String name, String[][] rules) {
    int start = dice.between(0, rules.length - 1);
    for (int i = 0; i < rules.length; i++) {
      String[] rule = rules[(start + i) % rules.length];
      int at = name.indexOf(rule[0]);
      if (at >= 0) {
        return name.substring(0, at) + rule[1] + name.substring(at + rule[0].length());
      }
    }
    return name;
  }

  /** One letter left out, doubled or exchanged with its neighbour. */
  private String slip(String name) {
    int at = dice.between(1, Math.max(1, name.length() - 2));
    if (name.length() < 4 || name.charAt(at) == ' ' || name.charAt(at + 1) == ' ') {
      return name;
    }
    String left = name.substring(0, at);
    String right = name.substring(at + 1);
    return switch (dice.between(0, 2)) {
      case 0 -> left + right;
      case 1 -> left + name.charAt(at) + name.charAt(at) + right;
      default -> left + name.charAt(at + 1) + name.charAt(at) + right.substring(1);
    };
  }

  private String titled(String name, boolean female) {
    return switch (dice.between(0, 3)) {
      case 0 -> (female ? "HJ. " : "H. ") + name;
      case 1 -> (female ? "IBU " : "BPK. ") + name;
      case 2 -> (female ? "NY. " : "TN. ") + name;
      default -> name + (dice.chance(0.5) ? " S.PD" : " SE");
    };
  }

  private static String nickname(String name) {
    List<String> tokens = Arrays.asList(name.split(" "));
    for (int i = 0; i < tokens.size(); i++) {
      String called = NICKNAMES.get(tokens.get(i));
      if (called != null) {
        tokens.set(i, called);
        return String.join(" ", tokens);
      }
    }
    boolean longMononym = tokens.size() == 1 && name.length() > 7;
    return longMononym ? name.substring(name.length() - 5) : name;
  }

  private String fewerWords(String name) {
    int space = name.indexOf(' ');
    if (space < 0) {
      return name;
    }
    if (dice.chance(0.6)) {
      return name.substring(0, name.lastIndexOf(' '));
    }
    int last = name.lastIndexOf(' ');
    return name.substring(0, last + 2) + ".";
  }

  private static String otherOrder(String name) {
    List<String> tokens = Arrays.asList(name.split(" "));
    Collections.rotate(tokens, 1);
    return String.join(" ", tokens);
  }
}
