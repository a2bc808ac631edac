package id.padan.linkage;

/** What follows from a pair's weight and limits, in rising order. */
public enum Band {
  /** Not the same, as far as the model can tell. */
  REJECT,
  /** A steward decides. */
  REVIEW,
  /** May become one without asking. */
  LINK;

  /** The band above this one; above {@link #LINK} there is none. */
  Band next() {
    return values()[ordinal() + 1];
  }
}
