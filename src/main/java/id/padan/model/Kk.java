package id.padan.model;

/** Number of a family card (nomor kartu keluarga); cleaned as a NIK is, by {@link Nik#clean}. */
public final class Kk {

  private Kk() {}

  /** True for 16 digits: six of the region, six of the day of issue, four of a serial. */
  public static boolean wellFormed(String cleaned) {
    return Nik.hasSixteenDigits(cleaned);
  }
}
