package id.padan.linkage;

/** Levels of {@link FieldKind#DATE}. */
record DateComparator(DateColumn dates) implements Comparator {

  private static final int EQUAL = 1;
  private static final int DEFAULT = 2;
  private static final int EXCHANGED = 3;
  private static final int TYPO = 4;
  private static final int YEAR = 5;
  private static final int NEAR = 6;
  private static final int SAME_YEAR = 7;
  private static final int DIFFERENT = 8;
  private static final int GENERATION = 9;
  private static final int GENERATION_YEARS = 10;

  @Override
  public int level(int a, int b) {
    int x = dates.get(a);
    int y = dates.get(b);
    if (x == 0 || y == 0) {
      return 0;
    }
    if (x == y) {
      return isDefault(x) ? DEFAULT : EQUAL;
    }
    int years = Math.abs(x / 10000 - y / 10000);
    if (years >= GENERATION_YEARS) {
      return GENERATION;
    }
    return years == 0 ? sameYear(x % 10000, y % 10000) : otherYear(x, y, years);
  }

  private static int sameYear(int x, int y) {
    if (x / 100 == y % 100 && x % 100 == y / 100) {
      return EXCHANGED;
    }
    if (isDefault(x) || isDefault(y)) {
      return YEAR;
    }
    return oneSlip(x, y) || neighbours(x, y) ? TYPO : SAME_YEAR;
  }

  private static int otherYear(int x, int y, int years) {
    if (oneSlip(x, y)) {
      return TYPO;
    }
    boolean sameDay = x % 10000 == y % 10000;
    boolean defaults = isDefault(x) || isDefault(y);
    return sameDay && years <= 2 || defaults && years == 1 ? NEAR : DIFFERENT;
  }

  /** Dates that people are given who do not know theirs. */
  private static boolean isDefault(int date) {
    int monthDay = date % 10000;
    return monthDay == 101 || monthDay == 1231 || monthDay == 701 || monthDay == 630;
  }

  /** One digit differs, or two neighbouring digits are exchanged. */
  private static boolean oneSlip(int x, int y) {
    int differing = 0;
    int sum = 0;
    boolean apart = false;
    int last = -2;
    for (int i = 0, p = x, q = y; i < 8; i++, p /= 10, q /= 10) {
      int difference = p % 10 - q % 10;
      if (difference != 0) {
        apart |= differing > 0 && i != last + 1;
        last = i;
        differing++;
        sum += difference;
      }
    }
    return differing == 1 || differing == 2 && !apart && sum == 0 && exchanged(x, y);
  }

  private static boolean exchanged(int x, int y) {
    int p = x;
    int q = y;
    while (p % 10 == q % 10) {
      p /= 10;
      q /= 10;
    }
    return p % 10 == q / 10 % 10 && p / 10 % 10 == q % 10;
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
