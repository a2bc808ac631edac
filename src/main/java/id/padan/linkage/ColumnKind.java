package id.padan.linkage;

import java.util.function.Function;

/** What the values of a column are; the model file names them in lower case. */
public enum ColumnKind {
  /** Whole number above 0. */
  NUMBER(names -> new NumberColumn()),
  /** ISO date. */
  DATE(names -> new DateColumn()),
  /** Text of which only equality, or an equal start, counts. */
  CODE(names -> new CodeColumn()),
  /** Text that may be similar to another. */
  TEXT(names -> new TextColumn()),
  /** Name of a person. */
  NAME(NameColumn::new),
  /** NIK; a leading {@code ?} says that it is doubtful. */
  NIK(names -> new NikColumn()),
  /** Address below the village. */
  ADDRESS(names -> new AddressColumn()),
  /** Numbers with spaces between them. */
  SET(names -> new SetColumn()),
  /** Words or codes in any order, with spaces or punctuation between them. */
  WORDS(names -> new WordsColumn()),
  /** Number with or without sign and decimals. */
  DECIMAL(names -> new DecimalColumn()),
  /** Latitude and longitude, in degrees. */
  POINT(names -> new PointColumn());

  private final Function<NameTable, Column> maker;

  ColumnKind(Function<NameTable, Column> maker) {
    this.maker = maker;
  }

  Column newColumn(NameTable names) {
    return maker.apply(names);
  }
}
