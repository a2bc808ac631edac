package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the odds of a pair add up, bar by bar, from what is expected before anything is compared.
 *
 * <p>Bits are shown with one decimal. The bars are rounded together, so that what is shown adds up:
 * the sum of all {@link Bar#tenths()} is {@link #totalTenths()}. A total that does not reach a cut
 * does not seem to.
 *
 * @param bars in the order in which they are added; kinds may follow that are not known here
 * @param total log2 odds that the pair is a match
 */
public record Waterfall(List<Bar> bars, Against against, double total, Cuts cuts) {

  /**
   * The alternative that a match must beat: of those in the model, the likeliest for this pair.
   *
   * @param strangers whether it is that both are strangers
   * @param only whether the model knows no other
   */
  public record Against(LinkageModel.Label label, boolean strangers, boolean only) {}

  /**
   * Log2 odds that are asked for.
   *
   * @param review from which a steward is asked
   * @param link from which the pair may be merged
   */
  public record Cuts(double review, double link) {

    /** The review cut as shown, tenths of a bit. */
    public long reviewTenths() {
      return tenths(review);
    }

    /** The link cut as shown, tenths of a bit. */
    public long linkTenths() {
      return tenths(link);
    }
  }

  /** What a bar stands for. */
  public enum Kind {
    /** How likely two records are one person before anything is compared. */
    START,
    /** The level of a field. */
    FIELD,
    /** How rare or common the values of a field are. */
    RARITY
  }

  /**
   * One bar.
   *
   * @param label what it stands for
   * @param note what was found, empty if there is nothing to say
   * @param bits its share of the total
   * @param tenths the same as shown, in tenths of a bit
   */
  public record Bar(
      Kind kind,
      LinkageModel.Label label,
      LinkageModel.Label note,
      LevelText.Side verdict,
      double bits,
      long tenths) {

    static Bar of(Kind kind, LinkageModel.Label label, LevelText.Side verdict, double bits) {
      return new Bar(kind, label, Phrase.NOTHING.label(), verdict, bits, 0);
    }

    Bar noted(LinkageModel.Label text) {
      return new Bar(kind, label, text, verdict, bits, tenths);
    }

    private Bar shownAs(long shown) {
      return new Bar(kind, label, note, verdict, bits, shown);
    }
  }

  /** The total as shown, tenths of a bit. */
  public long totalTenths() {
    return shownTotal(total, cuts.review(), cuts.link());
  }

  private static long tenths(double bits) {
    return Math.round(bits * 10);
  }

  private static long shownTotal(double total, double... cuts) {
    long shown = tenths(total);
    for (double cut : cuts) {
      shown = total < cut && shown >= tenths(cut) ? tenths(cut) - 1 : shown;
    }
    return shown;
  }

  /**
   * A waterfall of bars that are not yet rounded.
   *
   * @param exact bars whose bits add up to {@code total}; their tenths do not count
   */
  static Waterfall of(List<Bar> exact, Against against, double total, Cuts cuts) {
    long[] tenths = exact.stream().mapToLong(bar -> tenths(bar.bits())).toArray();
    long missing = shownTotal(total, cuts.review(), cuts.link()) - Arrays.stream(tenths).sum();
    for (; missing > 0; missing--) {
      tenths[furthest(exact, tenths, 1)]++;
    }
    for (; missing < 0; missing++) {
      tenths[furthest(exact, tenths, -1)]--;
    }
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < tenths.length; i++) {
      bars.add(exact.get(i).shownAs(tenths[i]));
    }
    return new Waterfall(List.copyOf(bars), against, total, cuts);
  }

  /** The bar that a step up or down brings nearest to its own bits; empty bars stay empty. */
  private static int furthest(List<Bar> bars, long[] tenths, int step) {
    int furthest = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < tenths.length; i++) {
      double bits = bars.get(i).bits();
      double gap = step * (bits * 10 - tenths[i]);
      if (bits != 0 && gap > most) {
        most = gap;
        furthest = i;
      }
    }
    return furthest;
  }
}
