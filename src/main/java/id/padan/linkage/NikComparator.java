package id.padan.linkage;

import java.util.List;

/**
 * Levels of {@link FieldKind#NIK}. A number that contradicts the birth date or sex of its own row,
 * or is doubtful, may be another member's: it proves less, whether it agrees or not. A birth date
 * that is guessed, or damaged in one part, does not contradict. Serials are counted by area and
 * birth date, so that people born on one day in two neighbouring areas have numbers that differ in
 * one digit: such a pair is no typing error; and twins have serials one after the other.
 */
record NikComparator(int nik, int date, int sex, long female) implements Comparator {

  private static final int EQUAL = 1;
  private static final int BORROWED = 2;
  private static final int TYPO = 3;
  private static final int UNSURE = 4;
  private static final int TAIL = 5;
  private static final int SERIAL = 6;
  private static final int DIFFERENT = 7;
  private static final int DIGIT_BITS = 4;
  private static final int SERIAL_BITS = 16;
  private static final long DATE_MASK = 0x000000FFFFFF0000L;
  private static final int TWINS = 2;
  private static final int MOST_LOST_BITS = 24;
  private static final int CENTURY = 1_000_000;
  private static final int YEAR = 10_000;
  private static final int GUESSED_YEARS = 3;

  static Comparator of(RecordTable table, List<String> columns) {
    CodeColumn sexes = table.column(columns.get(2), CodeColumn.class);
    return new NikComparator(
        table.at(columns.get(0)),
        table.at(columns.get(1)),
        table.at(columns.get(2)),
        sexes.cellOf("P"));
  }

  @Override
  public int level(long[] cells, int a, int b) {
    long x = cells[a + nik];
    long y = cells[b + nik];
    if (x == 0 || y == 0) {
      return 0;
    }
    int lost = Math.max(lost(cells, a), lost(cells, b));
    if (lost > 0) {
      return isStartOf(x, y, lost) || lost == 1 && isOneDropped(x, y) ? TYPO : UNSURE;
    }
    if (x == y) {
      return isDoubtful(cells, a) && isDoubtful(cells, b) ? BORROWED : EQUAL;
    }
    boolean cut = isCut(x, y) || isCut(y, x);
    boolean unsure = isDoubtful(cells, a) || isDoubtful(cells, b);
    if (x >>> SERIAL_BITS == y >>> SERIAL_BITS) {
      // Many who do not know their birth date were given the same one.
      boolean guessed = DateComparator.isDefault(NikColumn.dateOf(cells[a + nik + 1]));
      return guessed ? (cut || unsure ? UNSURE : DIFFERENT) : ofOneDay(x, y, cut, unsure);
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
    return cut ? TYPO : unsure ? UNSURE : areNeighbours(x, y) ? SERIAL : TAIL;
  }

  private int lost(long[] cells, int row) {
    return NikColumn.lost(cells[row + nik + 1]);
  }

  private static boolean isStartOf(long x, long y, int lost) {
    return (x ^ y) >>> lost * DIGIT_BITS == 0;
  }

  /** Whether one number of fifteen digits, or the other, is the other without one of its digits. */
  private static boolean isOneDropped(long x, long y) {
    int highest = Long.numberOfLeadingZeros(x ^ y) & -DIGIT_BITS;
    long behind = -1L >>> highest; // from the first digit that differs
    return (x << DIGIT_BITS & behind) == (y & behind & -1L << DIGIT_BITS)
        || (y << DIGIT_BITS & behind) == (x & behind & -1L << DIGIT_BITS);
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
    int same =
        (birth / YEAR == ofNumber / YEAR ? 1 : 0)
            + (birth / 100 % 100 == ofNumber / 100 % 100 ? 1 : 0)
            + (birth % 100 == ofNumber % 100 ? 1 : 0);
    boolean exchanged =
        birth / YEAR == ofNumber / YEAR
            && birth / 100 % 100 == ofNumber % 100
            && birth % 100 == ofNumber / 100 % 100;
    boolean guessed =
        DateComparator.isDefault(birth)
            && Math.abs(birth / YEAR - ofNumber / YEAR) <= GUESSED_YEARS;
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
    long code = cells[row + sex];
    return code != 0 && NikColumn.isFemale(cells[row + nik + 1]) != (code == female);
  }
}
