package id.padan.intervention;

import java.util.List;

/**
 * What a criterion says of a unit, and why.
 *
 * @param texts in Indonesian: what is fulfilled (true), what is not (false), which answers are
 *     missing (unknown); no personal values
 */
record Answer(Truth truth, List<String> texts) {

  private static final Answer PLAIN_TRUE = new Answer(Truth.TRUE, List.of());
  private static final Answer PLAIN_FALSE = new Answer(Truth.FALSE, List.of());

  /** True or false; the label, if there is one, tells which. */
  static Answer of(boolean value, String label) {
    if (label.isEmpty()) {
      return value ? PLAIN_TRUE : PLAIN_FALSE;
    }
    return new Answer(Truth.of(value), List.of(label));
  }

  /** Not known because {@code what} is null. */
  static Answer missing(String what) {
    return new Answer(Truth.UNKNOWN, List.of(what));
  }

  boolean is(Truth other) {
    return truth == other;
  }
}
