package id.padan.linkage;

/** Levels of {@link FieldKind#DATE}. */
record DateComparator(int at) implements Comparator {

  private static final int EQUAL = 1;
  private static final int DEFAULT = 2;
  private static final int EXCHANGED = 3;
  private static final int TYPO = 4;
  private static final int YEAR = 5;
  private static final int NEAR = 6;
  private static final int DECADE = 7;
  private static final int SAME_YEAR = 8;
  private static final int DIFFERENT = 9;
  private static final int GENERATION = 10;
  private static final int GENERATION_YEARS = 10;

  static Comparator of(RecordTable table, String column) {
    if (!(table.column(column) instanceof DateColumn)) {
      throw new IllegalArgumentException("'" + column + "' is no column of dates");
    }
    return new DateComparator(table.at(column));
  }

  @Override
  public int level(long[] cells, int a, int b) {
    return level(cells[a + at], cells[b + at]);
  }

  private static int level(long a, long b) {
    int x = (int) a;
    int y = (int) b;
    if (x == 0 || y == 0) {
      return 0;
    }
    if (x == y) {
      return isDefault(x) ? DEFAULT : EQUAL;
    }
    int years = Math.abs(x / 10000 - y / 10000);
    boolean slip = Digits.isOneSlip(a >>> Integer.SIZE, b >>> Integer.SIZE);
    return years == 0 ? sameYear(x % 10000, y % 10000, slip) : otherYear(x, y, years, slip);
  }

  private static int sameYear(int x, int y, boolean slip) {
    if (x / 100 == y % 100 && x % 100 == y / 100) {
      return EXCHANGED;
    }
    if (isDefault(x) || isDefault(y)) {
      return YEAR;
    }
    return slip || neighbours(x, y) ? TYPO : SAME_YEAR;
  }

  private static int otherYear(int x, int y, int years, boolean slip) {
    boolean guessed = isDefault(x) || isDefault(y);
    if (slip && !guessed) {
      return years < GENERATION_YEARS ? TYPO : DECADE;
    }
    boolean sameDay = x % 10000 == y % 10000;
    if (sameDay && years <= 2 || guessed && years == 1) {
      return NEAR;
    }
    return years < GENERATION_YEARS ? DIFFERENT : GENERATION;
  }

  /** Dates that people are given who do not know theirs. */
  static boolean isDefault(int date) {
    int monthDay = date % 10000;
    return monthDay == 101 || monthDay == 1231 || monthDay == 701 || monthDay == 630;
  }

  /** One day apart, months counted as they are written: the 31st and the 1st are neighbours. */
  private static boolean neighbours(int x, int y) {
    int early = Math.min(x, y);
    int late = Math.max(x, y);
    boolean sameMonth = early / 100 == late / 100 && late - early == 1;
    boolean turn = late / 100 - early / 100 == 1 && late % 100 == 1 && early % 100 >= 28;
    return sameMonth || turn;
  }
}
