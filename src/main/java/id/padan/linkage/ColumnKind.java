package id.padan.linkage;

import java.util.Map;
import java.util.function.Function;

/** What the values of a column are; the model file names them in lower case. */
public enum ColumnKind {
  /** Whole number above 0. */
  NUMBER(kit -> new NumberColumn()),
  /** Date with the year first or last. */
  DATE(kit -> new DateColumn()),
  /** Text of which only equality, or an equal start, counts. */
  CODE(kit -> CodeColumn.of(kit.values())),
  /** Code or name of an area; a code has points between its parts or none. */
  AREA(kit -> CodeColumn.ofAreas()),
  /** Text that may be similar to another. */
  TEXT(kit -> new TextColumn()),
  /** Name of a person. */
  NAME(kit -> new NameColumn(kit.names())),
  /** NIK; a leading {@code ?} says that it is doubtful. */
  NIK(kit -> new NikColumn()),
  /** Address below the village. */
  ADDRESS(kit -> new AddressColumn(kit.addressWords())),
  /** Numbers with spaces between them. */
  SET(kit -> new SetColumn()),
  /** Words or codes in any order, with spaces or punctuation between them. */
  WORDS(kit -> new WordsColumn()),
  /** Number with or without sign and decimals. */
  DECIMAL(kit -> new DecimalColumn()),
  /** Latitude and longitude, in degrees. */
  POINT(kit -> new PointColumn());

  private final Function<Kit, Column> maker;

  ColumnKind(Function<Kit, Column> maker) {
    this.maker = maker;
  }

  Column newColumn(Kit kit) {
    return maker.apply(kit);
  }

  /**
   * What columns read their values by.
   *
   * @param names of all columns of one table
   * @param values of one column: {@link LinkageModel.ColumnSpec#values}
   */
  record Kit(NameTable names, AddressWords addressWords, Map<String, String> values) {

    static Kit of(LinkageModel.Dictionaries dictionaries) {
      return new Kit(
          new NameTable(dictionaries.names(), dictionaries.information()),
          dictionaries.addressWords(),
          Map.of());
    }

    Kit with(Map<String, String> ofColumn) {
      return new Kit(names, addressWords, ofColumn);
    }
  }
}
