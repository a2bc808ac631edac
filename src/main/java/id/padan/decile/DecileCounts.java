package id.padan.decile;

/**
 * What a run of the stage did.
 *
 * @param households active households seen
 * @param scored of them, those with a score
 * @param written new rows of {@code decile.assignment}
 * @param closed rows that no longer hold
 */
public record DecileCounts(long households, long scored, long written, long closed) {}
