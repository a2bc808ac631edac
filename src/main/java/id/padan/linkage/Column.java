package id.padan.linkage;

import java.util.function.IntToLongFunction;

/** One column of a {@link RecordTable}: values of all rows in primitive arrays. */
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

  /** Takes the value of the next row; null or blank is a missing value. */
  abstract void add(String text);

  /** No more rows will come. */
  void finish() {}

  /**
   * A hash of each row's value, 0 where it is missing.
   *
   * @param aspect part of the value that counts; empty for the whole
   * @throws IllegalArgumentException if values of this kind have no such part
   */
  abstract IntToLongFunction key(String aspect);

  /** A number that rows of this table share if their values are equal, 0 where it is missing. */
  IntToLongFunction identity() {
    return key("");
  }

  /** The value as a person reads it; empty if missing. Identity numbers show six digits. */
  abstract String shown(int row);

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  static IllegalArgumentException noSuchAspect(String aspect) {
    return new IllegalArgumentException("no part '" + aspect + "' of such a column");
  }
}
