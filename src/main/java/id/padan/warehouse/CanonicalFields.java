package id.padan.warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The canonical variables of households or persons, as {@code variables.csv} lists them.
 *
 * <p>Statements name them as {@code {all|r.*}}, which becomes {@code r.no_kk, r.head_name, ...}:
 * the pattern after the bar once per variable, the star being its name; what stands after a second
 * bar parts them instead of the comma. {@code rest} leaves out the variables that survive as a
 * group, from one record.
 */
enum CanonicalFields {
  HOUSEHOLD(
      "household",
      Set.of(
          "head_name",
          "decile_received",
          "percentile_received",
          "address",
          "rt",
          "rw",
          "desa_name")),
  PERSON("person", Set.of("nik", "nik_status", "nik_source"));

  private static final Pattern LIST = Pattern.compile("\\{(all|rest)\\|([^}|]+)(?:\\|([^}]+))?}");

  private final List<String> all;
  private final List<String> rest;

  CanonicalFields(String kind, Set<String> groups) {
    this.all = read(kind);
    this.rest = all.stream().filter(f -> !groups.contains(f) && !isRegion(f)).toList();
  }

  /** The statement with its lists of variables written out. */
  String expand(String statement) {
    return LIST.matcher(statement)
        .replaceAll(
            list ->
                Matcher.quoteReplacement(
                    (list.group(1).equals("all") ? all : rest)
                        .stream()
                            .map(field -> list.group(2).replace("*", field))
                            .collect(
                                Collectors.joining(list.group(3) == null ? ", " : list.group(3)))));
  }

  private static boolean isRegion(String field) {
    return field.matches("(provinsi|kabkota|kecamatan|desa)_(code|bps)");
  }

  private static List<String> read(String kind) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CanonicalFields.class.getResourceAsStream("/variables.csv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split(","))
          .filter(cells -> cells[0].equals(kind))
          .map(cells -> cells[1])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
