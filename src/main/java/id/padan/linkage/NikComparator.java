package id.padan.linkage;

import java.util.List;

/**
 * Levels of {@link FieldKind#NIK}. A number that contradicts the birth date or sex of its own row,
 * or is doubtful, may be another member's: it proves less, whether it agrees or not. A birth date
 * that is guessed, or damaged in one part, does not contradict. Serials are counted by area and
 * birth date, so that people born on one day in two neighbouring areas have numbers that differ in
 * one digit: such a pair is no typing error; and twins have serials one after the other.
 */
record NikComparator(int nik, int date, int sex, long male, long female) implements Comparator {

  private static final int EQUAL = 1;
  private static final int BORROWED = 2;
  private static final int TYPO = 3;
  private static final int UNSURE = 4;
  private static final int TAIL = 5;
  private static final int SERIAL = 6;
  private static final int DIFFERENT = 7;
  private static final int DIGIT_BITS = 4;
  private static final int SERIAL_BITS = 16;
  private static final long LOW_SERIAL = 0xFFF;
  private static final long DATE_MASK = 0x000000FFFFFF0000L;
  private static final int TWINS = 2;
  private static final int MOST_LOST_BITS = 12;
  private static final int CENTURY = 1_000_000;
  private static final int YEAR = 10_000;
  private static final int GUESSED_YEARS = 3;
  private static final int YEARS = 100;

  static Comparator of(RecordTable table, List<String> columns) {
    CodeColumn sexes = table.column(columns.get(2), CodeColumn.class);
    return new NikComparator(
        table.at(columns.get(0)),
        table.at(columns.get(1)),
        table.at(columns.get(2)),
        sexes.cellOf("L"),
        sexes.cellOf("P"));
  }

  @Override
  public int level(long[] cells, int a, int b) {
    long x = cells[a + nik];
    long y = cells[b + nik];
    if (x == 0 || y == 0) {
      return 0;
    }
    if (lost(cells, a) > 0 || lost(cells, b) > 0) {
      return ofShort(cells, a, b);
    }
    if (x == y) {
      return isDoubtful(cells, a) && isDoubtful(cells, b) ? BORROWED : EQUAL;
    }
    boolean cut = isCut(x, y) || isCut(y, x);
    boolean unsure = isDoubtful(cells, a) || isDoubtful(cells, b);
    if (x >>> SERIAL_BITS == y >>> SERIAL_BITS) {
      return isGuessed(cells, a)
          ? (cut || unsure ? UNSURE : DIFFERENT)
          : ofOneDay(x, y, cut, unsure);
    }
    if (cut) {
      return TYPO;
    }
    if (Digits.isOneSlip(x, y)) {
      boolean bothOwn = isOwn(cells, a) && isOwn(cells, b);
      return !bothOwn ? TYPO : ((x ^ y) & DATE_MASK) != 0 ? DIFFERENT : UNSURE;
    }
    return unsure ? UNSURE : DIFFERENT;
  }

  /** Two numbers that differ in the serial only. */
  private static int ofOneDay(long x, long y, boolean cut, boolean unsure) {
    boolean neighbours = areNeighbours(x, y);
    // What a spreadsheet leaves of a first serial ends in zeros; a tenth and eleventh are twins'.
    boolean emptied = (x & LOW_SERIAL) == 0 || (y & LOW_SERIAL) == 0;
    return unsure ? UNSURE : cut && (emptied || !neighbours) ? TYPO : neighbours ? SERIAL : TAIL;
  }

  /** Two numbers of which at least one has fewer than sixteen digits. */
  private int ofShort(long[] cells, int a, int b) {
    long x = cells[a + nik];
    long y = cells[b + nik];
    int lostOfA = lost(cells, a);
    int lostOfB = lost(cells, b);
    int lost = Math.max(lostOfA, lostOfB);
    // Without any of its serial a number says no more than area and birth date.
    if (lost * DIGIT_BITS >= SERIAL_BITS || isGuessed(cells, a) || isGuessed(cells, b)) {
      return UNSURE;
    }
    boolean dropped =
        lostOfA == 1 && lostOfB == 0 && isOneDropped(x, y)
            || lostOfB == 1 && lostOfA == 0 && isOneDropped(y, x);
    return isStartOf(x, y, lost) || dropped ? TYPO : UNSURE;
  }

  /** Many who do not know their birth date were given the same one. */
  private boolean isGuessed(long[] cells, int row) {
    return DateComparator.isDefault(NikColumn.dateOf(cells[row + nik + 1]));
  }

  private int lost(long[] cells, int row) {
    return NikColumn.lost(cells[row + nik + 1]);
  }

  private static boolean isStartOf(long x, long y, int lost) {
    return (x ^ y) >>> lost * DIGIT_BITS == 0;
  }

  /** Whether fifteen digits, with a zero behind them, are the whole number without one of its. */
  private static boolean isOneDropped(long fifteen, long whole) {
    int same = Long.numberOfLeadingZeros(fifteen ^ whole) & -DIGIT_BITS;
    long behind = -1L >>> same; // from the first digit that differs
    return (whole << DIGIT_BITS & behind) == (fifteen & behind);
  }

  /** Whether {@code cut} is the other number with zeros for its last digits. */
  private static boolean isCut(long cut, long whole) {
    int zeros = Long.numberOfTrailingZeros(cut) & -DIGIT_BITS;
    return zeros > 0 && zeros <= MOST_LOST_BITS && cut >>> zeros == whole >>> zeros;
  }

  /** Twins are counted one after the other. */
  private static boolean areNeighbours(long x, long y) {
    return Math.abs((x & 0xFFFF) - (y & 0xFFFF)) <= TWINS;
  }

  private boolean isDoubtful(long[] cells, int row) {
    int birth = (int) cells[row + date];
    return NikColumn.isDoubtful(cells[row + nik + 1])
        || birth != 0 && !mayBeOneDate(birth % CENTURY, NikColumn.dateOf(cells[row + nik + 1]))
        || isOtherSex(cells, row);
  }

  /** Whether two dates, as yymmdd, may be one that was guessed or damaged in one of them. */
  private static boolean mayBeOneDate(int birth, int ofNumber) {
    if (birth == ofNumber) {
      return true;
    }
    int same =
        (birth / YEAR == ofNumber / YEAR ? 1 : 0)
            + (birth / 100 % 100 == ofNumber / 100 % 100 ? 1 : 0)
            + (birth % 100 == ofNumber % 100 ? 1 : 0);
    boolean exchanged =
        birth / YEAR == ofNumber / YEAR
            && birth / 100 % 100 == ofNumber % 100
            && birth % 100 == ofNumber / 100 % 100;
    int years = Math.abs(birth / YEAR - ofNumber / YEAR);
    boolean guessed =
        DateComparator.isDefault(birth) && Math.min(years, YEARS - years) <= GUESSED_YEARS;
    return same >= 2 || exchanged || guessed;
  }

  /** Whether birth date and sex are given, and are those of the number. */
  private boolean isOwn(long[] cells, int row) {
    int birth = (int) cells[row + date];
    return birth != 0
        && birth % CENTURY == NikColumn.dateOf(cells[row + nik + 1])
        && !isOtherSex(cells, row);
  }

  private boolean isOtherSex(long[] cells, int row) {
    long other = NikColumn.isFemale(cells[row + nik + 1]) ? male : female;
    return cells[row + sex] == other;
  }
}
