package id.padan.linkage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Explains pairs of one table: what agrees, what disagrees, what gives no information, how the
 * weight adds up, and what would have changed the answer. Long numbers show six digits. One
 * instance a thread.
 */
public final class Explainer {

  /** Numbers of persons and family cards, wherever they stand. */
  private static final Pattern LONG_NUMBER = Pattern.compile("(\\d{6})(\\d{5,})");

  private final LinkageModel.Weights model;
  private final RecordTable table;
  private final PairScorer scorer;
  private final Weigher weigher;
  private final CounterFacts counterFacts;

  public Explainer(LinkageModel model, RecordTable table) {
    this.model = model.scheme().weights();
    this.table = table;
    this.scorer = new PairScorer(model, table);
    this.weigher = new Weigher(this.model);
    this.counterFacts = new CounterFacts(this.model, weigher);
  }

  private Explainer(Explainer other) {
    this.model = other.model;
    this.table = other.table;
    this.scorer = other.scorer.another();
    this.weigher = other.weigher;
    this.counterFacts = other.counterFacts;
  }

  /** An explainer of the same table and model, for another thread. */
  public Explainer another() {
    return new Explainer(this);
  }

  /**
   * Explains one pair in a few sentences.
   *
   * @param together whether both are one entity now
   */
  public Explanation explain(int a, int b, boolean together) {
    return report(a, b, together).sentence();
  }

  /**
   * Explains one pair with all that is known.
   *
   * @param together whether both are one entity now
   */
  public PairReport report(int a, int b, boolean together) {
    ComparedPair pair = ComparedPair.of(scorer, a, b, model.fields().size());
    Weigher.Weight weight = weigher.weight(pair.levels(), pair.rarities());
    PairReport.Outcome outcome =
        new PairReport.Outcome(
            weigher.band(pair.levels(), pair.rarities()),
            weigher.band(weight),
            model.cuts().posterior(weight.bits()),
            weigher.limit(pair.levels()),
            together);
    List<FieldLine> lines = new ArrayList<>();
    for (int f = 0; f < model.fields().size(); f++) {
      lines.add(line(pair, f, weight.against()));
    }
    List<CounterFact> facts =
        Stream.of(counterFacts.lowering(pair), counterFacts.raising(pair))
            .flatMap(Optional::stream)
            .toList();
    Explanation sentence =
        new Explanation(
            new Sentence(Language.INDONESIAN).of(outcome, lines, facts),
            new Sentence(Language.ENGLISH).of(outcome, lines, facts));
    Waterfall waterfall = waterfall(pair, lines, weight);
    return new PairReport(a, b, outcome, sentence, shown(lines, waterfall), waterfall, facts);
  }

  /** The lines with the bits that their bars show. */
  private static List<FieldLine> shown(List<FieldLine> lines, Waterfall waterfall) {
    Iterator<Waterfall.Bar> bars =
        waterfall.bars().stream().filter(bar -> bar.kind() == Waterfall.Kind.FIELD).iterator();
    return lines.stream()
        .map(line -> line.weighs() ? line.shownAs(bars.next().tenths()) : line)
        .toList();
  }

  private FieldLine line(ComparedPair pair, int f, int against) {
    LinkageModel.Field field = model.fields().get(f);
    int level = pair.levels()[f];
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int c = 0; c < model.cuts().alternatives().size(); c++) {
      least = Math.min(least, weigher.bits(c, f, level));
      most = Math.max(most, Math.abs(weigher.bits(c, f, level)));
    }
    LevelText.Side side = field.kind().level(level).side();
    if (side == LevelText.Side.PARTLY) {
      side = least > 0 ? LevelText.Side.AGREES : LevelText.Side.DIFFERS;
    }
    return new FieldLine(
        field,
        shown(field, pair.a()),
        shown(field, pair.b()),
        level,
        side,
        weigher.bits(against, f, level),
        0,
        most);
  }

  private String shown(LinkageModel.Field field, int row) {
    if (field.columns().isEmpty()) {
      return "";
    }
    String shown =
        field.kind() == FieldKind.PLACE
            ? place(field.columns(), row)
            : table.shown(field.columns().get(0), row);
    return LONG_NUMBER
        .matcher(shown)
        .replaceAll(number -> number.group(1) + "*".repeat(number.group(2).length()));
  }

  /** The smallest area, with those around it where it is a name and not a code; RT and RW. */
  private String place(List<String> columns, int row) {
    List<String> areas = new ArrayList<>();
    for (String column : columns.subList(0, 3)) {
      String area = table.shown(column, row);
      boolean within = areas.stream().anyMatch(known -> Character.isDigit(known.charAt(0)));
      if (!area.isEmpty() && !within) {
        areas.add(area);
      }
    }
    String rt = table.shown(columns.get(3), row);
    String rw = table.shown(columns.get(4), row);
    return String.join(", ", areas)
        + (rt.isEmpty() ? "" : " RT " + rt)
        + (rw.isEmpty() ? "" : " RW " + rw);
  }

  private Waterfall waterfall(ComparedPair pair, List<FieldLine> lines, Weigher.Weight weight) {
    LinkageModel.Cuts cuts = model.cuts();
    int against = weight.against();
    List<Waterfall.Bar> bars = new ArrayList<>();
    bars.add(
        Waterfall.Bar.of(
            Waterfall.Kind.START,
            Phrase.START.label(),
            LevelText.Side.SILENT,
            cuts.priorBits() + weigher.start(against)));
    for (int f = 0; f < lines.size(); f++) {
      if (lines.get(f).weighs()) {
        addBars(bars, lines.get(f), against == 0 ? pair.rarities()[f] : 0);
      }
    }
    String alternative = cuts.alternatives().get(against).name();
    return Waterfall.of(
        bars,
        new Waterfall.Against(
            Phrase.alternative(alternative), against == 0, cuts.alternatives().size() == 1),
        weight.bits() + cuts.priorBits(),
        new Waterfall.Cuts(cuts.reviewOdds(), cuts.linkOdds()));
  }

  private static void addBars(List<Waterfall.Bar> bars, FieldLine line, double rarity) {
    LinkageModel.Label label = line.field().label();
    bars.add(
        Waterfall.Bar.of(Waterfall.Kind.FIELD, label, line.verdict(), line.bits())
            .noted(line.levelText()));
    if (rarity != 0) {
      bars.add(
          Waterfall.Bar.of(
              Waterfall.Kind.RARITY, Phrase.RARITY.label(label), line.verdict(), rarity));
    }
  }
}
