package id.padan.linkage;

import java.util.List;

/**
 * Levels of {@link FieldKind#NIK}. A number that contradicts the birth date or sex of its own row,
 * or is doubtful, may be another member's: it proves less, whether it agrees or not. Serials are
 * counted by area and birth date, so that people born on one day in two neighbouring areas have
 * numbers that differ in one digit: such a pair is no typing error.
 */
record NikComparator(int nik, int date, int sex, long female) implements Comparator {

  private static final int EQUAL = 1;
  private static final int BORROWED = 2;
  private static final int TYPO = 3;
  private static final int UNSURE = 4;
  private static final int SERIAL = 5;
  private static final int DIFFERENT = 6;
  private static final int DIGIT_BITS = 4;
  private static final int SERIAL_BITS = 16;
  private static final long DATE_MASK = 0x000000FFFFFF0000L;
  private static final int TWINS = 3;
  private static final int LEAST_ZERO_BITS = 8;
  private static final int CENTURY = 1_000_000;

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
    int lost = Math.max(lost(cells, a), lost(cells, b)) * DIGIT_BITS;
    if (lost > 0) {
      return x >>> lost == y >>> lost ? TYPO : UNSURE;
    }
    if (x == y) {
      return isDoubtful(cells, a) && isDoubtful(cells, b) ? BORROWED : EQUAL;
    }
    if (isCut(x, y) || isCut(y, x)) {
      return TYPO;
    }
    boolean unsure = isDoubtful(cells, a) || isDoubtful(cells, b);
    if (x >>> SERIAL_BITS == y >>> SERIAL_BITS) {
      boolean slip = Digits.isOneSlip(x, y) && !areNeighbours(x, y);
      return unsure || slip ? UNSURE : SERIAL;
    }
    if (Digits.isOneSlip(x, y)) {
      boolean bothOwn = isOwn(cells, a) && isOwn(cells, b);
      return !bothOwn ? TYPO : ((x ^ y) & DATE_MASK) != 0 ? DIFFERENT : UNSURE;
    }
    return unsure ? UNSURE : DIFFERENT;
  }

  private int lost(long[] cells, int row) {
    return NikColumn.lost(cells[row + nik + 1]);
  }

  /** Whether {@code cut} is the other number with zeros for its last digits. */
  private static boolean isCut(long cut, long whole) {
    int zeros = Long.numberOfTrailingZeros(cut) & ~3;
    return zeros >= LEAST_ZERO_BITS && cut >>> zeros == whole >>> zeros;
  }

  /** Twins are counted one after the other. */
  private static boolean areNeighbours(long x, long y) {
    return Math.abs((x & 0xFFFF) - (y & 0xFFFF)) <= TWINS;
  }

  private boolean isDoubtful(long[] cells, int row) {
    int birth = (int) cells[row + date];
    return NikColumn.isDoubtful(cells[row + nik + 1])
        || birth != 0 && birth % CENTURY != NikColumn.dateOf(cells[row + nik + 1])
        || isOtherSex(cells, row);
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
