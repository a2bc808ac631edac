package id.padan.definition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The canonical variables of households and persons: the columns of {@code
 * validation.household_record} and {@code validation.person_record} after their keys, in order.
 */
public final class Variables {

  /** What a column holds in PostgreSQL. */
  public enum Type {
    TEXT,
    INTEGER,
    SMALLINT,
    NUMERIC,
    BOOLEAN,
    DATE
  }

  private static final Variables HOUSEHOLD = read("household");
  private static final Variables PERSON = read("person");

  private final List<String> names = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();

  private Variables() {}

  /**
   * The variables of a kind.
   *
   * @param kind {@code household} or {@code person}
   */
  public static Variables of(String kind) {
    return kind.equals("household") ? HOUSEHOLD : PERSON;
  }

  public List<String> names() {
    return names;
  }

  public int size() {
    return names.size();
  }

  public Type type(int i) {
    return types.get(i);
  }

  public boolean has(String name) {
    return index.containsKey(name);
  }

  /**
   * Position of a variable.
   *
   * @throws IllegalArgumentException if there is no such variable
   */
  public int indexOf(String name) {
    Integer i = index.get(name);
    if (i == null) {
      throw new IllegalArgumentException("no variable " + name);
    }
    return i;
  }

  private static Variables read(String kind) {
    Variables variables = new Variables();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Variables.class.getResourceAsStream("/variables.csv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",");
        if (cells[0].equals(kind)) {
          variables.index.put(cells[1], variables.names.size());
          variables.names.add(cells[1]);
          variables.types.add(Type.valueOf(cells[2].toUpperCase(java.util.Locale.ROOT)));
        }
      }
      return variables;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
