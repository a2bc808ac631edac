package id.padan.linkage;

import java.util.BitSet;
import java.util.List;

/**
 * Levels of {@link FieldKind#NIK}. A number that contradicts the birth date or sex of its own row,
 * or is doubtful, may be another member's: it proves less, whether it agrees or not. Serials are
 * counted by area and birth date, so that people born on one day in two neighbouring areas have
 * numbers that differ in one digit: such a pair is no typing error.
 */
final class NikComparator implements Comparator {

  private static final int EQUAL = 1;
  private static final int BORROWED = 2;
  private static final int TYPO = 3;
  private static final int UNSURE = 4;
  private static final int SERIAL = 5;
  private static final int DIFFERENT = 6;
  private static final int SERIAL_BITS = 16;
  private static final long DATE_MASK = 0x000000FFFFFF0000L;

  private final NikColumn niks;
  private final BitSet doubtful = new BitSet();
  private final BitSet dated = new BitSet();

  private NikComparator(NikColumn niks) {
    this.niks = niks;
  }

  static Comparator of(RecordTable table, List<String> columns) {
    NikComparator comparator = new NikComparator(table.column(columns.get(0), NikColumn.class));
    DateColumn dates = table.column(columns.get(1), DateColumn.class);
    Column sexes = table.column(columns.get(2));
    for (int row = 0; row < table.rows(); row++) {
      if (comparator.niks.get(row) != 0) {
        comparator.check(row, dates.get(row), sexes.shown(row));
      }
    }
    return comparator;
  }

  private void check(int row, int date, String sex) {
    boolean sameDate = date != 0 && niks.hasDate(row, date);
    boolean otherSex = !sex.isEmpty() && niks.isFemale(row) != sex.equals("P");
    dated.set(row, sameDate && !otherSex);
    doubtful.set(row, niks.isDoubtful(row) || date != 0 && !sameDate || otherSex);
  }

  @Override
  public int level(int a, int b) {
    long x = niks.get(a);
    long y = niks.get(b);
    if (x == 0 || y == 0) {
      return 0;
    }
    if (x == y) {
      return doubtful.get(a) && doubtful.get(b) ? BORROWED : EQUAL;
    }
    if (x >>> SERIAL_BITS == y >>> SERIAL_BITS) {
      return doubtful.get(a) || doubtful.get(b) ? UNSURE : SERIAL;
    }
    if (isOneSlip(x, y)) {
      boolean bothOwn = dated.get(a) && dated.get(b);
      return !bothOwn ? TYPO : ((x ^ y) & DATE_MASK) != 0 ? DIFFERENT : UNSURE;
    }
    return doubtful.get(a) || doubtful.get(b) ? UNSURE : DIFFERENT;
  }

  /** One digit differs, or two neighbouring digits are exchanged. */
  private static boolean isOneSlip(long x, long y) {
    long difference = x ^ y;
    int shift = Long.numberOfTrailingZeros(difference) & ~3;
    long digits = difference >>> shift;
    if (digits <= 0xF && digits >= 0) {
      return true;
    }
    long low = x >>> shift & 0xFF;
    return digits >= 0 && digits <= 0xFF && (low >>> 4 | (low & 0xF) << 4) == (y >>> shift & 0xFF);
  }
}
