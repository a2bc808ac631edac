package id.padan.linkage;

import java.util.List;
import java.util.function.BiFunction;

/**
 * The comparators that a model may name, with their levels in falling order of agreement.
 *
 * <p>Level 0 is always {@code missing}: at least one side says nothing.
 */
public enum FieldKind {
  /** Equal or not. Columns: one. */
  SAME(
      (table, columns) -> SameComparator.of(table, columns.get(0)),
      new LevelText("same", "sama", "agrees"),
      new LevelText("different", "berbeda", "differs")),

  /** Equal, or written with one slip. Columns: one code. */
  CODE(
      (table, columns) -> CodeComparator.of(table, columns.get(0)),
      new LevelText("equal", "sama", "equal"),
      new LevelText("typo", "beda satu huruf atau angka", "one character differs"),
      new LevelText("different", "berbeda", "differs")),

  /**
   * Number of a card or paper: equal, or one digit or neighbouring two off. Columns: one number.
   */
  DIGITS(
      (table, columns) -> DigitsComparator.of(table, columns.get(0)),
      new LevelText("same", "sama", "agrees"),
      new LevelText("typo", "beda satu angka", "one digit differs"),
      new LevelText("different", "berbeda", "differs")),

  /** Similar texts. Columns: one text. */
  TEXT(
      (table, columns) -> TextComparator.of(table, columns.get(0)),
      new LevelText("equal", "sama", "equal"),
      new LevelText("close", "hampir sama", "nearly equal"),
      new LevelText("similar", "mirip", "similar"),
      new LevelText("partial", "sebagian mirip", "partly similar"),
      new LevelText("different", "berbeda", "differs")),

  /** Identity number. Columns: nik, birth date, sex (L or P). */
  NIK(
      NikComparator::of,
      new LevelText("equal", "sama", "equal"),
      new LevelText("borrowed", "sama, tetapi bukan miliknya", "equal but of another person"),
      new LevelText("typo", "beda satu angka", "one digit differs"),
      new LevelText("unsure", "berbeda, salah satunya meragukan", "differs, one is doubtful"),
      new LevelText("serial", "hanya nomor urutnya berbeda", "only the serial differs"),
      new LevelText("different", "berbeda", "differs")),

  /** Date. Columns: one. */
  DATE(
      (table, columns) -> DateComparator.of(table, columns.get(0)),
      new LevelText("equal", "sama", "equal"),
      new LevelText("default", "sama tetapi tanggal perkiraan", "equal but a default date"),
      new LevelText("exchanged", "hari dan bulan tertukar", "day and month exchanged"),
      new LevelText("typo", "salah satu angka", "one digit or one day apart"),
      new LevelText("year", "tahun sama, satu tanggal perkiraan", "same year, one a default date"),
      new LevelText("near", "selisih satu atau dua tahun", "one or two years apart"),
      new LevelText("decade", "tahun beda satu angka", "one digit of the year differs"),
      new LevelText("same-year", "tahun sama, tanggal berbeda", "same year, other day"),
      new LevelText("different", "berbeda", "differs"),
      new LevelText("generation", "selisih sepuluh tahun atau lebih", "ten or more years apart")),

  /** Name of a person. Columns: one. */
  NAME(
      (table, columns) -> NameComparator.of(table, columns.get(0)),
      new LevelText("equal", "sama", "equal"),
      new LevelText("spelling", "ejaan atau urutan", "spelling or order"),
      new LevelText("short", "singkatan atau panggilan", "shortened"),
      new LevelText("near", "mirip", "similar"),
      new LevelText("rhyme", "satu huruf lain", "one letter is another"),
      new LevelText("loose", "agak mirip", "somewhat similar"),
      new LevelText("partial", "sebagian sama", "partly equal"),
      new LevelText("different", "berbeda", "differs")),

  /** Area. Columns: village, kecamatan, kabupaten, RT, RW. */
  PLACE(
      PlaceComparator::of,
      new LevelText("rt", "RT/RW dan desa sama", "same RT/RW and village"),
      new LevelText("village", "desa sama", "same village"),
      new LevelText("other-rt", "desa sama, RT/RW berbeda", "same village, other RT/RW"),
      new LevelText("kecamatan", "kecamatan sama", "same kecamatan"),
      new LevelText("kabkota", "kabupaten/kota sama", "same kabupaten/kota"),
      new LevelText("elsewhere", "kabupaten/kota berbeda", "other kabupaten/kota")),

  /** Address below the RT. Columns: one. */
  ADDRESS(
      (table, columns) -> AddressComparator.of(table, columns.get(0)),
      new LevelText("equal", "sama", "equal"),
      new LevelText("near", "mirip", "similar"),
      new LevelText("different", "berbeda", "differs")),

  /** Overlap of two sets, by the share of their union. Columns: one. */
  MEMBERS(
      (table, columns) -> SetComparator.of(table, columns.get(0)),
      new LevelText("all", "semua sama", "all are the same"),
      new LevelText("most", "sebagian besar sama", "most are the same"),
      new LevelText("half", "sekitar separuh sama", "about half are the same"),
      new LevelText("few", "sedikit yang sama", "few are the same"),
      new LevelText("none", "tidak ada yang sama", "none is the same")),

  /** Whether the other people of both households are linked too. Columns: none. */
  SUPPORT(
      (table, columns) -> SupportComparator.of(table),
      new LevelText("several", "beberapa juga sama", "several are the same too"),
      new LevelText("one", "satu juga sama", "one is the same too"),
      new LevelText("none", "tidak ada yang sama", "none is the same"),
      new LevelText("rival", "masing-masing sudah punya pasangan", "each has another partner"));

  /**
   * A level and how it is told to people.
   *
   * @param name as the model file writes it
   */
  public record LevelText(String name, String id, String en) {}

  private static final LevelText MISSING =
      new LevelText("missing", "tidak ada informasi", "no information");

  private final BiFunction<RecordTable, List<String>, Comparator> binder;
  private final List<LevelText> levels;

  FieldKind(BiFunction<RecordTable, List<String>, Comparator> binder, LevelText... levels) {
    this.binder = binder;
    this.levels = List.of(levels);
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
