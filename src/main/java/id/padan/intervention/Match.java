package id.padan.intervention;

import java.util.Locale;

/**
 * One unit's row for one programme.
 *
 * @param personId null unless the unit is a person
 * @param familyNo null unless the unit is a keluarga
 * @param reason in Indonesian, without personal values
 */
record Match(Long personId, Integer familyNo, State state, String reason) {

  /** Units that are neither eligible, served nor undecided have no row. */
  enum State {
    ELIGIBLE_UNSERVED,
    ELIGIBLE_SERVED,
    SERVED_NOT_ELIGIBLE,
    UNDECIDED;

    /** Name in files and tables. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
