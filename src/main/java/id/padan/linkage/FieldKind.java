package id.padan.linkage;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The comparators that a model may name, with their levels in falling order of agreement.
 *
 * <p>Level 0 is always {@code missing}: at least one side says nothing.
 */
public enum FieldKind {
  /** Equal or not. Columns: one. */
  SAME(
      (table, columns) -> new SameComparator(table.column(columns.get(0)).identity()),
      agrees("same", "sama", "agrees"),
      differs("different", "berbeda", "differs")),

  /** Equal, or written with one slip. Columns: one code. */
  CODE(
      (table, columns) -> new CodeComparator(table.column(columns.get(0), CodeColumn.class)),
      agrees("equal", "sama", "equal"),
      partly("typo", "beda satu huruf atau angka", "differs in one character"),
      differs("different", "berbeda", "differs")),

  /** Similar texts. Columns: one text. */
  TEXT(
      (table, columns) -> new TextComparator(table.column(columns.get(0), TextColumn.class)),
      agrees("equal", "sama", "equal"),
      agrees("close", "hampir sama", "nearly equal"),
      partly("similar", "mirip", "similar"),
      partly("partial", "sebagian mirip", "partly similar"),
      differs("different", "berbeda", "differs")),

  /** Identity number. Columns: nik, birth date, sex (L or P). */
  NIK(
      NikComparator::of,
      agrees("equal", "sama", "equal"),
      partly(
          "borrowed",
          "sama (tetapi tidak cocok dengan data keduanya)",
          "equal (but fits neither record)"),
      partly("typo", "beda satu angka", "differs in one digit"),
      differs("unsure", "berbeda (salah satunya meragukan)", "differs (one is doubtful)"),
      differs("serial", "hanya nomor urutnya berbeda", "differs in the serial only"),
      differs("different", "berbeda", "differs")),

  /** Date. Columns: one. */
  DATE(
      (table, columns) -> new DateComparator(table.column(columns.get(0), DateColumn.class)),
      agrees("equal", "sama", "equal"),
      agrees("default", "sama (mungkin tanggal perkiraan)", "equal (perhaps a default date)"),
      partly("exchanged", "hari dan bulannya tertukar", "day and month exchanged"),
      partly("typo", "beda satu angka atau satu hari", "one digit or one day apart"),
      partly("year", "tahunnya sama, satu tanggal perkiraan", "same year, one a default date"),
      partly("near", "tahunnya berselisih satu atau dua", "years one or two apart"),
      differs("same-year", "tahunnya sama, tanggalnya berbeda", "same year, other day"),
      differs("different", "berbeda", "differs"),
      differs("generation", "tahunnya berselisih sepuluh atau lebih", "years ten or more apart")),

  /** Name of a person. Columns: one. */
  NAME(
      (table, columns) -> new NameComparator(table.column(columns.get(0), NameColumn.class)),
      agrees("equal", "sama", "equal"),
      agrees("spelling", "sama, beda ejaan atau urutan", "the same in other spelling or order"),
      partly("short", "disingkat atau nama panggilan", "shortened or a nickname"),
      partly("near", "mirip", "similar"),
      partly("loose", "agak mirip", "somewhat similar"),
      partly("partial", "hanya sebagian sama", "only partly equal"),
      differs("different", "berbeda", "differs")),

  /** Area. Columns: village, kecamatan, kabupaten, RT, RW. */
  PLACE(
      PlaceComparator::of,
      agrees("rt", "desa dan RT/RW sama", "same village and RT/RW"),
      agrees("village", "desa sama", "same village"),
      partly("other-rt", "desa sama (RT/RW berbeda)", "same village (other RT/RW)"),
      partly("kecamatan", "hanya kecamatan yang sama", "only the kecamatan is the same"),
      partly("kabkota", "hanya kabupaten/kota yang sama", "only the kabupaten/kota is the same"),
      differs("elsewhere", "kabupaten/kota berbeda", "other kabupaten/kota")),

  /** Address below the RT. Columns: one. */
  ADDRESS(
      (table, columns) -> new AddressComparator(table.column(columns.get(0), AddressColumn.class)),
      agrees("equal", "sama", "equal"),
      partly("near", "mirip", "similar"),
      differs("different", "berbeda", "differs")),

  /** Overlap of two sets, by the share of their union. Columns: one. */
  MEMBERS(
      (table, columns) -> new SetComparator(table.column(columns.get(0), SetColumn.class)),
      agrees("all", "semua sama", "all the same"),
      agrees("most", "sebagian besar sama", "mostly the same"),
      partly("half", "sekitar separuh sama", "about half the same"),
      partly("few", "sedikit yang sama", "few the same"),
      differs("none", "tidak ada yang sama", "none the same"));

  /** Whether a level speaks for or against one person, in the eyes of a reader. */
  public enum Side {
    /** Both say the same. */
    AGREES,
    /** Something between: its weight tells for whom it speaks. */
    PARTLY,
    /** Both say something else. */
    DIFFERS,
    /** At least one says nothing. */
    SILENT
  }

  /**
   * A level and how it is told to people.
   *
   * @param name as the model file writes it
   */
  public record LevelText(String name, String id, String en, Side side) {}

  private static final LevelText MISSING =
      new LevelText("missing", "tidak ada informasi", "no information", Side.SILENT);

  private final BiFunction<RecordTable, List<String>, Comparator> binder;
  private final List<LevelText> levels;

  FieldKind(BiFunction<RecordTable, List<String>, Comparator> binder, LevelText... levels) {
    this.binder = binder;
    this.levels = List.of(levels);
  }

  private static LevelText agrees(String name, String id, String en) {
    return new LevelText(name, id, en, Side.AGREES);
  }

  private static LevelText partly(String name, String id, String en) {
    return new LevelText(name, id, en, Side.PARTLY);
  }

  private static LevelText differs(String name, String id, String en) {
    return new LevelText(name, id, en, Side.DIFFERS);
  }

  /** Whether values may count as equal that are written in different ways. */
  boolean normalises() {
    return this == NAME || this == ADDRESS;
  }

  /** Whether a sentence quotes the values, and not only what comparing them gave. */
  boolean showsValues() {
    return this == NAME || this == ADDRESS || this == TEXT || this == DATE || this == NIK;
  }

  /** Whether the levels between agreement and difference are grades of likeness. */
  boolean isGraded() {
    return this == NAME || this == ADDRESS || this == TEXT || isOverlap();
  }

  /** Whether the levels say how much of two sets is common. */
  boolean isOverlap() {
    return this == MEMBERS;
  }

  /** Whether the words of a level say by themselves what they are about. */
  boolean speaksForItself() {
    return this == PLACE;
  }

  /** Of the columns that a field of this kind reads, those that its level is about. */
  List<String> own(List<String> columns) {
    return this == PLACE ? columns : columns.subList(0, 1);
  }

  /**
   * Levels that a field may show if a column beside its own changes: whether two NIKs are equal
   * does not depend on birth date and sex, how much they prove does.
   */
  int[] levelsBeside(int level) {
    if (this != NIK || level == 0) {
      return new int[] {level};
    }
    int lastEqual = numberOf("borrowed");
    return level <= lastEqual
        ? IntStream.rangeClosed(1, lastEqual).toArray()
        : IntStream.range(lastEqual + 1, levelCount()).toArray();
  }

  /** Numbers of the levels on one side, in the order of the levels. */
  int[] levelsOf(Side side) {
    return IntStream.range(0, levelCount()).filter(i -> level(i).side() == side).toArray();
  }

  /** The level with this number; 0 is {@code missing}. */
  public LevelText level(int number) {
    return number == 0 ? missing() : levels.get(number - 1);
  }

  private static LevelText missing() {
    return MISSING;
  }

  /** The number of the level called {@code name}, or -1. */
  public int numberOf(String name) {
    for (int i = 0; i < levelCount(); i++) {
      if (level(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Number of levels, {@code missing} included. */
  public int levelCount() {
    return levels.size() + 1;
  }

  Comparator bind(RecordTable table, List<String> columns) {
    return binder.apply(table, columns);
  }
}
