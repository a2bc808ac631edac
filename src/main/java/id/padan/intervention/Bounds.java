package id.padan.intervention;

import java.math.BigDecimal;

/**
 * From {@code min} to {@code max}, both included, and strictly below {@code below}; null: no limit.
 */
record Bounds(BigDecimal min, BigDecimal max, BigDecimal below) {

  /** True if {@code number / divisor} lies inside; exact, nothing is divided. */
  boolean holds(BigDecimal number, BigDecimal divisor) {
    return (min == null || number.compareTo(min.multiply(divisor)) >= 0)
        && (max == null || number.compareTo(max.multiply(divisor)) <= 0)
        && (below == null || number.compareTo(below.multiply(divisor)) < 0);
  }

  boolean holds(BigDecimal number) {
    return holds(number, BigDecimal.ONE);
  }
}
