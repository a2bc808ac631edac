package id.padan.linkage;

import static id.padan.linkage.LevelText.agrees;
import static id.padan.linkage.LevelText.differs;
import static id.padan.linkage.LevelText.partly;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The comparators that a model may name, with their levels in falling order of agreement.
 *
 * <p>Level 0 is always {@code missing}: at least one side says nothing.
 */
public enum FieldKind {
  /** Equal or not. Columns: one. */
  SAME(
      anyColumns(1),
      (table, field) -> SameComparator.of(table, field.columns().get(0)),
      agrees("same", "sama", "agrees"),
      differs("different", "berbeda", "differs")),

  /** Equal, or written with one slip. Columns: one code. */
  CODE(
      reads(ColumnKind.CODE),
      (table, field) -> CodeComparator.of(table, field.columns().get(0)),
      agrees("equal", "sama", "equal"),
      partly("typo", "beda satu huruf atau angka", "differs in one character"),
      differs("different", "berbeda", "differs")),

  /**
   * Number of a card or paper: equal, or one digit or neighbouring two off. Columns: one number.
   */
  DIGITS(
      reads(ColumnKind.NUMBER),
      (table, field) -> DigitsComparator.of(table, field.columns().get(0)),
      agrees("same", "sama", "agrees"),
      partly("typo", "beda satu angka atau dua tertukar", "one digit differs or two are swapped"),
      differs("different", "berbeda", "differs")),

  /** Similar texts. Columns: one text. */
  TEXT(
      reads(ColumnKind.TEXT),
      (table, field) -> TextComparator.of(table, field.columns().get(0)),
      agrees("equal", "sama", "equal"),
      agrees("close", "hampir sama", "nearly equal"),
      partly("similar", "mirip", "similar"),
      partly("partial", "sebagian mirip", "partly similar"),
      differs("different", "berbeda", "differs")),

  /** Identity number. Columns: nik, birth date, sex (L or P). */
  NIK(
      List.of(Set.of(ColumnKind.NIK), Set.of(ColumnKind.DATE), anyColumn()),
      (table, field) -> NikComparator.of(table, field.columns()),
      agrees("equal", "sama", "equal"),
      partly(
          "borrowed",
          "sama tetapi tidak cocok dengan data keduanya",
          "equal but fits neither record"),
      partly(
          "typo",
          "hampir sama kecuali angka yang lain atau hilang atau tertukar",
          "nearly equal but for a digit off or lost or swapped"),
      differs(
          "unsure",
          "berbeda karena mungkin salah tulis atau milik orang lain",
          "differs by a slip or is another person's"),
      differs(
          "tail",
          "berbeda nomor urut dan tidak berurutan",
          "differs in the serial by more than two"),
      differs("serial", "hanya berbeda nomor urut", "differs in the serial only"),
      differs("different", "berbeda", "differs")),

  /** Date. Columns: one. */
  DATE(
      reads(ColumnKind.DATE),
      (table, field) -> DateComparator.of(table, field.columns().get(0)),
      agrees("equal", "sama", "equal"),
      agrees(
          "default", "sama tetapi mungkin tanggal perkiraan", "equal but perhaps a default date"),
      partly("exchanged", "hari dan bulannya tertukar", "day and month exchanged"),
      partly(
          "typo",
          "beda satu angka, dua tertukar, atau satu hari",
          "one digit off, two swapped, or one day apart"),
      partly(
          "year",
          "tahunnya sama, tanggalnya mungkin perkiraan",
          "same year, perhaps default dates"),
      partly("near", "tahunnya berselisih satu atau dua", "years one or two apart"),
      partly("decade", "satu angka tahunnya berbeda", "one digit of the year differs"),
      differs(
          "same-year",
          "tahunnya sama, hari atau bulannya berbeda",
          "same year, other day or month"),
      differs("different", "berbeda", "differs"),
      differs("generation", "tahunnya berselisih sepuluh atau lebih", "years ten or more apart")),

  /** Name of a person. Columns: one. */
  NAME(
      reads(ColumnKind.NAME),
      (table, field) -> NameComparator.of(table, field.columns().get(0)),
      agrees("equal", "sama", "equal"),
      agrees("spelling", "sama, beda ejaan atau urutan", "the same in other spelling or order"),
      partly(
          "short",
          "disingkat, tidak lengkap, atau nama panggilan",
          "shortened, incomplete or a nickname"),
      partly("near", "mirip", "similar"),
      partly("part", "yang satu bagian dari yang lain", "one is part of the other"),
      partly("rhyme", "beda satu bunyi", "differs in one sound"),
      partly("loose", "agak mirip", "somewhat similar"),
      partly("partial", "hanya sebagian sama", "only partly equal"),
      differs("different", "berbeda", "differs")),

  /** Area. Columns: village, kecamatan, kabupaten, RT, RW. */
  PLACE(
      anyColumns(5),
      (table, field) -> PlaceComparator.of(table, field.columns()),
      agrees("rt", "desa dan RT sama", "same village and RT"),
      agrees("village", "desa sama", "same village"),
      partly("other-rt", "desa sama (RT/RW berbeda)", "same village (other RT/RW)"),
      partly(
          "kecamatan",
          "kecamatan sama (desa lain atau tidak diketahui)",
          "same kecamatan (other or unknown village)"),
      partly(
          "kabkota",
          "kabupaten/kota sama (kecamatan lain atau tidak diketahui)",
          "same kabupaten/kota (other or unknown kecamatan)"),
      differs("elsewhere", "kabupaten/kota berbeda", "other kabupaten/kota")),

  /** Address below the RT. Columns: one. */
  ADDRESS(
      reads(ColumnKind.ADDRESS),
      (table, field) -> AddressComparator.of(table, field.columns().get(0)),
      agrees("equal", "sama", "equal"),
      partly("near", "mirip", "similar"),
      differs("different", "berbeda", "differs")),

  /** Overlap of two sets, by the share of their union. Columns: one. */
  MEMBERS(
      reads(ColumnKind.SET),
      (table, field) -> SetComparator.of(table, field.columns().get(0)),
      agrees("all", "semuanya sama", "all the same"),
      agrees("most", "sebagian besar sama", "mostly the same"),
      partly("half", "sekitar separuh sama", "about half the same"),
      partly("few", "sedikit yang sama", "few the same"),
      differs("none", "tidak satu pun sama", "none the same")),

  /** Overlap of two sets of words or codes, by the share of their union. Columns: one. */
  SET(
      reads(ColumnKind.WORDS),
      (table, field) -> WordsComparator.of(table, field.columns().get(0)),
      agrees("equal", "semua sama", "all the same"),
      partly("within", "yang satu ada di dalam yang lain", "one within the other"),
      partly("most", "sebagian besar sama", "mostly the same"),
      partly("half", "sekitar separuh sama", "about half the same"),
      partly("few", "sedikit yang sama", "few the same"),
      differs("none", "tidak ada yang sama", "none the same")),

  /** Distance of two numbers, by the field's two tolerances. Columns: one. */
  NUMBER(
      reads(ColumnKind.DECIMAL),
      DecimalComparator::of,
      agrees("equal", "sama", "equal"),
      agrees("close", "hampir sama", "nearly equal"),
      partly("near", "berdekatan", "near"),
      differs("different", "berbeda", "differs")),

  /** Distance of two places on earth, by the field's three tolerances in metres. Columns: one. */
  POINT(
      reads(ColumnKind.POINT),
      PointComparator::of,
      agrees("spot", "di tempat yang sama", "in the same spot"),
      partly("near", "berdekatan", "near each other"),
      partly("area", "di daerah yang sama", "in the same area"),
      differs("far", "berjauhan", "far apart")),

  /** Whether the other people of both households are linked too. Columns: none. */
  SUPPORT(
      List.of(),
      (table, field) -> SupportComparator.of(table),
      agrees(
          "several",
          "beberapa anggota lain juga cocok",
          "several other members of both households match too"),
      agrees(
          "one", "satu anggota lain juga cocok", "another member of both households matches too"),
      differs(
          "none",
          "tidak ada anggota lain yang cocok",
          "no other member of both households matches"),
      differs(
          "rival",
          "salah satu dari keduanya sudah dipasangkan dengan anggota lain",
          "one of the two matches another member already"));

  private static final LevelText MISSING =
      new LevelText("missing", "tidak ada informasi", "no information", LevelText.Side.SILENT);

  private final List<Set<ColumnKind>> reads;
  private final BiFunction<RecordTable, LinkageModel.Field, Comparator> binder;
  private final List<LevelText> levels;

  FieldKind(
      List<Set<ColumnKind>> reads,
      BiFunction<RecordTable, LinkageModel.Field, Comparator> binder,
      LevelText... levels) {
    this.reads = reads;
    this.binder = binder;
    this.levels = List.of(levels);
  }

  private static List<Set<ColumnKind>> reads(ColumnKind kind) {
    return List.of(Set.of(kind));
  }

  private static List<Set<ColumnKind>> anyColumns(int number) {
    return Stream.generate(FieldKind::anyColumn).limit(number).toList();
  }

  /** Members of a household have no value that two rows could share as a whole. */
  private static Set<ColumnKind> anyColumn() {
    return EnumSet.complementOf(EnumSet.of(ColumnKind.SET));
  }

  /** For each column that a field of this kind reads, what kinds it may be of. */
  public List<Set<ColumnKind>> reads() {
    return reads;
  }

  /** How far values of a level may be apart if the model does not say. */
  public Tolerance defaultTolerance() {
    return switch (this) {
      case NUMBER -> new Tolerance(List.of(1.0, 5.0), false);
      case POINT -> new Tolerance(List.of(100.0, 1_000.0, 10_000.0), false);
      default -> Tolerance.NONE;
    };
  }

  /** Whether values may count as equal that are written in different ways. */
  boolean normalises() {
    return this == NAME || this == ADDRESS;
  }

  /** Whether a sentence quotes the values, and not only what comparing them gave. */
  boolean showsValues() {
    return switch (this) {
      case NAME, ADDRESS, TEXT, DATE, NIK, SET, NUMBER, POINT -> true;
      case SAME, CODE, DIGITS, PLACE, MEMBERS, SUPPORT -> false;
    };
  }

  /** Whether the values are words and not numbers or dates. */
  boolean isWords() {
    return this == NAME || this == ADDRESS || this == TEXT || this == SET;
  }

  /** Whether the levels between agreement and difference are grades of likeness. */
  boolean isGraded() {
    return this == NAME || this == ADDRESS || this == TEXT || this == NUMBER || isOverlap();
  }

  /** Whether the levels say how much is common, in words of their own. */
  boolean isOverlap() {
    return this == MEMBERS || this == SET || this == POINT || this == SUPPORT;
  }

  /** Whether the words of a level say by themselves what they are about. */
  boolean speaksForItself() {
    return this == PLACE || this == SUPPORT;
  }

  /** Of the columns that a field of this kind reads, those that its level is about. */
  List<String> own(List<String> columns) {
    return this == PLACE || this == SUPPORT ? columns : columns.subList(0, 1);
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

  /**
   * Numbers of the levels whose weights against strangers fall in this order. A shortened name,
   * part of one and one that rhymes may say more or less than a damaged one, a set within another
   * more or less than two that are much alike; levels of a NIK say different things, not more and
   * less of one.
   */
  int[] falling() {
    return switch (this) {
      case NIK, SUPPORT -> new int[0];
      case NAME -> IntStream.of(1, 2, 4, 7, 8, 9).toArray();
      case SET -> levelsBut(numberOf("within"));
      default -> levelsBut(0);
    };
  }

  private int[] levelsBut(int level) {
    return IntStream.range(1, levelCount()).filter(i -> i != level).toArray();
  }

  /** Numbers of the levels on one side, in the order of the levels. */
  int[] levelsOf(LevelText.Side side) {
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

  Comparator bind(RecordTable table, LinkageModel.Field field) {
    return binder.apply(table, field);
  }
}
