package id.padan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The open findings of an area and what waits for them, each read once. */
final class QualityData {

  private final Query query;
  private final Map<String, List<Map<String, Object>>> read = new HashMap<>();

  /**
   * @param query knows {@code :run} and {@code :district}, the start of the districts' codes with a
   *     percent sign
   */
  QualityData(Query query) {
    this.query = query;
  }

  Query query() {
    return query;
  }

  /** Codes of the districts with findings, now or before; null where rows have none. */
  Set<String> districts() {
    return byDistrict("count_findings_with_trend").keySet();
  }

  DistrictQuality of(String district) {
    return new DistrictQuality(
        byDistrict("count_findings_with_trend").get(district),
        byDistrict("count_freed_families").getOrDefault(district, List.of()),
        byDistrict("count_findings_by_village").getOrDefault(district, List.of()));
  }

  /** Families and rows of a district that wait. */
  Map<String, Object> waiting(String district) {
    List<Map<String, Object>> counts = byDistrict("count_waiting_families").get(district);
    return counts == null ? Map.of("rows", 0L, "families", 0L) : counts.get(0);
  }

  /** Findings by district, village, code and column. */
  List<Map<String, Object>> villages() {
    return rows("count_findings_by_village");
  }

  private List<Map<String, Object>> rows(String statement) {
    return read.computeIfAbsent(statement, name -> query.rows("report/" + name));
  }

  private Map<String, List<Map<String, Object>>> byDistrict(String statement) {
    Map<String, List<Map<String, Object>>> districts = new LinkedHashMap<>();
    for (Map<String, Object> row : rows(statement)) {
      districts
          .computeIfAbsent(
              Objects.toString(row.get("kabkota_code"), null), code -> new ArrayList<>())
          .add(row);
    }
    return districts;
  }
}
