package id.padan.decile;

import id.padan.definition.DefinitionHead;
import id.padan.definition.Faults;
import id.padan.model.Columns;
import id.padan.model.Household;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A proxy means test: scores a household from its dwelling, assets, members and head.
 *
 * @param sha256 of the model's YAML file and its coefficients
 * @param illustrative made up to show the form; never feeds matching
 * @param intercept the score before any feature
 */
public record PmtModel(
    DefinitionHead head,
    String sha256,
    boolean illustrative,
    BigDecimal intercept,
    List<Term> terms) {

  /** Digits after the decimal point of a score. */
  public static final int SCALE = 9;

  /**
   * Reads a model file with its coefficients and runs its examples.
   *
   * @return empty if the file cannot be read; every fault is in {@code faults}
   */
  public static Optional<PmtModel> read(Path yaml, Faults faults) {
    return PmtModelReader.read(yaml, faults);
  }

  public String id() {
    return head.id();
  }

  /**
   * Predicts the natural logarithm of monthly consumption per person in rupiah, or another measure
   * where lower is poorer.
   *
   * @return rounded half up to 9 decimals; empty if a value is null for which the model has no
   *     coefficient {@code ?}
   */
  public Optional<BigDecimal> score(Household household) {
    BigDecimal score = intercept;
    for (Term term : terms) {
      Optional<BigDecimal> part = term.of(household);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      score = score.add(part.get());
    }
    return Optional.of(score.setScale(SCALE, RoundingMode.HALF_UP));
  }

  /** Household columns that a score needs. */
  Columns householdColumns() {
    Set<String> names = new LinkedHashSet<>(List.of("kabkota_code", "provinsi_code"));
    names.add("member_count");
    terms.forEach(term -> names.addAll(term.feature().householdColumns()));
    return Columns.HOUSEHOLD.only(names);
  }

  /** Member columns that a score needs. */
  Columns personColumns() {
    Set<String> names = new LinkedHashSet<>();
    terms.forEach(term -> names.addAll(term.feature().personColumns()));
    return Columns.PERSON.only(names);
  }
}
