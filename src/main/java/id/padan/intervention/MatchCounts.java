package id.padan.intervention;

/**
 * What a run of the stage did.
 *
 * @param households active households seen
 * @param matches rows that hold now
 * @param written new rows of {@code intervention.match}
 * @param closed rows that no longer hold
 */
public record MatchCounts(long households, long matches, long written, long closed) {}
