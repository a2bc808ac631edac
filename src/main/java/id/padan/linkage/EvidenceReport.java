package id.padan.linkage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What can be said about a pair by evidence that was kept and the model alone.
 *
 * @param lines without values where the records are not at hand
 */
public record EvidenceReport(List<FieldLine> lines, Waterfall waterfall) {

  /** Bits from which a value is called rare. */
  private static final double RARE_BITS = 3;

  /**
   * Explains evidence.
   *
   * @param model by which the pair was weighed
   * @param weight match weight that was found, bits: the evidence gives it but for rounding
   */
  public static EvidenceReport of(LinkageModel model, Evidence evidence, double weight) {
    LinkageModel.Weights weights = model.scheme().weights();
    int fields = weights.fields().size();
    Weigher weigher = new Weigher(weights);
    int[] levels = evidence.levels(fields);
    double[] rarities = evidence.rarities(fields);
    int against = weigher.weight(levels, rarities).against();
    return new Builder(weights, weigher)
        .report(levels, rarities, new Weigher.Weight(against, weight), UnaryOperator.identity());
  }

  /** Explains pairs by one model. */
  record Builder(LinkageModel.Weights model, Weigher weigher) {

    /**
     * Explains a pair.
     *
     * @param valued gives a line the values of the records
     */
    EvidenceReport report(
        int[] levels, double[] rarities, Weigher.Weight weight, UnaryOperator<FieldLine> valued) {
      List<FieldLine> lines = new ArrayList<>();
      for (int f = 0; f < model.fields().size(); f++) {
        double rarity = weight.against() == 0 ? rarities[f] : 0;
        lines.add(valued.apply(line(f, levels[f], weight.against(), rarity)));
      }
      Waterfall waterfall = waterfall(lines, rarities, weight);
      return new EvidenceReport(shown(lines, waterfall), waterfall);
    }

    /** The lines with the bits that their bars show. */
    private static List<FieldLine> shown(List<FieldLine> lines, Waterfall waterfall) {
      Iterator<Waterfall.Bar> bars =
          waterfall.bars().stream().filter(bar -> bar.kind() == Waterfall.Kind.FIELD).iterator();
      return lines.stream()
          .map(line -> line.weighs() ? line.shownAs(bars.next().tenths()) : line)
          .toList();
    }

    private FieldLine line(int f, int level, int against, double rarity) {
      LinkageModel.Field field = model.fields().get(f);
      double most = 0;
      for (int c = 0; c < model.cuts().alternatives().size(); c++) {
        most = Math.max(most, Math.abs(weigher.bits(c, f, level)));
      }
      double bits = weigher.bits(against, f, level);
      LevelText.Side side = field.kind().level(level).side();
      if (side == LevelText.Side.PARTLY) {
        side = bits + rarity > 0 ? LevelText.Side.AGREES : LevelText.Side.DIFFERS;
      }
      return new FieldLine(field, "", "", level, side, bits, 0, most, rarity >= RARE_BITS);
    }

    private Waterfall waterfall(List<FieldLine> lines, double[] rarities, Weigher.Weight weight) {
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
          addBars(bars, lines.get(f), against == 0 ? rarities[f] : 0);
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
}
