package id.padan.linkage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a pair in one language: where it stands, why, and what would change that. */
final class Sentence {

  private static final double NOTEWORTHY_BITS = 0.2;

  /** A posterior is never a certainty, however close a double comes to 1. */
  private static final int MOST_PERCENT = 99;

  private static final Set<Phrase> WITHOUT_LEVEL =
      EnumSet.of(Phrase.SAME, Phrase.DIFFERENT, Phrase.PROVED_SAME, Phrase.PROVED_DIFFERENT);

  private final Language language;

  Sentence(Language language) {
    this.language = language;
  }

  String of(PairReport.Outcome outcome, List<FieldLine> lines, List<CounterFact> facts) {
    StringBuilder text = new StringBuilder();
    text.append(
        filled(opening(outcome), percent(outcome.probability()))
            .replace("{cut}", Long.toString(Math.round(outcome.cut() * 100))));
    text.append(compared(lines)).append('.');
    String silent =
        lines.stream()
            .filter(line -> line.weighs() && line.verdict() == LevelText.Side.SILENT)
            .map(line -> language.of(line.field().label()))
            .collect(Collectors.joining(", "));
    if (!silent.isEmpty()) {
      text.append(filled(Phrase.NO_INFORMATION, silent));
    }
    if (outcome.standing() != PairReport.Standing.DECIDED) {
      text.append(hindrance(outcome));
    }
    facts.forEach(fact -> text.append(counterFact(outcome, fact)));
    return text.toString();
  }

  private String filled(Phrase phrase, String value) {
    return language.of(phrase).replace("{}", value);
  }

  private static Phrase opening(PairReport.Outcome outcome) {
    if (outcome.standing() == PairReport.Standing.DECIDED) {
      return Phrase.CHANCE;
    }
    if (isTogether(outcome)) {
      return outcome.band() == Band.LINK ? Phrase.MERGED : Phrase.MERGED_THROUGH_OTHERS;
    }
    if (outcome.band() == Band.REJECT) {
      return Phrase.APART;
    }
    if (isHeldBack(outcome)) {
      return Phrase.HELD;
    }
    // More weight would not merge what a limit holds back.
    boolean decisive = outcome.band() != Band.LINK && outcome.limit().isEmpty();
    return decisive ? Phrase.DOUBTFUL : Phrase.POSSIBLE;
  }

  private static boolean isTogether(PairReport.Outcome outcome) {
    return outcome.standing() == PairReport.Standing.TOGETHER;
  }

  private static boolean isHeldBack(PairReport.Outcome outcome) {
    return outcome.band().compareTo(outcome.byWeight()) < 0;
  }

  private String percent(double probability) {
    int percent = (int) (probability * 100);
    return percent == 0
        ? language.of(Phrase.BELOW_ONE)
        : Integer.toString(Math.min(MOST_PERCENT, percent));
  }

  private String compared(List<FieldLine> lines) {
    List<String> agree = new ArrayList<>();
    List<String> differ = new ArrayList<>();
    for (FieldLine line : lines) {
      if (line.verdict() != LevelText.Side.SILENT && line.mostBits() >= NOTEWORTHY_BITS) {
        (line.verdict() == LevelText.Side.AGREES ? agree : differ).add(compared(line));
      }
    }
    if (agree.isEmpty() && differ.isEmpty()) {
      return language.of(Phrase.NOTHING_COMPARED);
    }
    String but = agree.isEmpty() || differ.isEmpty() ? "" : language.of(Phrase.BUT);
    return String.join(", ", agree) + but + String.join(", ", differ);
  }

  private String compared(FieldLine line) {
    String found = language.of(line.levelText());
    String level = line.rare() ? filled(Phrase.RARE, found) : found;
    String label = language.of(line.field().label());
    FieldKind kind = line.field().kind();
    if (kind.speaksForItself()) {
      return level;
    }
    // Masked numbers look alike even where they differ.
    boolean alike = line.isAlike();
    if (!kind.showsValues() || kind == FieldKind.NIK && alike && line.level() > 1) {
      return label + " " + level;
    }
    String quote = kind.isWords() ? "'" : "";
    String a = quote + line.a() + quote;
    return alike
        ? "%s %s %s".formatted(label, a, level)
        : "%s %s ~ %s (%s)".formatted(label, a, quote + line.b() + quote, level);
  }

  private String hindrance(PairReport.Outcome outcome) {
    if (outcome.limit().isEmpty()) {
      boolean alone = outcome.band() == Band.LINK && !isTogether(outcome);
      return alone ? language.of(Phrase.GROUPS_DISAGREE) : "";
    }
    String because = language.of(outcome.limit().get().because());
    if (!isHeldBack(outcome)) {
      return filled(Phrase.MIND, because);
    }
    return filled(heldBack(outcome), withinSentence(because));
  }

  private static Phrase heldBack(PairReport.Outcome outcome) {
    if (isTogether(outcome)) {
      return Phrase.HELD_ALONE;
    }
    if (outcome.band() == Band.REVIEW) {
      return Phrase.HELD_BACK;
    }
    return outcome.byWeight() == Band.LINK ? Phrase.KEPT_APART : Phrase.NOT_SHOWN;
  }

  /** In small letters at the start, but for a word like NIK. */
  private static String withinSentence(String text) {
    boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  private String counterFact(PairReport.Outcome outcome, CounterFact fact) {
    boolean raises = fact.raises();
    Phrase phrase;
    if (isTogether(outcome)) {
      boolean through = outcome.band() != Band.LINK;
      if (raises != through || raises && fact.after() != Band.LINK) {
        return "";
      }
      phrase = through ? Phrase.WOULD_SUFFICE : Phrase.WOULD_NOT_MERGE;
    } else if (outcome.band() == Band.LINK) {
      return "";
    } else if (raises) {
      phrase = fact.after() == Band.LINK ? Phrase.WOULD_MERGE : Phrase.WOULD_SHOW;
    } else {
      phrase = Phrase.WOULD_NOT_SHOW;
    }
    return filled(phrase, said(fact));
  }

  private String said(CounterFact fact) {
    List<CounterFact.Change> changes = fact.changes();
    Phrase first = phrase(changes.get(0), fact.raises());
    boolean alike = changes.stream().allMatch(change -> phrase(change, fact.raises()) == first);
    if (alike && WITHOUT_LEVEL.contains(first)) {
      return filled(
          first, listed(changes.stream().map(change -> language.of(change.field().label()))));
    }
    return listed(changes.stream().map(change -> said(change, fact.raises())));
  }

  /** With commas between them, and the last joined by a word. */
  private String listed(Stream<String> parts) {
    List<String> all = parts.toList();
    int last = all.size() - 1;
    return last == 0
        ? all.get(0)
        : String.join(", ", all.subList(0, last))
            + language.of(last == 1 ? Phrase.AND : Phrase.AND_LAST)
            + all.get(last);
  }

  private String said(CounterFact.Change change, boolean raises) {
    LevelText level = change.levels().get(change.levels().size() - 1);
    return filled(phrase(change, raises), language.of(change.field().label()))
        .replace("{level}", language.of(level));
  }

  private static Phrase phrase(CounterFact.Change change, boolean raises) {
    FieldKind kind = change.field().kind();
    LevelText level = change.levels().get(0);
    if (level.side() == LevelText.Side.SILENT) {
      return Phrase.UNKNOWN;
    }
    if (kind.speaksForItself()) {
      return Phrase.OWN_WORDS;
    }
    if (change.plain() && !kind.isOverlap()) {
      boolean same = level.side() == LevelText.Side.AGREES;
      Phrase known = same ? Phrase.SAME : Phrase.DIFFERENT;
      Phrase unknown = same ? Phrase.PROVED_SAME : Phrase.PROVED_DIFFERENT;
      return change.known() ? known : unknown;
    }
    if (level.name().equals("different")) {
      return Phrase.QUITE_DIFFERENT;
    }
    if (level.name().equals("equal") && !kind.isOverlap()) {
      return switch (kind) {
        case DATE -> Phrase.SAME_NO_GUESS;
        case NIK -> Phrase.SAME_AND_FITS;
        default -> Phrase.QUITE_SAME;
      };
    }
    boolean only =
        !raises
            && level.side() == LevelText.Side.PARTLY
            && kind.isGraded()
            && !level.id().startsWith("hanya ");
    return only ? Phrase.ONLY_AT_LEVEL : Phrase.AT_LEVEL;
  }
}
