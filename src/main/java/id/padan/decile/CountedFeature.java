package id.padan.decile;

import id.padan.model.Household;
import id.padan.model.Person;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Features that are counted or divided, not read from one column. Null if a part is null. */
enum CountedFeature implements Feature {
  /** Persons in the dwelling, see {@link Household#size()}. */
  HOUSEHOLD_SIZE("household_size", true, List.of("jumlah_art"), List.of(), CountedFeature::size),
  /** Natural logarithm of {@link #HOUSEHOLD_SIZE}. */
  LN_HOUSEHOLD_SIZE("ln_household_size", true, List.of("jumlah_art"), List.of(), h -> ln(size(h))),
  /** Floor area in m² per person in the dwelling. */
  FLOOR_AREA_PER_HEAD(
      "floor_area_per_head",
      true,
      List.of("jumlah_art", "luas_lantai_m2"),
      List.of(),
      CountedFeature::floorAreaPerHead),
  /** Members of 0 to 6 years. */
  MEMBERS_0_6("members_0_6", true, List.of(), List.of("age"), h -> aged(h, 0, 6)),
  /** Members of 7 to 17 years. */
  MEMBERS_7_17("members_7_17", true, List.of(), List.of("age"), h -> aged(h, 7, 17)),
  /** Members of 18 to 59 years. */
  MEMBERS_18_59("members_18_59", true, List.of(), List.of("age"), h -> aged(h, 18, 59)),
  /** Members of 60 years and older. */
  MEMBERS_60_UP("members_60_up", true, List.of(), List.of("age"), h -> aged(h, 60, Long.MAX_VALUE)),
  /** {@code ya} if there is gold, a motor vehicle, a powered boat or large livestock. */
  VALUABLE_ASSET(
      "valuable_asset",
      false,
      List.of(
          "ada_emas",
          "ada_motor",
          "ada_mobil",
          "ada_motor_tempel",
          "ada_perahu_motor",
          "ada_kapal",
          "jumlah_sapi",
          "jumlah_kerbau",
          "jumlah_kuda"),
      List.of(),
      CountedFeature::valuableAsset);

  private final String id;
  private final boolean number;
  private final List<String> householdColumns;
  private final List<String> personColumns;
  private final Function<Household, Object> value;

  CountedFeature(
      String id,
      boolean number,
      List<String> householdColumns,
      List<String> personColumns,
      Function<Household, Object> value) {
    this.id = id;
    this.number = number;
    this.householdColumns = householdColumns;
    this.personColumns = personColumns;
    this.value = value;
  }

  static Optional<CountedFeature> find(String id) {
    return Arrays.stream(values()).filter(feature -> feature.id.equals(id)).findFirst();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean isNumber() {
    return number;
  }

  @Override
  public Object value(Household household) {
    return value.apply(household);
  }

  @Override
  public List<String> householdColumns() {
    return householdColumns;
  }

  @Override
  public List<String> personColumns() {
    return personColumns;
  }

  private static BigDecimal size(Household household) {
    Long size = household.size();
    return size == null ? null : BigDecimal.valueOf(size);
  }

  private static BigDecimal ln(BigDecimal number) {
    return number == null ? null : BigDecimal.valueOf(StrictMath.log(number.doubleValue()));
  }

  private static BigDecimal floorAreaPerHead(Household household) {
    BigDecimal area = household.values().number("luas_lantai_m2");
    BigDecimal size = size(household);
    return area == null || size == null ? null : area.divide(size, MathContext.DECIMAL64);
  }

  private static BigDecimal aged(Household household, long from, long to) {
    if (household.members().isEmpty()) {
      return null;
    }
    long count = 0;
    for (Person member : household.members()) {
      Long age = member.values().whole("age");
      if (age == null) {
        return null;
      }
      count += age >= from && age <= to ? 1 : 0;
    }
    return BigDecimal.valueOf(count);
  }

  private static String valuableAsset(Household household) {
    boolean known = true;
    for (String column : VALUABLE_ASSET.householdColumns) {
      Object value = household.values().value(column);
      if (Boolean.TRUE.equals(value) || value instanceof Long count && count > 0) {
        return YES;
      }
      known &= value != null;
    }
    return known ? NO : null;
  }
}
