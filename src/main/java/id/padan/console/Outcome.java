package id.padan.console;

import java.util.Optional;

/**
 * What became of a wish to decide.
 *
 * @param pair about which it is; of several the one that stood in the way
 * @param standing the decision that holds now; empty where the login may not see it
 */
public record Outcome(Kind kind, RecordPair pair, Optional<Standing> standing) {

  /** How it ended; nothing is written but with the first. */
  public enum Kind {
    WRITTEN,
    /** The same was decided before. */
    KNOWN,
    /** Something else was decided before. */
    REFUSED,
    /** A record, or an earlier decision, is beyond the areas of the login. */
    HIDDEN
  }

  /** Whether what was wished holds now. */
  public boolean holds() {
    return kind == Kind.WRITTEN || kind == Kind.KNOWN;
  }
}
