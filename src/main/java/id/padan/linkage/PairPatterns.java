package id.padan.linkage;

import java.util.List;
import java.util.SplittableRandom;

/** Counts the patterns of levels that pairs of a table show. */
final class PairPatterns {

  private static final long SEED = 20150101;

  private final LinkageModel model;
  private final RecordTable table;

  PairPatterns(LinkageModel model, RecordTable table) {
    this.model = model;
    this.table = table;
  }

  /** Pairs that share a key. */
  PatternCounts ofCandidates() {
    return ofCandidates(new int[table.rows()]).get(1);
  }

  /**
   * Pairs that share a key: those of two true entities, then those of one.
   *
   * @param truth for each row the number of its true entity
   */
  List<PatternCounts> ofCandidates(int[] truth) {
    PairScorer scorer = new PairScorer(model, table);
    Blocks blocks = Blocks.of(table, model.scheme().blocking());
    PatternCounts different = new PatternCounts();
    PatternCounts same = new PatternCounts();
    blocks.chunks().parallelStream()
        .map(
            chunk -> {
              PairScorer own = scorer.another();
              PatternCounts[] counts = {new PatternCounts(), new PatternCounts()};
              new BlockPairs(
                      table,
                      blocks,
                      (key, a, b, cells, atA, atB) ->
                          counts[truth[a] == truth[b] ? 1 : 0].add(own.score(a, b).pattern(), 1))
                  .walk(chunk);
              return counts;
            })
        .forEachOrdered(
            counts -> {
              different.addAll(counts[0]);
              same.addAll(counts[1]);
            });
    return List.of(different, same);
  }

  /** {@code pairs} pairs drawn at random, the same each time; none of a table of one row. */
  PatternCounts ofRandomPairs(int pairs) {
    PairScorer scorer = new PairScorer(model, table);
    PatternCounts counts = new PatternCounts();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < pairs && table.rows() > 1; i++) {
      int a = random.nextInt(table.rows() - 1);
      int b = a + 1 + random.nextInt(table.rows() - 1 - a);
      counts.add(scorer.score(a, b).pattern(), 1);
    }
    return counts;
  }
}
