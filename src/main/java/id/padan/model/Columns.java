package id.padan.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The canonical columns that a set of records has, with their types and places.
 *
 * <p>{@link #HOUSEHOLD} and {@link #PERSON} are all that definition files may name: the variables
 * of {@code variables.csv} and what the warehouse counts itself.
 */
public final class Columns {

  /** How the values of a column look in Java. */
  public enum Type {
    /** {@link String}: a decoded label or a text. */
    TEXT,
    /** {@link Long}. */
    INTEGER,
    /** {@link BigDecimal}. */
    DECIMAL,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link LocalDate}. */
    DATE;

    /**
     * Reads a value as PostgreSQL writes it; {@code null} stays null.
     *
     * @throws RuntimeException if the text is no value of this type
     */
    public Object parse(String text) {
      if (text == null) {
        return null;
      }
      return switch (this) {
        case TEXT -> text;
        case INTEGER -> Long.valueOf(text);
        case DECIMAL -> new BigDecimal(text);
        case BOOLEAN -> bool(text);
        case DATE -> LocalDate.parse(text);
      };
    }

    private static Boolean bool(String text) {
      if (!text.equals("true") && !text.equals("false")) {
        throw new IllegalArgumentException("expected true or false");
      }
      return text.equals("true");
    }
  }

  /** Every column of a household; {@code decile_local} is the one in the job's local scope. */
  public static final Columns HOUSEHOLD =
      catalogue(
          "household",
          Map.of(
              "member_count", Type.INTEGER,
              "head_person_id", Type.INTEGER,
              "decile_local", Type.INTEGER,
              "data_period", Type.TEXT));

  /**
   * Every column of a household's member; {@code age} in completed years on the period's last day,
   * {@code household_id} the household in which the person is counted once.
   */
  public static final Columns PERSON =
      catalogue(
          "person",
          Map.of("age", Type.INTEGER, "relation", Type.TEXT, "household_id", Type.INTEGER));

  private final Map<String, Type> types;
  private final Type[] typesByPlace;
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private Columns(Map<String, Type> types) {
    this.types = types;
    this.typesByPlace = types.values().toArray(Type[]::new);
    types.keySet().forEach(name -> places.put(name, places.size()));
  }

  /**
   * Some of these columns, in the given order.
   *
   * @throws IllegalArgumentException if one is not among these; the message names it
   */
  public Columns only(Collection<String> names) {
    Map<String, Type> chosen = new LinkedHashMap<>();
    names.forEach(name -> chosen.put(name, type(name)));
    return new Columns(chosen);
  }

  /** Names in order. */
  public List<String> names() {
    return List.copyOf(places.keySet());
  }

  public int size() {
    return places.size();
  }

  public Optional<Type> findType(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** Type of a column that is here. */
  public Type type(String name) {
    return findType(name)
        .orElseThrow(() -> new IllegalArgumentException("no column '" + name + "'"));
  }

  /** Type of the column at {@code place}, from 0. */
  public Type type(int place) {
    return typesByPlace[place];
  }

  /** Place of a column that is here, from 0. */
  int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("column '" + name + "' was not asked for");
    }
    return place;
  }

  private static Columns catalogue(String kind, Map<String, Type> counted) {
    Map<String, Type> types = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Columns.class.getResourceAsStream("/variables.csv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split(","))
          .filter(cells -> cells[0].equals(kind))
          .forEach(cells -> types.put(cells[1], ofSql(cells[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    counted.keySet().stream().sorted().forEach(name -> types.put(name, counted.get(name)));
    return new Columns(types);
  }

  private static Type ofSql(String sqlType) {
    return switch (sqlType) {
      case "text" -> Type.TEXT;
      case "smallint", "integer", "bigint" -> Type.INTEGER;
      case "numeric" -> Type.DECIMAL;
      case "boolean" -> Type.BOOLEAN;
      case "date" -> Type.DATE;
      default -> throw new IllegalArgumentException("variables.csv: no type '" + sqlType + "'");
    };
  }
}
