package id.padan.linkage;

import java.util.List;
import java.util.Optional;

/**
 * All that can be said about one pair: a sentence, its fields, how its weight adds up, and what
 * would change the answer.
 *
 * @param a row of the first record
 * @param b row of the second record
 * @param evidence what comparing both gave, to be kept
 * @param counterFacts at most one that lowers the band and one that raises it
 */
public record PairReport(
    int a,
    int b,
    Evidence evidence,
    Outcome outcome,
    Explanation sentence,
    List<FieldLine> lines,
    Waterfall waterfall,
    List<CounterFact> counterFacts) {

  /**
   * Where the pair stands.
   *
   * @param band where weight and limits put it
   * @param byWeight where its weight alone would put it
   * @param probability posterior of a match by weight alone, 0 to 1
   * @param limit the strictest limit that holds, if one does
   * @param standing what became of both records
   * @param cut posterior from which pairs are merged, 0 to 1
   */
  public record Outcome(
      Band band,
      Band byWeight,
      double probability,
      Optional<LinkageModel.Limit> limit,
      Standing standing,
      double cut) {}

  /** What became of the two records of a pair. */
  public enum Standing {
    TOGETHER,
    APART,
    /**
     * A person decided: what limits, other records or other values would do is beside the point.
     */
    DECIDED;

    /** By whether both are one entity now. */
    public static Standing of(boolean together) {
      return together ? TOGETHER : APART;
    }
  }

  /**
   * Explains two rows of {@code table}. For many pairs of one table an {@link Explainer} is faster.
   *
   * @param standing what became of both
   */
  public static PairReport of(
      LinkageModel model, RecordTable table, int a, int b, Standing standing) {
    return new Explainer(model, table).report(a, b, standing);
  }
}
