package id.padan.cli.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One record as it will stand in the file, with every finding that it must raise.
 *
 * @param <C> the columns of its file
 */
final class Row<C extends Enum<C>> {

  /**
   * A finding that is known beforehand.
   *
   * @param column header of the file; empty if the whole row is concerned
   */
  record Fault(String column, String code) {}

  private String[] cells;
  private final List<Fault> faults = new ArrayList<>(2);
  private boolean rejected;
  private boolean malformed;

  Row(String[] cells) {
    this.cells = cells;
  }

  /** The same cells and findings; later changes of one do not touch the other. */
  Row<C> copy() {
    Row<C> copy = new Row<>(cells.clone());
    copy.faults.addAll(faults);
    copy.rejected = rejected;
    copy.malformed = malformed;
    return copy;
  }

  String get(C column) {
    return cells[column.ordinal()];
  }

  void set(C column, String value) {
    cells[column.ordinal()] = value;
  }

  void set(C column, int value) {
    cells[column.ordinal()] = Digits.of(value);
  }

  void warn(C column, String code) {
    faults.add(new Fault(column.name(), code));
  }

  void reject(C column, String code) {
    warn(column, code);
    rejected = true;
  }

  /** Replaces the cells by some that do not fit the header; all other findings vanish. */
  void malform(String[] broken) {
    cells = broken;
    faults.clear();
    faults.add(new Fault("", "ROW_MALFORMED"));
    rejected = true;
    malformed = true;
  }

  /** Whether nothing is wrong with {@code column} yet, so that one fault does not hide another. */
  boolean clean(C column) {
    return !malformed && faults.stream().noneMatch(fault -> fault.column().equals(column.name()));
  }

  /** The cells without the last one. */
  String[] cut() {
    return Arrays.copyOf(cells, cells.length - 1);
  }

  /** One cell more: {@code column} is torn in two. */
  String[] torn(C column, String left, String right) {
    List<String> more = new ArrayList<>(Arrays.asList(cells));
    more.set(column.ordinal(), left);
    more.add(column.ordinal() + 1, right);
    return more.toArray(String[]::new);
  }

  String[] cells() {
    return cells;
  }

  List<Fault> faults() {
    return faults;
  }

  boolean rejected() {
    return rejected;
  }

  boolean malformed() {
    return malformed;
  }
}
