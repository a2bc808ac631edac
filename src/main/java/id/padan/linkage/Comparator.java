package id.padan.linkage;

/** Compares one field of two rows. */
sealed interface Comparator
    permits SameComparator,
        CodeComparator,
        TextComparator,
        NikComparator,
        DateComparator,
        NameComparator,
        PlaceComparator,
        AddressComparator,
        SetComparator,
        WordsComparator,
        DecimalComparator,
        PointComparator {

  /** The level's number in the order of {@link FieldKind}; 0 if a side says nothing. */
  int level(int a, int b);

  /**
   * Bits added to the weight of this level for how rare or common the values are.
   *
   * @param level what {@link #level} returned for the same rows
   */
  default double rarity(int a, int b, int level) {
    return 0;
  }

  /** Most that {@link #rarity} ever adds. */
  default double mostRarity() {
    return 0;
  }
}
