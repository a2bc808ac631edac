package id.padan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Distributions over ten deciles, one line of figures per unit or area. */
final class Deciles {

  /** Stands in the id of every model that is only an illustration, and of no other. */
  private static final String ILLUSTRATIVE = "ilustrasi";

  private Deciles() {}

  /**
   * Households and persons of one decile.
   *
   * @param decile 1 to 10, or 0 where none was delivered
   * @param percent households in percent of the line's fullest decile
   */
  public record Cell(int decile, long households, long persons, long percent) {

    /** Opacity of the cell's colour in percent; black text stays readable on it. */
    public long shade() {
      return percent * 3 / 10;
    }
  }

  /**
   * One distribution.
   *
   * @param area kabupaten/kota, province or null for all
   * @param model the model that ranked, or null for received deciles
   * @param illustrative whether that model is only an illustration
   * @param cells deciles 1 to 10, then 0 if any household has none
   */
  public record Line(
      String unit,
      String area,
      String scope,
      String model,
      boolean illustrative,
      long households,
      long persons,
      List<Cell> cells) {}

  /** Groups rows, ordered by unit, area and model, into lines. */
  static List<Line> lines(List<Map<String, Object>> rows) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || !sameLine(rows.get(from), rows.get(i))) {
        lines.add(line(rows.subList(from, i)));
        from = i;
      }
    }
    return rows.isEmpty() ? List.of() : lines;
  }

  private static boolean sameLine(Map<String, Object> a, Map<String, Object> b) {
    return List.of("unit", "area_code", "model_id").stream()
        .allMatch(column -> java.util.Objects.equals(a.get(column), b.get(column)));
  }

  private static Line line(List<Map<String, Object>> rows) {
    long[] households = new long[11];
    long[] persons = new long[11];
    for (Map<String, Object> row : rows) {
      int decile = row.get("decile") == null ? 0 : ((Number) row.get("decile")).intValue();
      households[decile] = (Long) row.get("households");
      persons[decile] = (Long) row.get("persons");
    }
    long highest = Math.max(1, java.util.Arrays.stream(households).max().orElse(1));
    List<Cell> cells = new ArrayList<>();
    for (int i = 1; i <= (households[0] > 0 ? 11 : 10); i++) {
      int decile = i % 11;
      cells.add(
          new Cell(
              decile, households[decile], persons[decile], 100 * households[decile] / highest));
    }
    Map<String, Object> first = rows.get(0);
    String model = (String) first.get("model_id");
    return new Line(
        (String) first.get("unit"),
        (String) first.get("area_code"),
        (String) first.get("scope"),
        model,
        model != null && model.contains(ILLUSTRATIVE),
        java.util.Arrays.stream(households).sum(),
        java.util.Arrays.stream(persons).sum(),
        cells);
  }
}
