package id.padan.definition;

import id.padan.model.RegionSystem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The regions of one system in the order of level and code; the country, whose code is the empty
 * text, stands first. Immutable.
 *
 * <p>As a number a code keeps its level, for no code begins with 0 and levels differ in length; the
 * parts of a region stand next to each other.
 */
public final class RegionTable {

  /** Index of the country. */
  static final int ROOT = 0;

  /** Stands for a text that is no code. */
  static final long NO_CODE = -1;

  private final RegionSystem system;
  private final List<Row> rows;
  private final long[] codes;

  /**
   * One region.
   *
   * @param code cumulative, plain digits; the empty text for the country
   * @param validFrom day of the first list that has the code
   * @param validTo day of the list from which it is gone, or null while it is current
   * @param other current code of the same region in the other system, or null
   * @param childrenComplete whether a code below this one that no list has is wrong
   */
  public record Row(
      String code,
      String name,
      LocalDate validFrom,
      LocalDate validTo,
      String other,
      boolean childrenComplete) {

    /** True unless the code is historic. */
    public boolean current() {
      return validTo == null;
    }

    Row withOther(String otherCode) {
      return new Row(code, name, validFrom, validTo, otherCode, childrenComplete);
    }
  }

  /**
   * Keeps {@code rows}, which may come in any order, each code once.
   *
   * @throws IllegalArgumentException if the country is not among them
   */
  public RegionTable(RegionSystem system, Collection<Row> rows) {
    this.system = system;
    this.rows = rows.stream().sorted(Comparator.comparingLong(row -> number(row.code()))).toList();
    this.codes = this.rows.stream().mapToLong(row -> number(row.code())).toArray();
    if (codes.length == 0 || codes[ROOT] != 0) {
      throw new IllegalArgumentException("the country is missing in the regions of " + system);
    }
  }

  /** Whose codes these are. */
  public RegionSystem system() {
    return system;
  }

  /** Every region, the country first, then level by level in the order of codes. */
  public List<Row> rows() {
    return rows;
  }

  /** The region of a code; empty if no list has it. */
  public Optional<Row> find(String code) {
    int index = indexOf(code);
    return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
  }

  /** Position of the code in {@link #rows}; negative if it is not there. */
  int indexOf(String code) {
    long number = number(code);
    return number == NO_CODE ? -1 : Arrays.binarySearch(codes, number);
  }

  /** Position of the first code of {@code level} below {@code parent}, whether in a list or not. */
  int firstChild(String parent, int level) {
    long first = number(parent) * power(system.ownLength(level));
    return parent.isEmpty() ? ROOT + 1 : position(first);
  }

  /** Position after the last one. */
  int endOfChildren(String parent, int level) {
    return position((number(parent) + 1) * power(system.ownLength(level)));
  }

  private int position(long code) {
    int index = Arrays.binarySearch(codes, code);
    return index < 0 ? -index - 1 : index;
  }

  private static long power(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }

  private static long number(String code) {
    if (code == null || code.length() > 10 || code.startsWith("0")) {
      return NO_CODE;
    }
    long number = 0;
    for (int i = 0; i < code.length(); i++) {
      int digit = code.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NO_CODE;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
