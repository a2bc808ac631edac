package id.padan.linkage;

import java.util.Map;

/**
 * How much it says that two names share a token: minus log2 of the token's share among names.
 *
 * <p>Shares come from the model, never from the records at hand, so that a pair weighs the same in
 * every registry.
 *
 * @param shares token to its share among people, over 0 to 1
 * @param otherShare share of every token that is not in {@code shares}
 * @param adjustment how a name's information changes the weight of an agreement
 */
public record TokenInformation(
    Map<String, Double> shares, double otherShare, Adjustment adjustment) {

  /**
   * Bits that a common name takes off, and a rare one adds to, the weight of an agreement.
   *
   * @param expectedBits information of a name that changes nothing
   * @param factor share of the difference to the expected information that counts, 0 to 1
   * @param limitBits most that is added or taken off
   */
  public record Adjustment(double expectedBits, double factor, double limitBits) {}

  /** Every token says the same. */
  public static final TokenInformation NONE =
      new TokenInformation(Map.of(), 1.0 / 1024, new Adjustment(0, 0, 0));

  double bits(String token) {
    double share = shares.getOrDefault(token, otherShare);
    return token.length() == 1 ? 1 : -Math.log(share) / Math.log(2);
  }

  double adjustment(double bits) {
    double change = (bits - adjustment.expectedBits()) * adjustment.factor();
    return Math.max(-adjustment.limitBits(), Math.min(adjustment.limitBits(), change));
  }
}
