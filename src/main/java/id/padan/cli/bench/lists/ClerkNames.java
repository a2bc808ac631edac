package id.padan.cli.bench.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a name changes when a person says it and another types it. */
final class ClerkNames {

  private static final Map<String, String[]> SHORT = table("short");
  private static final Map<String, String[]> CALLED = table("called");

  /** Sounds that are written in several ways; {@code $} is the end of a word. */
  private static final String[] SOUNDS = {
    "F>P", "P>F", "V>F", "V>P", "Z>J", "Z>S", "J>Z", "DH>D", "TH>T", "SY>S", "KH>H", "KH>K",
    "KH>CH", "Q>K", "Y>I", "IYA>IA", "IA>IYA", "U>OE", "J>DJ", "C>TJ", "AI>AE", "AI>EI", "AE>AI",
    "AU>AO", "IE>I", "GH>G", "X>KS", "AH$>A", "A$>AH", "I$>Y", "I$>IE", "D$>T", "T$>TH", "LL>L",
    "NN>N", "MM>M", "SS>S", "TT>T", "L>LL", "N>NN", "T>TT", "R>RR", "UW>U", "UA>UWA", "O>U", "U>O",
    "E>I", "SY>SJ", "S>SY", "K>KH", "NG$>N", "NGS>NS", "RI>RY", "NY>NJ", "B$>P", "ULL>UL", "H>",
    "W>U", "SU>SOE", "TI>TY", "DI>DY", "HI>I"
  };

  private static final String[] KEYS = {"QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"};
  private static final String[] DEGREES = {
    "S.PD", "SE", "SH", "S.AG", "A.MD", "S.KOM", "ST", "S.PD.I", "SP", "S.SOS", "A.MA.PD"
  };

  private final Words words = Words.read("words");
  private final Chance chance;

  ClerkNames(Chance chance) {
    this.chance = chance;
  }

  private static Map<String, String[]> table(String file) {
    Map<String, String[]> table = new HashMap<>();
    Words.rows(file).forEach(row -> table.put(row[0], row[1].split(" ")));
    return table;
  }

  /**
   * The name as it comes out; in one of seven cases with a second change.
   *
   * @param age in years; only grown people have titles and degrees
   */
  String changed(String name, boolean female, int age) {
    String once = changedOnce(name, female, age);
    return chance.of(0.14) ? changedOnce(once, female, age) : once;
  }

  private String changedOnce(String name, boolean female, int age) {
    List<String> tokens = new ArrayList<>(Arrays.asList(name.split(" ")));
    switch (chance.weighted(20, 20, 16, 7, 14, 5, 5, 5, 5, 4)) {
      case 0 -> replace(tokens, this::slip);
      case 1 -> replace(tokens, this::spelt);
      case 2 -> written(tokens, SHORT);
      case 3 -> titled(tokens, female, age);
      case 4 -> drop(tokens);
      case 5 -> tokens.add(words.draw(female ? "jp2" : "jl2", chance));
      case 6 -> tokens.add(chance.below(tokens.size()), tokens.remove(tokens.size() - 1));
      case 7 -> called(tokens);
      case 8 -> joined(tokens);
      default -> initial(tokens);
    }
    tokens.removeIf(String::isEmpty);
    return tokens.isEmpty() ? name : String.join(" ", tokens);
  }

  private interface Change {
    String of(String token);
  }

  private void replace(List<String> tokens, Change change) {
    int at = chance.below(tokens.size());
    if (tokens.get(at).length() < 3) {
      at = tokens.size() - 1;
    }
    tokens.set(at, change.of(tokens.get(at)));
  }

  /** One wrong stroke on the keyboard. */
  private String slip(String token) {
    if (token.length() < 3) {
      return token;
    }
    int at = chance.between(1, token.length() - 1);
    String head = token.substring(0, at);
    char hit = token.charAt(at);
    String tail = token.substring(at + 1);
    return switch (chance.weighted(30, 22, 20, 20, 8)) {
      case 0 -> head + tail;
      case 1 -> head + neighbour(hit) + tail;
      case 2 -> token.substring(0, at - 1) + hit + token.charAt(at - 1) + tail;
      case 3 -> head + hit + hit + tail;
      default -> head + neighbour(hit) + hit + tail;
    };
  }

  private char neighbour(char hit) {
    for (String row : KEYS) {
      int at = row.indexOf(hit);
      if (at >= 0) {
        int near = at == 0 ? 1 : at == row.length() - 1 || chance.of(0.5) ? at - 1 : at + 1;
        return row.charAt(near);
      }
    }
    return hit;
  }

  /** The same sound in other letters; a slip where no sound of the word has other letters. */
  private String spelt(String token) {
    String marked = token + "$";
    List<String> fitting = new ArrayList<>();
    for (String sound : SOUNDS) {
      int at = marked.indexOf(sound.substring(0, sound.indexOf('>')), 0);
      if (at >= 0) {
        fitting.add(sound);
      }
    }
    if (fitting.isEmpty()) {
      return slip(token);
    }
    String sound = chance.pick(fitting);
    int arrow = sound.indexOf('>');
    String from = sound.substring(0, arrow);
    int at = chance.of(0.5) ? marked.lastIndexOf(from) : marked.indexOf(from);
    String changed =
        marked.substring(0, at) + sound.substring(arrow + 1) + marked.substring(at + from.length());
    return changed.replace("$", "");
  }

  /** A usual way to write one of the words; a different sound where none is known. */
  private void written(List<String> tokens, Map<String, String[]> table) {
    for (int i = 0; i < tokens.size(); i++) {
      String[] ways = table.get(tokens.get(i));
      if (ways != null) {
        tokens.set(i, chance.pick(ways));
        return;
      }
    }
    replace(tokens, this::spelt);
  }

  private void titled(List<String> tokens, boolean female, int age) {
    if (age < 24) {
      replace(tokens, this::slip);
    } else if (chance.of(0.65)) {
      tokens.add(0, female ? chance.pick("HJ.", "HJ", "HJ.", "DRA.") : title());
    } else {
      tokens.set(tokens.size() - 1, tokens.get(tokens.size() - 1) + chance.pick(",", ""));
      tokens.add(chance.pick(DEGREES));
    }
  }

  private String title() {
    return chance.pick("H.", "H", "H.", "DRS.", "IR.", "UST.", "K.H.", "R.");
  }

  private void drop(List<String> tokens) {
    if (tokens.size() > 1) {
      tokens.remove(chance.of(0.65) ? tokens.size() - 1 : chance.below(tokens.size()));
    } else {
      replace(tokens, this::spelt);
    }
  }

  /** What the neighbours call the person: a known short form, else the end of a word. */
  private void called(List<String> tokens) {
    int at = chance.below(tokens.size());
    String token = tokens.get(at);
    String[] known = CALLED.get(token);
    String called =
        known != null
            ? chance.pick(known)
            : token.length() > 5 ? token.substring(token.length() - 4) : token;
    if (chance.of(0.6)) {
      tokens.clear();
      tokens.add(called);
    } else {
      tokens.set(at, called);
    }
  }

  private void joined(List<String> tokens) {
    if (tokens.size() > 1) {
      int at = chance.below(tokens.size() - 1);
      tokens.set(at, tokens.get(at) + tokens.remove(at + 1));
    } else if (tokens.get(0).length() > 7) {
      String token = tokens.get(0);
      int at = chance.between(2, 4);
      tokens.set(0, token.substring(0, at));
      tokens.add(token.substring(at));
    } else {
      replace(tokens, this::slip);
    }
  }

  private void initial(List<String> tokens) {
    if (tokens.size() > 1) {
      int at = chance.below(tokens.size());
      tokens.set(at, tokens.get(at).charAt(0) + (chance.of(0.7) ? "." : ""));
    } else {
      replace(tokens, this::slip);
    }
  }
}
