package id.padan.model;

import java.util.List;

/**
 * A text for people that is in no language yet: {@link Texts} says it in the one that the reader
 * chose.
 *
 * @param key in {@code messages_id.properties} and {@code messages_en.properties}
 * @param values for the places of the text: numbers, texts that are the same in every language,
 *     messages, or a collection of them, which become lines
 */
public record Message(String key, List<Object> values) {

  /** A message of this key with its places filled in. */
  public static Message of(String key, Object... values) {
    return new Message(key, List.of(values));
  }

  /** In Indonesian, the first language. */
  @Override
  public String toString() {
    return Texts.INDONESIAN.text(this);
  }
}
