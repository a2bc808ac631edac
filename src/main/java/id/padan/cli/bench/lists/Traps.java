package id.padan.cli.bench.lists;

/** Names the traps: persons who look alike and are not the same. */
final class Traps {

  /** Same card, mother and birth date, similar names. */
  static final String TWINS = "kembar";

  /** Parent and child of one name in one household. */
  static final String PARENT = "ayah-anak";

  /** Brothers or sisters, a year apart, with rhyming names. */
  static final String SIBLINGS = "saudara";

  /** Two persons of one name in one RT. */
  static final String SAME_RT = "senama-rt";

  /** Two persons of one name and one birth date in two villages. */
  static final String SAME_DATE = "senama-tanggal";

  /** A row bears the NIK of another person. */
  static final String NIK_COPY = "nik-salinan";

  private int number;

  /** Puts two persons, who are in no trap yet, into one of {@code kind}. */
  void join(String kind, Person one, Person other) {
    one.trap = next(kind);
    other.trap = one.trap;
  }

  /** The next trap of {@code kind}. */
  String next(String kind) {
    return kind + "-" + ++number;
  }
}
