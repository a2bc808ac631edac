package id.padan.cli.generate;

import static id.padan.cli.generate.HouseholdColumn.*;

import java.util.Arrays;

/**
 * Answers the questionnaire for a dwelling and its goods: the poorer, the worse, with exceptions.
 */
final class HousingMaker {

  private static final HouseholdColumn[] ODD_GOODS = {
    ada_tabung_gas, ada_ac, ada_sepeda, ada_mobil, aset_tak_bergerak
  };
  private static final double[] ODD_SHARES = {0.08, 0.01, 0.35, 0.01, 0.3};
  private static final HouseholdColumn[] EVEN_GOODS = {
    ada_lemari_es, ada_tv, ada_motor, rumah_lain
  };
  private static final double[] EVEN_SHARES = {0.3, 0.75, 0.55, 0.02};

  private final Dice dice;

  HousingMaker(Dice dice) {
    this.dice = dice;
  }

  /**
   * The household cells that describe house and goods; the others are empty.
   *
   * @param welfare 0 (poorest) to 1; the percentile is its place among the lowest 40 %
   */
  String[] furnish(double welfare, District district) {
    String[] cells = new String[HouseholdColumn.values().length];
    Arrays.fill(cells, "");
    building(cells, welfare, district);
    services(cells, welfare, district.city());
    goods(cells, welfare, district);
    programmes(cells, welfare);
    int percent = Math.min(40, 1 + (int) (welfare * 40));
    set(cells, percentile, percent);
    set(cells, status_kesejahteraan, (percent + 9) / 10);
    return cells;
  }

  private void building(String[] cells, double welfare, District district) {
    boolean own = dice.chance(district.city() ? 0.55 : 0.85);
    set(cells, sta_bangunan, own ? 1 : dice.between(2, 5));
    if (own) {
      set(cells, sta_lahan, dice.chance(0.85) ? 1 : dice.between(2, 4));
    }
    double area = Math.max(8, dice.near(24 + 50 * welfare, 18));
    cells[luas_lantai.ordinal()] = number(area, district.shape().decimalMark());
    set(cells, lantai, graded(welfare, 2, 2, 4, 6, 6, 6, district.city() ? 6 : 8, 9));
    int wall = graded(welfare, 1, 1, 1, 1, 3, district.city() ? 1 : 3, 4);
    set(cells, dinding, wall);
    set(cells, kondisi_dinding, dice.chance(0.25 + 0.6 * welfare) ? 1 : 2);
    set(cells, atap, graded(welfare, 2, 3, roof(district), roof(district), roof(district), 9));
    set(cells, kondisi_atap, dice.chance(0.3 + 0.6 * welfare) ? 1 : 2);
    set(cells, jumlah_kamar, 1 + (int) Math.min(4, area / 24));
  }

  private static int roof(District district) {
    return district == District.KOTA_MALANG || district == District.BANDAR_LAMPUNG ? 4 : 6;
  }

  private void services(String[] cells, double welfare, boolean city) {
    int water = city ? graded(welfare, 2, 3, 3, 5, 6, 6, 7) : graded(welfare, 2, 5, 6, 6, 7, 9, 10);
    set(cells, sumber_airminum, water);
    set(cells, cara_peroleh_airminum, water <= 2 || water == 4 ? 1 : water == 3 ? 2 : 3);
    int light = dice.chance(0.93 + 0.06 * welfare) ? 1 : dice.between(2, 3);
    set(cells, sumber_penerangan, light);
    if (light == 1) {
      set(cells, daya, graded(welfare, 3, 2, 2, 1, 1, 1, 6));
    }
    set(cells, bb_masak, city ? graded(welfare, 3, 3, 3, 3, 5, 8) : graded(welfare, 3, 3, 8, 8));
    int toilet = graded(welfare, 1, 1, 1, 1, 2, 3, 4);
    set(cells, fasbab, toilet);
    if (toilet != 4) {
      set(cells, kloset, graded(welfare, 1, 1, 1, 2, 3));
      set(cells, buang_tinja, graded(welfare, 1, 1, 2, 3, 4, 5));
    }
  }

  private void goods(String[] cells, double welfare, District district) {
    for (int i = 0; i < ODD_GOODS.length; i++) {
      set(cells, ODD_GOODS[i], owns(ODD_SHARES[i], welfare) ? 1 : 2);
    }
    for (int i = 0; i < EVEN_GOODS.length; i++) {
      set(cells, EVEN_GOODS[i], owns(EVEN_SHARES[i], welfare) ? 3 : 4);
    }
    boolean land = "1".equals(cells[aset_tak_bergerak.ordinal()]);
    if (land) {
      set(cells, luas_atb, dice.between(3, 200) * (district.city() ? 10 : 100));
    }
    set(cells, jumlah_sapi, !district.city() && dice.chance(0.12) ? dice.between(1, 4) : 0);
    set(cells, jumlah_kambing, dice.chance(district.city() ? 0.02 : 0.15) ? dice.between(1, 7) : 0);
    set(cells, sta_art_usaha, dice.chance(0.25) ? 1 : 2);
  }

  private void programmes(String[] cells, double welfare) {
    set(cells, sta_kks, dice.chance(0.6 - 0.3 * welfare) ? 1 : 2);
    set(cells, sta_kip, dice.chance(0.4 - 0.2 * welfare) ? 3 : 4);
    set(cells, sta_kis, dice.chance(0.75 - 0.2 * welfare) ? 1 : 2);
    set(cells, sta_pkh, dice.chance(0.35 - 0.25 * welfare) ? 1 : 2);
    set(cells, sta_raskin, dice.chance(0.85 - 0.3 * welfare) ? 3 : 4);
  }

  private boolean owns(double share, double welfare) {
    return dice.chance(share * (0.4 + 1.2 * welfare));
  }

  /** One of {@code bestFirst}: near its end for a poor household. */
  private int graded(double welfare, int... bestFirst) {
    double place = (1 - dice.near(welfare, 0.45)) * bestFirst.length;
    return bestFirst[Math.max(0, Math.min(bestFirst.length - 1, (int) place))];
  }

  /** Whole square metres, or one decimal in an office that writes decimals. */
  private static String number(double value, String decimalMark) {
    if (decimalMark.isEmpty()) {
      return Integer.toString((int) value);
    }
    int tenths = (int) (value * 10);
    return tenths / 10 + decimalMark + tenths % 10;
  }

  private static void set(String[] cells, HouseholdColumn column, int value) {
    cells[column.ordinal()] = Digits.of(value);
  }
}
