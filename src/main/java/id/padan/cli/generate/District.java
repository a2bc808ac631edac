package id.padan.cli.generate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The districts of the samples, each with the file habits of its office. */
enum District {
  KOTA_BENGKULU(
      "1771", "kota-bengkulu", new Shape(',', StandardCharsets.UTF_8, "\uFEFF", "\n", true, ".")),
  BENGKULU_UTARA(
      "1703", "kab-bengkulu-utara", new Shape('|', StandardCharsets.UTF_8, "", "\n", false, "")),
  KOTA_MALANG(
      "3573", "kota-malang", new Shape('\t', StandardCharsets.UTF_8, "", "\r\n", false, "")),
  BANDAR_LAMPUNG(
      "1871", "kota-bandar-lampung", new Shape(';', StandardCharsets.UTF_8, "", "\n", true, "")),
  KOTA_KUPANG(
      "5371", "kota-kupang", new Shape(';', Charset.forName("windows-1252"), "", "\n", false, ","));

  /**
   * How the office saves its files.
   *
   * @param isoDates yyyy-mm-dd, else dd/mm/yyyy
   * @param decimalMark empty where the office writes whole numbers only
   */
  record Shape(
      char delimiter,
      Charset charset,
      String prefix,
      String lineEnd,
      boolean isoDates,
      String decimalMark) {

    /** Writes a date that need not exist, such as 31 February. */
    String date(int day, int month, int year) {
      String middle = Digits.of(month, 2);
      return isoDates
          ? Digits.of(year, 4) + "-" + middle + "-" + Digits.of(day, 2)
          : Digits.of(day, 2) + "/" + middle + "/" + Digits.of(year, 4);
    }
  }

  private final String code;
  private final String slug;
  private final Shape shape;
  private final String kemendagri;

  District(String code, String slug, Shape shape) {
    this.code = code;
    this.slug = slug;
    this.shape = shape;
    this.kemendagri = code.substring(0, 2) + "." + code.substring(2);
  }

  /** Four digits; the same in the BPS and the Kemendagri system for these five districts. */
  String code() {
    return code;
  }

  String kemendagri() {
    return kemendagri;
  }

  String folder() {
    return code + "_" + slug;
  }

  Shape shape() {
    return shape;
  }

  boolean city() {
    return code.charAt(2) == '7';
  }

  /** Whether all its kecamatan are known to the product, so that an unknown one is a fault. */
  boolean kecamatanListed() {
    return this != BANDAR_LAMPUNG;
  }

  /** Whether one of its household files ends in a row whose quote never closes. */
  boolean leavesQuoteOpen() {
    return this == BANDAR_LAMPUNG;
  }
}
