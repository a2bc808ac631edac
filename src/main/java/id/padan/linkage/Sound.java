package id.padan.linkage;

/**
 * How a name token sounds to an Indonesian ear: one code for spellings that are exchanged in
 * practice.
 *
 * <p>After Priyadi, "Algoritma Fonetik Bahasa Indonesia" (2005), but vowels are kept, and Z sounds
 * as J at the start (Zaenal, Jaenal) and as S elsewhere (Rizki, Riski).
 */
final class Sound {

  private static final int[] FIRST_SOUNDS = firstSounds();

  private Sound() {}

  /** The code of {@code token} (upper case letters, no spaces); empty for an empty token. */
  static String of(String token) {
    StringBuilder sound = new StringBuilder(token.length());
    int i = 0;
    while (i < token.length()) {
      char c = token.charAt(i);
      char next = i + 1 < token.length() ? token.charAt(i + 1) : 0;
      char after = i + 2 < token.length() ? token.charAt(i + 2) : 0;
      char pair = pairSound(c, next, after, i == 0);
      if (pair != 0) {
        put(sound, pair);
        i += 2;
      } else {
        putSingle(sound, c, i);
        i++;
      }
    }
    return ended(sound);
  }

  /** False only if the first letters of two words tell that they sound different. */
  static boolean startAlike(char x, char y) {
    return x == y || (firstSounds(x) & firstSounds(y)) != 0;
  }

  /** What a word that begins with this letter may begin to sound like, a bit a letter. */
  private static int firstSounds(char c) {
    return c < 'A' || c > 'Z' ? 0 : FIRST_SOUNDS[c - 'A'];
  }

  private static int[] firstSounds() {
    int[] sounds = new int[26];
    for (char c = 'A'; c <= 'Z'; c++) {
      sounds[c - 'A'] = bit(single(c, true));
    }
    sounds['A' - 'A'] |= bit('E') | bit('O');
    sounds['D' - 'A'] |= bit('J');
    sounds['O' - 'A'] |= bit('U');
    sounds['X' - 'A'] = bit('K');
    return sounds;
  }

  private static int bit(char sound) {
    return 1 << sound - 'A';
  }

  private static char pairSound(char c, char next, char after, boolean start) {
    if (next == 'H' && c != 'H' && isConsonant(c)) {
      return c == 'C' ? 'K' : c == 'P' ? 'P' : single(c, start);
    }
    return switch (c) {
      case 'S' -> next == 'Y' && isVowel(after) ? 'S' : 0;
      case 'D' -> next == 'Z' ? (start ? 'J' : 'S') : 0;
      case 'I' -> next == 'E' || next == 'Y' ? 'I' : 0;
      case 'U' -> next == 'W' ? 'U' : 0;
      case 'O' -> next == 'E' || next == 'O' ? 'U' : 0;
      case 'E' -> next == 'I' ? 'E' : 0;
      case 'A' -> openingA(next, after);
      default -> 0;
    };
  }

  private static char openingA(char next, char after) {
    return switch (next) {
      case 'I', 'E' -> 'E';
      case 'Y' -> isVowel(after) ? 0 : 'E';
      case 'U' -> isVowel(after) ? 0 : 'O';
      case 'W' -> isVowel(after) ? 0 : 'O';
      default -> 0;
    };
  }

  private static void putSingle(StringBuilder sound, char c, int index) {
    if (c == 'X') {
      put(sound, 'K');
      put(sound, 'S');
    } else {
      put(sound, single(c, index == 0));
    }
  }

  private static char single(char c, boolean start) {
    return switch (c) {
      case 'Q', 'C' -> 'K';
      case 'F', 'V' -> 'P';
      case 'Z' -> start ? 'J' : 'S';
      case 'Y' -> 'I';
      case 'W' -> 'U';
      default -> c;
    };
  }

  /** A doubled letter sounds as one; a doubled digit is another number. */
  private static void put(StringBuilder sound, char c) {
    int length = sound.length();
    if (length == 0 || sound.charAt(length - 1) != c || c <= '9') {
      sound.append(c);
    }
  }

  private static String ended(StringBuilder sound) {
    int last = sound.length() - 1;
    if (last > 0) {
      switch (sound.charAt(last)) {
        case 'H' -> sound.setLength(last);
        case 'D' -> sound.setCharAt(last, 'T');
        case 'B' -> sound.setCharAt(last, 'P');
        default -> {
          // every other ending is pronounced as written
        }
      }
    }
    return sound.toString();
  }

  private static boolean isVowel(char c) {
    return c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U';
  }

  private static boolean isConsonant(char c) {
    return c >= 'A' && c <= 'Z' && !isVowel(c);
  }
}
