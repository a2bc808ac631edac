package id.padan.decile;

import id.padan.model.Household;
import java.math.BigDecimal;

/**
 * A household with a score: all that the ranking keeps of it.
 *
 * @param kabkota Kemendagri code, or null
 * @param provinsi Kemendagri code, or null
 * @param memberCount as counted from the household's members
 * @param score in billionths; lower is poorer
 */
record Scored(long id, String unit, String kabkota, String provinsi, long memberCount, long score) {

  static Scored of(Household household, BigDecimal score) {
    Long memberCount = household.values().whole("member_count");
    return new Scored(
        household.id(),
        household.unit(),
        household.values().text("kabkota_code"),
        household.values().text("provinsi_code"),
        memberCount == null ? 0 : memberCount,
        score.unscaledValue().longValueExact());
  }
}
