package id.padan.model;

/**
 * The two systems of region codes; a code never tells its own system, the file's layout does.
 *
 * <p>Level 1 is province, 2 kabupaten or kota, 3 kecamatan, 4 desa or kelurahan.
 */
public enum RegionSystem {
  /** Statistics Indonesia: 2+2+3+3 digits. */
  BPS(2, 4, 7, 10),
  /** Ministry of Home Affairs, also the first digits of NIK and KK numbers: 2+2+2+4 digits. */
  KEMENDAGRI(2, 4, 6, 10);

  /** Number of levels. */
  public static final int LEVELS = 4;

  private final int[] lengths;

  RegionSystem(int... lengths) {
    this.lengths = lengths;
  }

  /** Digits of a cumulative code of {@code level} 1 to 4; 0 for level 0, the country. */
  public int length(int level) {
    return level == 0 ? 0 : lengths[level - 1];
  }

  /** Digits that {@code level} adds to its parent's code. */
  public int ownLength(int level) {
    return length(level) - length(level - 1);
  }

  /** Level of a cumulative code of so many digits; 0 if no level has that length. */
  public int level(int digits) {
    for (int level = 1; level <= LEVELS; level++) {
      if (length(level) == digits) {
        return level;
      }
    }
    return 0;
  }

  /** The other system. */
  public RegionSystem other() {
    return this == BPS ? KEMENDAGRI : BPS;
  }
}
