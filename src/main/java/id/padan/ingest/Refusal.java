package id.padan.ingest;

import id.padan.definition.FileLayout;
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
    return unreadable("refusal.vanished");
  }

  static Refusal growing() {
    return unreadable("refusal.growing");
  }

  static Refusal binary() {
    return unreadable("refusal.binary");
  }

  /** Zip or XML that ends too early, contradicts itself or holds what no workbook needs. */
  static Refusal brokenWorkbook() {
    return unreadable("refusal.workbook.broken");
  }

  static Refusal largeWorkbook() {
    return unreadable("refusal.workbook.large");
  }

  static Refusal macroWorkbook() {
    return unreadable("refusal.workbook.macro");
  }

  static Refusal passwordProtected() {
    return unreadable("refusal.workbook.password");
  }

  static Refusal wrongPassword() {
    return unreadable("refusal.workbook.password.wrong");
  }

  static Refusal oldWorkbook() {
    return unreadable("refusal.workbook.old");
  }

  static Refusal openDocument() {
    return unreadable("refusal.workbook.ods");
  }

  static Refusal otherDocument() {
    return unreadable("refusal.document");
  }

  static Refusal markup() {
    return unreadable("refusal.markup");
  }

  static Refusal brokenZip() {
    return unreadable("refusal.zip.broken");
  }

  static Refusal encryptedZip() {
    return unreadable("refusal.zip.encrypted");
  }

  static Refusal zipBomb() {
    return unreadable("refusal.zip.bomb");
  }

  static Refusal nestedZip() {
    return unreadable("refusal.zip.nested");
  }

  static Refusal unsafeZip() {
    return unreadable("refusal.zip.names");
  }

  private static Refusal unreadable(String key) {
    return new Refusal("FILE_UNREADABLE", Message.of(key));
  }

  static Refusal encoding() {
    return new Refusal("ENCODING_INVALID", Message.of("refusal.encoding"));
  }

  static Refusal headerUnknown(String nearest, String missing) {
    return new Refusal("HEADER_UNKNOWN", Message.of("refusal.header", nearest, missing));
  }

  /** A correction workbook for a layout that is not in jobs/layouts. */
  static Refusal correctionUnknown(String layout) {
    return new Refusal("HEADER_UNKNOWN", Message.of("refusal.correction", layout));
  }

  /** What was to be a correction workbook is none. */
  static Refusal noCorrection() {
    return new Refusal("HEADER_UNKNOWN", Message.of("refusal.correction.none"));
  }

  /** A correction workbook of which the tickets are gone. */
  static Refusal correctionWithoutTickets() {
    return new Refusal("HEADER_UNKNOWN", Message.of("refusal.correction.tickets"));
  }

  static Refusal headerAmbiguous(String layouts) {
    return new Refusal("HEADER_AMBIGUOUS", Message.of("refusal.ambiguous", layouts));
  }

  static Refusal regionSystem(FileLayout layout) {
    boolean bps = layout.regions().equals("bps");
    return new Refusal(
        "REGION_SYSTEM_DIFFERS",
        Message.of(
            "refusal.regions",
            layout.id(),
            bps ? "bps" : "kemendagri",
            bps ? "kemendagri" : "bps"));
  }

  static Refusal headerChanged(HeaderChange change, String layout) {
    String added = change.added().isEmpty() ? "–" : String.join(", ", change.added());
    return new Refusal(
        "HEADER_CHANGED",
        Message.of("refusal.changed", String.join(", ", change.lost()), added, layout));
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
