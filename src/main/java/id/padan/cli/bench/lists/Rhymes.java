package id.padan.cli.bench.lists;

import java.util.List;

/** Names that parents give to children who shall sound alike. */
final class Rhymes {

  private static final List<String> PAIRS =
      List.of(
          "HASAN HUSEN",
          "RAMA SINTA",
          "RIDWAN RIDHO",
          "RINA RINI",
          "DINA DINI",
          "ANDI ANDA",
          "DEDI DEDE",
          "NINA NANI",
          "IRFAN IRWAN",
          "RIZKI RISKA",
          "RENI RINI",
          "RONI RANO",
          "SANTI SINTA",
          "YANI YANA",
          "TONO TINO",
          "HERI HERU",
          "AGUS BAGUS",
          "WAWAN IWAN",
          "LINA LIANA",
          "EKA EKI",
          "RANA RANI",
          "FARHAN FARHAT",
          "FAJAR FAJRI",
          "ALDI ALDO",
          "PUTRA PUTRI",
          "RAFA RAFI",
          "JAMAL KAMAL",
          "MARNI SARNI",
          "DEWA DEWI");

  private static final String FIRST_LETTERS = "BDFHJKLMNPRSTWYZ";
  private static final String VOWELS = "AIUEO";

  private final Chance chance;

  Rhymes(Chance chance) {
    this.chance = chance;
  }

  /** A name that rhymes with {@code name} and differs from it, often by one letter. */
  String of(String name) {
    String[] tokens = name.split(" ");
    int at = longest(tokens);
    String token = tokens[at];
    String other = paired(token);
    if (other.isEmpty()) {
      other =
          switch (chance.weighted(4, 3, 2)) {
            case 0 -> otherStart(token);
            case 1 -> otherVowel(token);
            default -> otherEnd(token);
          };
    }
    tokens[at] = other;
    return String.join(" ", tokens);
  }

  private static int longest(String[] tokens) {
    int longest = 0;
    for (int i = 1; i < tokens.length; i++) {
      longest = tokens[i].length() > tokens[longest].length() ? i : longest;
    }
    return longest;
  }

  private static String paired(String token) {
    for (String pair : PAIRS) {
      int blank = pair.indexOf(' ');
      if (pair.substring(0, blank).equals(token)) {
        return pair.substring(blank + 1);
      }
      if (pair.substring(blank + 1).equals(token)) {
        return pair.substring(0, blank);
      }
    }
    return "";
  }

  private String otherStart(String token) {
    boolean vowel = VOWELS.indexOf(token.charAt(0)) >= 0;
    char letter;
    do {
      letter = FIRST_LETTERS.charAt(chance.below(FIRST_LETTERS.length()));
    } while (letter == token.charAt(0));
    return letter + token.substring(vowel ? 0 : 1);
  }

  private String otherVowel(String token) {
    for (int i = token.length() - 1; i > 0; i--) {
      int known = VOWELS.indexOf(token.charAt(i));
      if (known >= 0 && (i < token.length() - 1 || chance.of(0.6))) {
        char other = VOWELS.charAt((known + 1 + chance.below(2)) % VOWELS.length());
        return token.substring(0, i) + other + token.substring(i + 1);
      }
    }
    return token + "A";
  }

  private String otherEnd(String token) {
    String stem = token.length() > 5 ? token.substring(0, token.length() - 2) : token;
    String end;
    do {
      end = chance.pick("AN", "IN", "AH", "TI", "NO", "DI", "YA", "RI");
    } while (token.endsWith(end));
    return stem + end;
  }
}
