package id.padan.validation;

import id.padan.definition.Regions;
import id.padan.model.Nik;
import id.padan.model.Sex;
import java.time.LocalDate;

/**
 * What a NIK cell shows, with the contract's precedence: the first of empty, KK number, damaged and
 * wrong length hides everything else; date, region and serial stand each by itself; differences
 * from the columns count only for a NIK without any of these.
 *
 * @param present the layout has a NIK column in this file
 * @param cleaned the cell cleaned; the number itself only if {@link #usable}
 */
record NikFacts(
    boolean present,
    String cleaned,
    boolean empty,
    boolean isKk,
    boolean damaged,
    boolean wrongLength,
    boolean badDate,
    boolean badRegion,
    boolean serialZero) {

  static final NikFacts NONE =
      new NikFacts(false, null, true, false, false, false, false, false, false);

  /**
   * Looks at a cell.
   *
   * @param raw as received
   * @param kk the row's KK number, cleaned, or null
   * @param columnCut the file's NIKs lost their sixteenth digit
   */
  static NikFacts of(String raw, String kk, boolean columnCut, Regions regions) {
    String cleaned = Nik.clean(raw);
    if (Nik.isEmpty(raw)) {
      return new NikFacts(true, null, true, false, false, false, false, false, false);
    }
    if (cleaned.equals(kk)) {
      return new NikFacts(true, cleaned, false, true, false, false, false, false, false);
    }
    boolean sixteen = Nik.hasSixteenDigits(cleaned);
    if (Nik.isScientific(raw) || sixteen && columnCut && cleaned.charAt(15) == '0') {
      return new NikFacts(true, cleaned, false, false, true, false, false, false, false);
    }
    if (!sixteen) {
      return new NikFacts(true, cleaned, false, false, false, true, false, false, false);
    }
    Nik nik = new Nik(cleaned);
    return new NikFacts(
        true,
        cleaned,
        false,
        false,
        false,
        false,
        !nik.dateValid(),
        regions.nikRegionUnknown(nik.region6()),
        nik.serial() == 0);
  }

  /** Sixteen digits that may be a NIK: none of the first four findings. */
  boolean usable() {
    return present && !empty && !isKk && !damaged && !wrongLength;
  }

  boolean doubtful() {
    return badDate || badRegion || serialZero;
  }

  boolean birthDateDiffers(LocalDate birthDate) {
    return usable() && !doubtful() && birthDate != null && !new Nik(cleaned).agreesWith(birthDate);
  }

  boolean sexDiffers(String sex) {
    return usable() && !doubtful() && sex != null && new Nik(cleaned).sex() != Sex.valueOf(sex);
  }

  /** {@code missing}, {@code damaged}, {@code doubtful} or {@code well_formed}. */
  String status() {
    if (empty || isKk) {
      return "missing";
    }
    if (damaged || wrongLength) {
      return "damaged";
    }
    return doubtful() ? "doubtful" : "well_formed";
  }
}
