package id.padan.linkage;

import java.util.ArrayList;
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
  private final EvidenceReport.Builder reports;
  private final CounterFacts counterFacts;

  public Explainer(LinkageModel model, RecordTable table) {
    this.model = model.scheme().weights();
    this.table = table;
    this.scorer = new PairScorer(model, table);
    this.weigher = new Weigher(this.model);
    this.reports = new EvidenceReport.Builder(this.model, weigher);
    this.counterFacts = new CounterFacts(this.model, weigher);
  }

  private Explainer(Explainer other) {
    this.model = other.model;
    this.table = other.table;
    this.scorer = other.scorer.another();
    this.weigher = other.weigher;
    this.reports = other.reports;
    this.counterFacts = other.counterFacts;
  }

  /** An explainer of the same table and model, for another thread. */
  public Explainer another() {
    return new Explainer(this);
  }

  /** Explains one pair with all that is known. */
  public PairReport report(int a, int b, PairReport.Standing standing) {
    ComparedPair pair = ComparedPair.of(scorer, a, b, model.fields().size());
    Weigher.Weight weight = weigher.weight(pair.levels(), pair.rarities());
    PairReport.Outcome outcome =
        new PairReport.Outcome(
            weigher.band(pair.levels(), pair.rarities()),
            weigher.band(weight),
            model.cuts().posterior(weight.bits()),
            weigher.limit(pair.levels()),
            standing,
            model.cuts().bands().link());
    EvidenceReport report =
        reports.report(
            pair.levels(),
            pair.rarities(),
            weight,
            line -> line.valued(shown(line.field(), a), shown(line.field(), b)));
    List<CounterFact> facts =
        standing == PairReport.Standing.DECIDED
            ? List.of()
            : Stream.of(counterFacts.lowering(pair), counterFacts.raising(pair))
                .flatMap(Optional::stream)
                .toList();
    Explanation sentence =
        new Explanation(
            new Sentence(Language.INDONESIAN).of(outcome, report.lines(), facts),
            new Sentence(Language.ENGLISH).of(outcome, report.lines(), facts));
    return new PairReport(
        a, b, pair.evidence(), outcome, sentence, report.lines(), report.waterfall(), facts);
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
}
