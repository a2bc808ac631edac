package id.padan.cli.generate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Place words of the districts: streets, hamlets and the towns where people are born. */
final class Streets {

  private static final Map<String, List<String>> PLACES =
      Dictionary.rows("streets").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row[0] + row[1], row -> Dictionary.split(row[2], "/")));
  private static final Map<String, List<String>> BIRTHPLACES =
      Dictionary.rows("birthplaces").stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row[0], row -> Dictionary.split(row[1], "/")));

  private Streets() {}

  static List<String> of(District district, String kind) {
    return PLACES.get(district.code() + kind);
  }

  static List<String> birthplaces(District district) {
    return BIRTHPLACES.get(district.code());
  }
}
