package id.padan.report;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names of provinces and kabupaten/kota for people.
 *
 * @param names by Kemendagri code
 */
public record Areas(Map<String, String> names) {

  static Areas read(Query query) {
    return new Areas(
        query.rows("report/list_district_names").stream()
            .collect(
                Collectors.toMap(
                    row -> (String) row.get("code"), row -> (String) row.get("name"))));
  }

  /** Name and code; the code alone if no list names it; null for null. */
  public String of(String code) {
    return names.containsKey(code) ? names.get(code) + " (" + code + ")" : code;
  }
}
