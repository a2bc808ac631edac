package id.padan.decile;

/** What a household counts for when a decile is cut. */
public enum Weight {
  /** Its counted members, at least 1. */
  PERSON,
  /** One. */
  HOUSEHOLD;

  long of(long memberCount) {
    return this == PERSON ? Math.max(1, memberCount) : 1;
  }
}
