package id.padan.linkage;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One field of a pair, as a line of a table.
 *
 * @param a value of the first record as a person reads it; empty if it has none; long numbers show
 *     six digits
 * @param b value of the second record
 * @param level number of the level in the order of the field's kind; 0 is missing
 * @param verdict {@code AGREES}, {@code DIFFERS} or {@code SILENT}; what agrees partly agrees if it
 *     speaks, with its rarity, for a match against the likeliest alternative
 * @param bits match weight of the level against the likeliest alternative, rarity left out
 * @param tenths the same as shown, in tenths of a bit: that of the bar in the waterfall
 * @param mostBits the largest of its weights against all alternatives, whatever the sign
 * @param rare whether it weighs much that few people have these values
 */
public record FieldLine(
    LinkageModel.Field field,
    String a,
    String b,
    int level,
    LevelText.Side verdict,
    double bits,
    long tenths,
    double mostBits,
    boolean rare) {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** What the level is called, in both languages. */
  public LinkageModel.Label levelText() {
    LevelText text = field.kind().level(level);
    if (!isWrittenOtherwise()) {
      return new LinkageModel.Label(text.id(), text.en());
    }
    // What an address says of RT and RW is compared as the place.
    boolean address = field.kind() == FieldKind.ADDRESS;
    return (address ? Phrase.WRITTEN_OTHERWISE_OR_OTHER_RT : Phrase.WRITTEN_OTHERWISE).label();
  }

  /** Whether both values count as equal though they are not written alike. */
  public boolean isWrittenOtherwise() {
    return level == 1 && field.kind().normalises() && !isAlike();
  }

  /** Whether the values are neither equal nor plainly different. */
  public boolean isPartly() {
    return field.kind().level(level).side() == LevelText.Side.PARTLY;
  }

  /** Whether both values read alike: case and the width of spaces are passed over. */
  boolean isAlike() {
    return a.equals(b) || folded(a).equals(folded(b));
  }

  private static String folded(String value) {
    return SPACES.matcher(value.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** Whether the model gives this field a weight; others only serve its limits. */
  public boolean weighs() {
    return !field.levels().isEmpty();
  }

  FieldLine valued(String ofA, String ofB) {
    return new FieldLine(field, ofA, ofB, level, verdict, bits, tenths, mostBits, rare);
  }

  FieldLine shownAs(long shown) {
    return new FieldLine(field, a, b, level, verdict, bits, shown, mostBits, rare);
  }
}
