package id.padan.linkage;

/**
 * A level of a comparison and how it is told to people.
 *
 * @param name as the model file writes it
 * @param id in Indonesian, to be read after the name of the field
 * @param en in English
 */
public record LevelText(String name, String id, String en, Side side) {

  /** Whether a level speaks for or against one person, in the eyes of a reader. */
  public enum Side {
    /** Both say the same. */
    AGREES,
    /** Something between: its weight tells for whom it speaks. */
    PARTLY,
    /** Both say something else. */
    DIFFERS,
    /** At least one says nothing. */
    SILENT
  }

  static LevelText agrees(String name, String id, String en) {
    return new LevelText(name, id, en, Side.AGREES);
  }

  static LevelText partly(String name, String id, String en) {
    return new LevelText(name, id, en, Side.PARTLY);
  }

  static LevelText differs(String name, String id, String en) {
    return new LevelText(name, id, en, Side.DIFFERS);
  }
}
