package id.padan.intervention;

import id.padan.model.Columns;

/** Whose values a criterion reads. */
enum Level {
  HOUSEHOLD(Columns.HOUSEHOLD),
  PERSON(Columns.PERSON);

  private final Columns columns;

  Level(Columns columns) {
    this.columns = columns;
  }

  Columns columns() {
    return columns;
  }
}
