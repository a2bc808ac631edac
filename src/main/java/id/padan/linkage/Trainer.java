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

  private static final double AIMED_PRECISION = 0.998;
  private static final double LEAST_LINK = 0.5;
  private static final double MOST_LINK = 0.99;
  private static final double LEAST_REVIEW = 0.3;

  /** Most of the candidate pairs that people are asked about. */
  private static final double MOST_REVIEWED = 0.02;

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
    return withCuts(model.withWeights(weights), table);
  }

  /**
   * The model with the lowest cuts that it can answer for: expected precision of the links, and
   * length of the queue.
   */
  private static LinkageModel withCuts(LinkageModel model, RecordTable table) {
    Links links =
        new Linker(model.withBands(LEAST_REVIEW, LEAST_LINK), rows -> {})
            .link(table, Linker.Known.NOTHING);
    PairScorer scorer = new PairScorer(model, links.table());
    double link = MOST_LINK;
    double sum = 0;
    int linked = 0;
    long doubtful = 0;
    double review = LEAST_REVIEW;
    for (Edge edge : links.edges()) {
      scorer.score(edge.a(), edge.b());
      double posterior = scorer.probability();
      if (scorer.limit() == Band.LINK && posterior >= LEAST_LINK) {
        sum += posterior;
        linked++;
        link = sum / linked >= AIMED_PRECISION ? Math.min(link, posterior) : link;
      }
      if (scorer.limit() == Band.REVIEW || posterior < link) {
        doubtful++;
        boolean fits = doubtful <= MOST_REVIEWED * links.work().candidates();
        review = fits ? review : Math.max(review, posterior);
      }
    }
    double rounded = Math.ceil(Math.max(LEAST_LINK, link) * 100) / 100;
    return model.withBands(Math.min(Math.ceil(review * 100) / 100, rounded), rounded);
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
