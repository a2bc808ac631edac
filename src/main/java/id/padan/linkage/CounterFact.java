package id.padan.linkage;

import java.util.List;

/**
 * The fewest fields that would have to show something else so that a pair's band moves, all other
 * fields left as they are. It speaks of the pair by itself: in a cluster of three or more, other
 * records may keep both together all the same.
 *
 * @param before the pair's band
 * @param after the band nearest to {@code before} that the changes can give
 */
public record CounterFact(List<Change> changes, Band before, Band after) {

  /**
   * One field that shows something else.
   *
   * @param levels whichever of these it shows, the band moves
   * @param plain whether these are all levels at which both agree, or all at which they differ
   * @param known whether the pair shows a level of this field now
   */
  public record Change(
      LinkageModel.Field field, List<LevelText> levels, boolean plain, boolean known) {}

  /** Whether the changes put the pair higher. */
  public boolean raises() {
    return after.compareTo(before) > 0;
  }
}
