package id.padan.linkage;

import java.util.Map;
import java.util.Set;

/**
 * The words of an address that tell what follows: JL a street, DSN a hamlet.
 *
 * @param openers word, in upper case without punctuation, to the part that it opens
 * @param notGiven what is written where no address is known, whole; one space between words
 */
public record AddressWords(Map<String, Part> openers, Set<String> notGiven) {

  /** No word opens a part: an address is compared as the words that it has. */
  public static final AddressWords NONE = new AddressWords(Map.of(), Set.of());

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
