package id.padan.ingest;

import id.padan.model.Message;
import id.padan.model.Texts;

/**
 * Why a file is refused as a whole, in words for the person who sent it.
 *
 * @param code of the contract, {@code HEADER_UNKNOWN}
 * @param remedy what is wrong and what to do
 */
public record Refusal(String code, Message remedy) {

  static Refusal empty() {
    return new Refusal("FILE_EMPTY", Message.of("refusal.empty"));
  }

  static Refusal vanished() {
    return new Refusal("FILE_UNREADABLE", Message.of("refusal.vanished"));
  }

  static Refusal growing() {
    return new Refusal("FILE_UNREADABLE", Message.of("refusal.growing"));
  }

  static Refusal binary() {
    return new Refusal("FILE_UNREADABLE", Message.of("refusal.binary"));
  }

  static Refusal encoding() {
    return new Refusal("ENCODING_INVALID", Message.of("refusal.encoding"));
  }

  static Refusal headerUnknown(String nearest, String missing) {
    return new Refusal("HEADER_UNKNOWN", Message.of("refusal.header", nearest, missing));
  }

  static Refusal headerAmbiguous(String layouts) {
    return new Refusal("HEADER_AMBIGUOUS", Message.of("refusal.ambiguous", layouts));
  }

  static Refusal periodUnknown() {
    return new Refusal("PERIOD_UNKNOWN", Message.of("refusal.period"));
  }

  String messageId() {
    return Texts.INDONESIAN.text(remedy);
  }

  String messageEn() {
    return Texts.ENGLISH.text(remedy);
  }
}
