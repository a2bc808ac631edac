package id.padan.linkage;

/** Compares one field of two rows, given as the cells of {@link RecordTable} and their offsets. */
sealed interface Comparator
    permits SameComparator,
        CodeComparator,
        DigitsComparator,
        TextComparator,
        NikComparator,
        DateComparator,
        NameComparator,
        PlaceComparator,
        AddressComparator,
        SetComparator,
        WordsComparator,
        DecimalComparator,
        PointComparator,
        SupportComparator {

  /**
   * The level's number in the order of {@link FieldKind}; 0 if a side says nothing.
   *
   * @param a index of the first cell of one row
   * @param b index of the first cell of the other
   */
  int level(long[] cells, int a, int b);

  /**
   * The same, for a pair that is of use only at certain levels.
   *
   * @param last number of the last level that is of use; instead of a level beyond it, any other
   *     beyond it may be returned
   */
  default int level(long[] cells, int a, int b, int last) {
    return level(cells, a, b);
  }

  /** One that another thread may use beside this one; this one itself if it holds no state. */
  default Comparator another() {
    return this;
  }

  /** Whether {@link #level(long[], int, int, int)} is quicker the fewer levels are of use. */
  default boolean isGradual() {
    return false;
  }

  /** Whether a level takes more than looking at cells, so that cheap fields should come first. */
  default boolean isCostly() {
    return false;
  }

  /**
   * Bits added to the weight of this level for how rare or common the values are.
   *
   * @param level what {@link #level} returned for the same rows
   */
  default double rarity(long[] cells, int a, int b, int level) {
    return 0;
  }

  /** Most that {@link #rarity} ever adds. */
  default double mostRarity() {
    return 0;
  }

  /** Most that {@link #rarity} adds for these rows, 0 or more. */
  default double mostRarity(long[] cells, int a, int b) {
    return 0;
  }
}
