package id.padan.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds counter-facts by weighing every smaller set of changes first: one field, then two, then
 * three.
 *
 * <p>Among sets of one size, plain ones (agrees, differs) go before single levels, and then the one
 * that records of one person would most often show. A field that reads another's column beside its
 * own, as a NIK reads the birth date, may follow a change: the band must move whatever it then
 * shows. A field without columns says nothing of the two records by themselves, and stays as it is.
 */
final class CounterFacts {

  private static final int MOST_FIELDS = 3;

  /** Share of a level that the model gives no share: something missing, a field without weight. */
  private static final double UNWEIGHED_SHARE = 0.01;

  private final LinkageModel.Weights model;
  private final Weigher weigher;
  private final int[][] followers;
  private final Claim[] differing;
  private final Claim[][] singles;

  /**
   * Something that could be said of a field instead.
   *
   * @param levels what it may then show
   * @param share of such levels among records of one person, over 0 to 1
   */
  record Claim(int field, int[] levels, boolean plain, double share) {

    /** The same of a field of which nothing is known: others that say something go before it. */
    Claim unlikelier() {
      return new Claim(field, levels, plain, share * UNWEIGHED_SHARE);
    }
  }

  CounterFacts(LinkageModel.Weights model, Weigher weigher) {
    this.model = model;
    this.weigher = weigher;
    List<LinkageModel.Field> fields = model.fields();
    this.followers =
        fields.stream()
            .map(
                field ->
                    IntStream.range(0, fields.size())
                        .filter(f -> fields.get(f) != field && reads(fields.get(f), field))
                        .toArray())
            .toArray(int[][]::new);
    this.differing = new Claim[fields.size()];
    this.singles = new Claim[fields.size()][];
    for (int f = 0; f < fields.size(); f++) {
      FieldKind kind = fields.get(f).kind();
      differing[f] = claim(f, kind.levelsOf(LevelText.Side.DIFFERS), true);
      // A field without weights has no level that would be said by itself.
      singles[f] = new Claim[fields.get(f).levels().isEmpty() ? 0 : kind.levelCount()];
      for (int level = 0; level < singles[f].length; level++) {
        singles[f][level] = claim(f, new int[] {level}, false);
      }
    }
  }

  private static boolean reads(LinkageModel.Field field, LinkageModel.Field changed) {
    return changed.kind().own(changed.columns()).stream().anyMatch(field.columns()::contains);
  }

  /** What would put the pair lower, if three fields can. */
  Optional<CounterFact> lowering(ComparedPair pair) {
    return find(pair, Band.REJECT);
  }

  /** What would put the pair higher, if three fields can. */
  Optional<CounterFact> raising(ComparedPair pair) {
    return find(pair, Band.LINK);
  }

  private Optional<CounterFact> find(ComparedPair pair, Band towards) {
    Band before = weigher.band(pair.levels(), pair.rarities());
    if (before == towards) {
      return Optional.empty();
    }
    CounterFactSearch.Goal goal =
        new CounterFactSearch.Goal(before, towards == Band.LINK, followers);
    CounterFactSearch plain = search(pair, goal, false);
    CounterFactSearch all = null;
    for (int size = 1; size <= MOST_FIELDS; size++) {
      Optional<CounterFactSearch.Found> found = plain.best(size);
      if (found.isEmpty()) {
        all = all == null ? search(pair, goal, true) : all;
        found = all.best(size);
      }
      if (found.isPresent()) {
        return Optional.of(counterFact(found.get(), pair, before));
      }
    }
    return Optional.empty();
  }

  private CounterFactSearch search(
      ComparedPair pair, CounterFactSearch.Goal goal, boolean singles) {
    List<List<Claim>> claims = new ArrayList<>();
    for (int f = 0; f < model.fields().size(); f++) {
      List<Claim> ofField = new ArrayList<>();
      boolean ofRecords = !model.fields().get(f).columns().isEmpty();
      if (ofRecords) {
        addPlain(ofField, pair, f, goal.raise());
      }
      if (ofRecords && singles) {
        addSingles(ofField, pair.levels()[f], f, goal.raise());
      }
      claims.add(ofField);
    }
    return new CounterFactSearch(model, weigher, pair, claims, goal);
  }

  private void addPlain(List<Claim> claims, ComparedPair pair, int f, boolean raise) {
    LinkageModel.Field field = model.fields().get(f);
    boolean weighs = !field.levels().isEmpty();
    if (!raise && !weighs) {
      return;
    }
    // A field without weights is asked only by limits, which forbid: differing is what frees.
    boolean agree = raise && weighs;
    LevelText.Side side = agree ? LevelText.Side.AGREES : LevelText.Side.DIFFERS;
    if (field.kind().level(pair.levels()[f]).side() != side) {
      claims.add(
          agree
              ? claim(f, pair.levelsIfEqual(f, field.kind().levelsOf(side)), true)
              : pair.levels()[f] == 0 ? differing[f].unlikelier() : differing[f]);
    }
  }

  /** Single levels on the way from what the field shows: better ones to raise, worse to lower. */
  private void addSingles(List<Claim> claims, int now, int f, boolean raise) {
    for (int level = 0; level < singles[f].length; level++) {
      boolean better = level > 0 && (now == 0 || level < now);
      boolean worse = now > 0 && (level == 0 || level > now);
      if (raise ? better : worse) {
        claims.add(singles[f][level]);
      }
    }
  }

  private Claim claim(int f, int[] levels, boolean plain) {
    LinkageModel.Field field = model.fields().get(f);
    double share = 0;
    for (int number : levels) {
      LinkageModel.Level level = field.levels().get(field.kind().level(number).name());
      share += level == null ? UNWEIGHED_SHARE : level.m();
    }
    return new Claim(f, levels, plain, share);
  }

  private CounterFact counterFact(CounterFactSearch.Found found, ComparedPair pair, Band before) {
    List<CounterFact.Change> changes = new ArrayList<>();
    for (Claim claim : found.claims()) {
      LinkageModel.Field field = model.fields().get(claim.field());
      List<LevelText> levels = Arrays.stream(claim.levels()).mapToObj(field.kind()::level).toList();
      changes.add(
          new CounterFact.Change(field, levels, claim.plain(), pair.levels()[claim.field()] != 0));
    }
    return new CounterFact(changes, before, found.after());
  }
}
