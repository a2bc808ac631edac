package id.padan.linkage;

import java.util.List;

/**
 * Estimates the m, u and shares of a model on the candidate pairs of a table, by expectation and
 * maximisation over their patterns (Winkler 1988).
 *
 * <p>Strangers are learned on pairs drawn at random, matches and household members on the pairs
 * that share a key. A pair's posterior depends on its pattern alone, so that choosing pairs by keys
 * does not bend it. The model's own values are the start and weigh as prior observations.
 */
public final class Trainer {

  /** Share of true pairs among the links of a model that need not be better. */
  public static final double GOOD_PRECISION = 0.995;

  private static final int RANDOM_PAIRS = 1_000_000;

  private final LinkageModel model;

  public Trainer(LinkageModel model) {
    this.model = model;
  }

  /** The model with the values that {@code table} shows. */
  public LinkageModel train(RecordTable table) {
    RecordTable linked = linked(table);
    return trained(linked, List.of(new PairPatterns(model, linked).ofCandidates()));
  }

  /**
   * The model with the values that {@code table} shows where the matches are known.
   *
   * @param truth for each row the number of its true entity
   */
  public LinkageModel train(RecordTable table, int[] truth) {
    RecordTable linked = linked(table);
    return trained(linked, new PairPatterns(model, linked).ofCandidates(truth));
  }

  /** The table as {@link Linker} weighs it in the end, by the links of the model so far. */
  private RecordTable linked(RecordTable table) {
    return new Linker(model, rows -> {}).link(table, Linker.Known.NOTHING).table();
  }

  private LinkageModel trained(RecordTable table, List<PatternCounts> candidates) {
    PatternCounts random = new PairPatterns(model, table).ofRandomPairs(RANDOM_PAIRS);
    LinkageModel.Weights weights =
        new Estimate(model.scheme().weights(), table.rows())
            .fit(random.sorted(), candidates.stream().map(PatternCounts::sorted).toList());
    return model.withWeights(weights);
  }

  /**
   * How far a model's links can be believed.
   *
   * @param pairs pairs that the model links
   * @param precision expected share of true ones among them, 0 to 1; 1 if there are none
   */
  public record Quality(long pairs, double precision) {}

  /**
   * What {@code judge} expects of the links of {@code model} on {@code table}: the mean posterior
   * of its linked pairs.
   */
  public static Quality quality(LinkageModel model, LinkageModel judge, RecordTable table) {
    Links links = new Linker(model, rows -> {}).link(table, Linker.Known.NOTHING);
    PairScorer scorer = new PairScorer(judge, links.table());
    long pairs = 0;
    double sum = 0;
    for (Edge edge : links.edges()) {
      if (edge.band() == Band.LINK) {
        pairs++;
        sum += scorer.score(edge.a(), edge.b()).probability();
      }
    }
    return new Quality(pairs, pairs == 0 ? 1 : sum / pairs);
  }
}
