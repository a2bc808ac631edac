package id.padan.linkage;

import java.util.ArrayList;
import java.util.List;

/**
 * Says in a sentence what agrees, what disagrees and what gives no information, and in another what
 * would have changed the answer. Identity numbers show six digits. One instance a thread.
 */
public final class Explainer {

  private static final double NOTEWORTHY_BITS = 0.2;
  private static final int MOST_REASONS = 3;

  private final LinkageModel.Weights model;
  private final RecordTable table;
  private final PairScorer scorer;

  public Explainer(LinkageModel model, RecordTable table) {
    this.model = model.scheme().weights();
    this.table = table;
    this.scorer = new PairScorer(model, table);
  }

  private Explainer(Explainer other) {
    this.model = other.model;
    this.table = other.table;
    this.scorer = other.scorer.another();
  }

  /** An explainer of the same table and model, for another thread. */
  public Explainer another() {
    return new Explainer(this);
  }

  /**
   * Explains one pair.
   *
   * @param together whether both are one entity now
   */
  public Explanation explain(int a, int b, boolean together) {
    scorer.score(a, b);
    return new Explanation(
        sentence(Words.INDONESIAN, a, b, together), sentence(Words.ENGLISH, a, b, together));
  }

  private String sentence(Words words, int a, int b, boolean together) {
    List<String> agree = new ArrayList<>();
    List<String> disagree = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (int f = 0; f < model.fields().size(); f++) {
      int level = scorer.level(f);
      if (level == 0) {
        silent.add(words.label(model.fields().get(f)));
      } else if (Math.abs(scorer.bits(f, level)) >= NOTEWORTHY_BITS) {
        (scorer.bits(f, level) > 0 ? agree : disagree).add(compared(words, f, a, b));
      }
    }
    StringBuilder text = new StringBuilder(together ? words.merged() : words.possible());
    text.append(" (").append((int) (scorer.probability() * 100)).append("/100): ");
    text.append(String.join(", ", agree));
    if (!disagree.isEmpty()) {
      text.append(agree.isEmpty() ? "" : words.but()).append(String.join(", ", disagree));
    }
    text.append('.');
    if (!silent.isEmpty()) {
      text.append(words.silent()).append(String.join(", ", silent)).append('.');
    }
    return text.append(limit(words, together)).append(counterFact(words, together)).toString();
  }

  private String compared(Words words, int f, int a, int b) {
    LinkageModel.Field field = model.fields().get(f);
    FieldKind.LevelText level = field.kind().level(scorer.level(f));
    String label = words.label(field);
    String x = field.columns().isEmpty() ? "" : table.shown(field.columns().get(0), a);
    String y = field.columns().isEmpty() ? "" : table.shown(field.columns().get(0), b);
    return switch (field.kind()) {
      case NAME, DATE, ADDRESS, TEXT ->
          x.equals(y)
              ? "%s '%s' %s".formatted(label, x, words.level(level))
              : "%s '%s' ~ '%s' (%s)".formatted(label, x, y, words.level(level));
      case NIK ->
          x.equals(y)
              ? "%s %s %s".formatted(label, x, words.level(level))
              : "%s %s ~ %s (%s)".formatted(label, x, y, words.level(level));
      case SAME, CODE, DIGITS, PLACE, MEMBERS, SUPPORT -> label + " " + words.level(level);
    };
  }

  private String limit(Words words, boolean together) {
    return together
        ? ""
        : scorer.firstLimit().map(limit -> " " + words.text(limit.because()) + ".").orElse("");
  }

  /** The fewest agreements without which the pair would fall below its band. */
  private String counterFact(Words words, boolean together) {
    double cut = together ? model.cuts().linkBits() : model.cuts().reviewBits();
    double left = scorer.weight();
    StringBuilder fields = new StringBuilder();
    long used = 0;
    for (int reasons = 0; reasons < Math.min(MOST_REASONS, model.fields().size()); reasons++) {
      int strongest = strongest(used);
      used |= 1L << strongest;
      left -= scorer.gain(strongest);
      fields
          .append(reasons == 0 ? "" : words.and())
          .append(words.label(model.fields().get(strongest)));
      if (left < cut) {
        return (together ? words.notMerged() : words.notShown()).replace("{}", fields);
      }
    }
    return "";
  }

  private int strongest(long used) {
    int strongest = -1;
    for (int f = 0; f < model.fields().size(); f++) {
      boolean free = (used >>> f & 1) == 0;
      if (free && (strongest < 0 || scorer.gain(f) > scorer.gain(strongest))) {
        strongest = f;
      }
    }
    return strongest;
  }

  /** The fixed words of a sentence in one language. */
  private enum Words {
    INDONESIAN(
        new Opening("Disatukan", "Diduga sama"),
        new Joint("; tetapi ", " dan ", " Tidak ada informasi: "),
        new Closing(
            " Tidak akan disatukan bila {} berbeda.", " Tidak akan ditandai bila {} berbeda.")),
    ENGLISH(
        new Opening("Merged", "Possibly the same"),
        new Joint("; but ", " and ", " No information: "),
        new Closing(" Would not be merged if {} differed.", " Would not be shown if {} differed."));

    private record Opening(String merged, String possible) {}

    private record Joint(String but, String and, String silent) {}

    private record Closing(String notMerged, String notShown) {}

    private final Opening opening;
    private final Joint joint;
    private final Closing closing;

    Words(Opening opening, Joint joint, Closing closing) {
      this.opening = opening;
      this.joint = joint;
      this.closing = closing;
    }

    String merged() {
      return opening.merged();
    }

    String possible() {
      return opening.possible();
    }

    String but() {
      return joint.but();
    }

    String and() {
      return joint.and();
    }

    String silent() {
      return joint.silent();
    }

    String notMerged() {
      return closing.notMerged();
    }

    String notShown() {
      return closing.notShown();
    }

    String label(LinkageModel.Field field) {
      return text(field.label());
    }

    String text(LinkageModel.Label label) {
      return this == INDONESIAN ? label.id() : label.en();
    }

    String level(FieldKind.LevelText level) {
      return this == INDONESIAN ? level.id() : level.en();
    }
  }
}
