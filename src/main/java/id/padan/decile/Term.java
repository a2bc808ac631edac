package id.padan.decile;

import id.padan.model.Household;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One feature's part of a score. */
sealed interface Term {

  Feature feature();

  /** Part of a known value; empty if the model says nothing about it. */
  Optional<BigDecimal> of(Object value);

  /** Part where the value is null; null if the household then has no score. */
  BigDecimal missing();

  /** This term's part of the household's score; empty: the household has no score. */
  default Optional<BigDecimal> of(Household household) {
    Object value = feature().value(household);
    return value == null ? Optional.ofNullable(missing()) : of(value);
  }

  /** Coefficient times number. */
  record Linear(Feature feature, BigDecimal coefficient, BigDecimal missing) implements Term {

    @Override
    public Optional<BigDecimal> of(Object value) {
      return Optional.of(coefficient.multiply((BigDecimal) value));
    }
  }

  /**
   * A coefficient for each label.
   *
   * @param otherwise for a label that is not listed
   */
  record Labels(
      Feature feature,
      Map<String, BigDecimal> coefficients,
      BigDecimal otherwise,
      BigDecimal missing)
      implements Term {

    @Override
    public Optional<BigDecimal> of(Object value) {
      return Optional.of(coefficients.getOrDefault((String) value, otherwise));
    }
  }

  /**
   * The sum of the coefficients of all bands that hold the number.
   *
   * @param otherwise where no band does
   */
  record Bands(Feature feature, List<Band> bands, BigDecimal otherwise, BigDecimal missing)
      implements Term {

    @Override
    public Optional<BigDecimal> of(Object value) {
      BigDecimal number = (BigDecimal) value;
      return bands.stream()
          .filter(band -> band.holds(number))
          .map(Band::coefficient)
          .reduce(BigDecimal::add)
          .or(() -> Optional.of(otherwise));
    }
  }

  /** Numbers on one side of a limit: {@code <8}, {@code <=8}, {@code >8}, {@code >=8}. */
  record Band(String comparison, BigDecimal limit, BigDecimal coefficient) {

    boolean holds(BigDecimal number) {
      int sign = number.compareTo(limit);
      return switch (comparison) {
        case "<" -> sign < 0;
        case "<=" -> sign <= 0;
        case ">" -> sign > 0;
        case ">=" -> sign >= 0;
        default -> throw new IllegalStateException("no comparison " + comparison);
      };
    }
  }
}
