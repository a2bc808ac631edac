package id.padan.decile;

import id.padan.model.Columns;
import id.padan.model.Household;
import id.padan.model.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a model may ask of a household: a household variable by its name, a variable of the head
 * with {@code head.} before it, or one of {@link CountedFeature}. Nothing else.
 */
sealed interface Feature permits CountedFeature, Feature.OfHousehold, Feature.OfHead {

  /** Labels for yes and no in a model's code column. */
  String YES = "ya";

  String NO = "tidak";

  /** Stands before the name of a variable of the head. */
  String HEAD = "head.";

  /** Columns after the first variable that say nothing of how people live. */
  Set<String> NO_FEATURE =
      Set.of(
          "lat",
          "long",
          "data_period",
          "decile_local",
          "head_person_id",
          "member_count",
          "household_id",
          "relation",
          "namagadis_ibukandung");

  /** Name in model files. */
  String id();

  /** True if the value is a number, false if it is a label. */
  boolean isNumber();

  /** {@link BigDecimal} or label, null if not known. */
  Object value(Household household);

  /** Household columns that it reads. */
  List<String> householdColumns();

  /** Member columns that it reads. */
  List<String> personColumns();

  /** The feature called {@code id}; empty if the vocabulary has none. */
  static Optional<Feature> find(String id) {
    Optional<Feature> counted = CountedFeature.find(id).map(feature -> feature);
    if (counted.isPresent()) {
      return counted;
    }
    if (id.startsWith(HEAD)) {
      return Optional.of(id.substring(HEAD.length()))
          .filter(name -> name.equals("age") || name.equals("sex") || isFrom("hub_krt", name))
          .map(OfHead::new);
    }
    return Optional.of(id)
        .filter(name -> isFrom("penguasaan_bangunan", name))
        .map(OfHousehold::new);
  }

  /**
   * A variable that tells how people live: those of identity and place stand before {@code first}.
   */
  private static boolean isFrom(String first, String name) {
    Columns columns = first.equals("hub_krt") ? Columns.PERSON : Columns.HOUSEHOLD;
    List<String> names = columns.names();
    return names.indexOf(name) >= names.indexOf(first)
        && !name.startsWith("no_")
        && !NO_FEATURE.contains(name);
  }

  private static Object plain(Values values, String column) {
    Object value = values.value(column);
    if (value instanceof Boolean bool) {
      return bool ? YES : NO;
    }
    return value instanceof Long ? values.number(column) : value;
  }

  private static boolean isNumber(Columns columns, String column) {
    Columns.Type type = columns.type(column);
    return type == Columns.Type.INTEGER || type == Columns.Type.DECIMAL;
  }

  /** A household variable. */
  record OfHousehold(String id) implements Feature {

    @Override
    public boolean isNumber() {
      return Feature.isNumber(Columns.HOUSEHOLD, id);
    }

    @Override
    public Object value(Household household) {
      return plain(household.values(), id);
    }

    @Override
    public List<String> householdColumns() {
      return List.of(id);
    }

    @Override
    public List<String> personColumns() {
      return List.of();
    }
  }

  /** A variable of the household's head; null if the head is not known. */
  record OfHead(String column) implements Feature {

    @Override
    public String id() {
      return HEAD + column;
    }

    @Override
    public boolean isNumber() {
      return Feature.isNumber(Columns.PERSON, column);
    }

    @Override
    public Object value(Household household) {
      return household.findHead().map(head -> plain(head.values(), column)).orElse(null);
    }

    @Override
    public List<String> householdColumns() {
      return List.of("head_person_id");
    }

    @Override
    public List<String> personColumns() {
      return List.of(column);
    }
  }
}
