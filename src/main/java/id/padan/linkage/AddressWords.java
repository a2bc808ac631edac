package id.padan.linkage;

import java.util.Map;

/**
 * The words of an address that tell what follows: JL a street, DSN a hamlet.
 *
 * @param openers word, in upper case without punctuation, to the part that it opens
 */
public record AddressWords(Map<String, Part> openers) {

  /** No word opens a part: an address is compared as the words that it has. */
  public static final AddressWords NONE = new AddressWords(Map.of());

  /** Parts of an address; the dictionary names them in lower case. */
  public enum Part {
    STREET,
    GANG,
    BLOK,
    /** One word. */
    NUMBER,
    /** Roman numerals are read as digits. */
    DUSUN,
    REST,
    /** The village and what is above it, which other columns hold: left out. */
    AREA
  }
}
