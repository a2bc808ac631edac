package id.padan.linkage;

import java.util.function.LongUnaryOperator;

/**
 * One column of a {@link RecordTable}: turns texts into cells of 64 bits, and knows what a cell
 * means. Equal values have equal first cells; 0 is a missing value.
 */
abstract sealed class Column
    permits NumberColumn,
        DateColumn,
        CodeColumn,
        TextColumn,
        NameColumn,
        NikColumn,
        AddressColumn,
        SetColumn,
        WordsColumn,
        DecimalColumn,
        PointColumn {

  /** Cells of one value. */
  int width() {
    return 1;
  }

  /**
   * Writes the cells of one value; may be called from several threads.
   *
   * @param text null or blank is a missing value
   * @param at index of the first cell, which is 0 before
   */
  abstract void encode(CharSequence text, long[] cells, int at);

  /**
   * No more values will come.
   *
   * @param cells of this column, to which what follows from all values together may be added
   */
  void finish(Cells cells) {}

  /**
   * A hash of a cell's value, 0 where it is missing.
   *
   * @param aspect part of the value that counts; empty for the whole
   * @throws IllegalArgumentException if values of this kind have no such part
   */
  abstract LongUnaryOperator key(String aspect);

  /**
   * A value as a person reads it; empty if missing. Identity numbers show six digits.
   *
   * @param at index of its first cell
   */
  abstract String shown(long[] cells, int at);

  static boolean isBlank(CharSequence text) {
    if (text == null) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static IllegalArgumentException noSuchAspect(String aspect) {
    return new IllegalArgumentException("no part '" + aspect + "' of such a column");
  }

  /**
   * The cells of one column, row by row.
   *
   * @param all cells of all columns, all of one row side by side
   * @param first index of the column's first cell in row 0
   * @param stride cells of one row
   */
  record Cells(long[] all, int first, int stride) {

    int rows() {
      return all.length / stride;
    }

    long get(int row, int cell) {
      return all[row * stride + first + cell];
    }

    void set(int row, int cell, long value) {
      all[row * stride + first + cell] = value;
    }
  }
}
