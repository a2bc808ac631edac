package id.padan.linkage;

import java.util.List;

/**
 * What linking one table gave.
 *
 * @param entity for each row the lowest row of its entity
 * @param edges pairs at or above the review cut, by falling weight; those in two entities only
 *     where the entities may still be one
 * @param table the records as they were weighed in the end: explain pairs by this one
 * @param work what it took
 * @param compared for a later run; nothing if it was not asked for
 */
public record Links(
    int[] entity, List<Edge> edges, RecordTable table, Work work, Compared compared) {

  /**
   * Work done and left out.
   *
   * @param candidates pairs that shared a key, or live beside people who are linked
   * @param compared those of which no earlier run told that they are too far apart
   * @param cuts blocks too large to be compared, by key
   */
  public record Work(long candidates, long compared, List<CutBlocks> cuts) {}

  /**
   * Blocks that a key was not used for, because too many records share its value.
   *
   * @param key name of the blocking key
   * @param records records in them
   * @param pairs pairs that this key alone would have given
   */
  public record CutBlocks(String key, long blocks, long records, long pairs) {}

  /** Whether two rows ended in one entity. */
  public boolean together(Edge edge) {
    return entity[edge.a()] == entity[edge.b()];
  }
}
