package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tries all sets of one size from the claims that may be made about a pair. */
final class CounterFactSearch {

  private final LinkageModel.Weights model;
  private final Weigher weigher;
  private final ComparedPair pair;
  private final List<List<CounterFacts.Claim>> claims;
  private final Goal goal;
  private final double[] sums;
  private final double[][] reach;
  private final int[] levels;
  private final double[] rarities;

  private Found best;
  private double bestShare;
  private Band nearest;

  /**
   * Where a pair is to move.
   *
   * @param before the band that it must leave
   * @param followers by field, those that may follow a change of it
   */
  record Goal(Band before, boolean raise, int[][] followers) {

    boolean reachedBy(Band band) {
      return raise ? band.compareTo(before) > 0 : band.compareTo(before) < 0;
    }
  }

  /** Claims that together move the band, and the nearest band that they give. */
  record Found(List<CounterFacts.Claim> claims, Band after) {}

  /** Claims by field. */
  CounterFactSearch(
      LinkageModel.Weights model,
      Weigher weigher,
      ComparedPair pair,
      List<List<CounterFacts.Claim>> claims,
      Goal goal) {
    this.model = model;
    this.weigher = weigher;
    this.pair = pair;
    this.claims = claims;
    this.goal = goal;
    this.levels = pair.levels().clone();
    this.rarities = pair.rarities().clone();
    this.sums = weigher.sums(levels, rarities);
    this.reach = IntStream.range(0, claims.size()).mapToObj(this::reachOf).toArray(double[][]::new);
  }

  /** Most that the claims about a field can move the weight against each alternative. */
  private double[] reachOf(int field) {
    double[] most = new double[sums.length];
    Arrays.fill(most, goal.raise() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    for (CounterFacts.Claim claim : claims.get(field)) {
      for (int level : claim.levels()) {
        double rarer = rarityAt(field, level, claim.plain()) - pair.rarities()[field];
        for (int c = 0; c < most.length; c++) {
          double rarity = c == 0 ? rarer : 0;
          double change =
              weigher.bits(c, field, level) - weigher.bits(c, field, pair.levels()[field]) + rarity;
          most[c] = goal.raise() ? Math.max(most[c], change) : Math.min(most[c], change);
        }
      }
    }
    return most;
  }

  private double rarityAt(int field, int level, boolean plain) {
    return goal.raise()
        ? pair.leastRarity(
            field, level, plain ? ComparedPair.Instead.TAKEN_OVER : ComparedPair.Instead.ANY)
        : pair.mostRarity(field, level);
  }

  /** The likeliest set of {@code size} claims about different fields that moves the band. */
  Optional<Found> best(int size) {
    best = null;
    bestShare = 0;
    chooseFields(new int[size], 0, 0);
    return Optional.ofNullable(best);
  }

  private void chooseFields(int[] chosen, int count, int from) {
    if (count == chosen.length) {
      if (mayMove(chosen)) {
        chooseClaims(chosen, followersOf(chosen), new ArrayList<>(), 1);
      }
      return;
    }
    for (int f = from; f < claims.size(); f++) {
      if (!claims.get(f).isEmpty()) {
        chosen[count] = f;
        chooseFields(chosen, count + 1, f + 1);
      }
    }
  }

  /** Whether the best claims about these fields could move the band; spares most of the search. */
  private boolean mayMove(int[] chosen) {
    double cut = weigher.cut(goal.raise() ? goal.before().next() : goal.before());
    boolean below = false;
    for (int c = 0; c < sums.length; c++) {
      double sum = sums[c];
      for (int f : chosen) {
        sum += reach[f][c];
      }
      below |= sum < cut;
    }
    return goal.raise() ? !below : below || weigher.mayForbid(pair.levels(), chosen);
  }

  private void chooseClaims(
      int[] chosen, int[] followers, List<CounterFacts.Claim> made, double share) {
    if (share <= bestShare) {
      return;
    }
    if (made.size() == chosen.length) {
      nearest = goal.raise() ? Band.LINK : Band.REJECT;
      if (allMove(made, followers, 0)) {
        best = new Found(List.copyOf(made), nearest);
        bestShare = share;
      }
      return;
    }
    for (CounterFacts.Claim claim : claims.get(chosen[made.size()])) {
      made.add(claim);
      chooseClaims(chosen, followers, made, share * claim.share());
      made.remove(made.size() - 1);
    }
  }

  private int[] followersOf(int[] chosen) {
    BitSet followers = new BitSet();
    for (int f : chosen) {
      for (int follower : goal.followers()[f]) {
        followers.set(follower);
      }
    }
    for (int f : chosen) {
      followers.clear(f);
    }
    return followers.stream().toArray();
  }

  /** Whether the band moves whatever levels the claims leave open and the followers may take. */
  private boolean allMove(List<CounterFacts.Claim> made, int[] followers, int depth) {
    if (depth == made.size() + followers.length) {
      Band band = weigher.band(levels, rarities);
      boolean nearer = goal.raise() == band.compareTo(nearest) < 0;
      nearest = nearer ? band : nearest;
      return goal.reachedBy(band);
    }
    boolean changed = depth < made.size();
    int field = changed ? made.get(depth).field() : followers[depth - made.size()];
    boolean plain = changed && made.get(depth).plain();
    int[] open = changed ? made.get(depth).levels() : levelsOfFollower(field, made);
    boolean all = true;
    for (int i = 0; all && i < open.length; i++) {
      boolean same = open[i] == pair.levels()[field];
      levels[field] = open[i];
      rarities[field] = same && !changed ? pair.rarities()[field] : rarityAt(field, open[i], plain);
      all = allMove(made, followers, depth + 1);
    }
    levels[field] = pair.levels()[field];
    rarities[field] = pair.rarities()[field];
    return all;
  }

  private int[] levelsOfFollower(int field, List<CounterFacts.Claim> made) {
    LinkageModel.Field follower = model.fields().get(field);
    List<String> own = follower.kind().own(follower.columns());
    boolean sharesOwn =
        made.stream()
            .map(claim -> model.fields().get(claim.field()))
            .anyMatch(f -> f.kind().own(f.columns()).stream().anyMatch(own::contains));
    return sharesOwn
        ? IntStream.range(0, follower.kind().levelCount()).toArray()
        : follower.kind().levelsBeside(pair.levels()[field]);
  }
}
