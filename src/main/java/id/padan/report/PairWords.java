package id.padan.report;

import id.padan.linkage.Explanation;
import id.padan.linkage.FieldLine;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Waterfall;
import id.padan.model.Texts;
import java.util.Locale;

/** Words and numbers of explained pairs in the language of the reader. */
final class PairWords {

  private final Texts texts;

  PairWords(Texts texts) {
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  String of(LinkageModel.Label label) {
    return texts.language().equals("en") ? label.en() : label.id();
  }

  String of(Explanation explanation) {
    return texts.language().equals("en") ? explanation.en() : explanation.id();
  }

  /** Tenths of a bit with a sign: {@code +13,6}, but {@code 0,0}. */
  String signed(long tenths) {
    return String.format(texts.locale(), tenths == 0 ? "%.1f" : "%+.1f", tenths / 10.0);
  }

  /** Bits with a sign and one decimal. */
  String signed(double bits) {
    return signed(Math.round(bits * 10));
  }

  /** What a bar stands for, and what was found. */
  String bar(Waterfall waterfall, Waterfall.Bar bar) {
    String label = of(bar.label());
    if (bar.kind() == Waterfall.Kind.START && !waterfall.against().only()) {
      return texts.text("pair.start", label, of(waterfall.against().label()));
    }
    String note = of(bar.note());
    return note.isEmpty() ? label : label + ": " + note;
  }

  /** Whether both sides are equal, nearly so or different; a point where one is silent. */
  static String mark(FieldLine line) {
    if (line.isPartly()) {
      return "≈";
    }
    return switch (line.verdict()) {
      case AGREES -> "=";
      case DIFFERS, PARTLY -> "≠";
      case SILENT -> "·";
    };
  }

  /** Key of the word for a verdict, and class of its mark. */
  static String key(Enum<?> verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
