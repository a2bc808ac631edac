package id.padan.decile;

import id.padan.definition.Faults;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code feature,code,coefficient}. Code: empty for coefficient times number; a label; a band
 * such as {@code <8}; {@code *} for every other value (required with labels and bands); {@code ?}
 * for a value that is not known (without it such a household has no score).
 */
final class CoefficientFile {

  private static final String OTHERWISE = "*";
  private static final String MISSING = "?";
  private static final Pattern BAND = Pattern.compile("(<=|<|>=|>)\\s*(-?\\d+(?:\\.\\d+)?)");

  private final Path csv;
  private final Faults faults;

  CoefficientFile(Path csv, Faults faults) {
    this.csv = csv;
    this.faults = faults;
  }

  /** One term a feature, in file order. */
  List<Term> read() {
    Map<String, Map<String, BigDecimal>> byFeature = new LinkedHashMap<>();
    Map<String, Long> lines = new LinkedHashMap<>();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (CSVParser rows = CSVParser.parse(csv, StandardCharsets.UTF_8, format)) {
      if (!rows.getHeaderNames().equals(List.of("feature", "code", "coefficient"))) {
        fault(1, "fault.pmt.header");
        return List.of();
      }
      for (CSVRecord row : rows) {
        lines.putIfAbsent(row.get(0), rows.getCurrentLineNumber());
        add(row, rows.getCurrentLineNumber(), byFeature);
      }
    } catch (IOException e) {
      fault(1, "fault.pmt.unreadable");
    }
    List<Term> terms = new ArrayList<>();
    byFeature.forEach((id, codes) -> term(id, codes, lines.get(id)).ifPresent(terms::add));
    return terms;
  }

  private void add(CSVRecord row, long line, Map<String, Map<String, BigDecimal>> byFeature) {
    if (row.size() != 3) {
      fault(line, "fault.cells", 3);
      return;
    }
    try {
      BigDecimal coefficient = new BigDecimal(row.get(2));
      Map<String, BigDecimal> codes =
          byFeature.computeIfAbsent(row.get(0), id -> new LinkedHashMap<>());
      if (codes.put(row.get(1), coefficient) != null) {
        fault(line, "fault.pmt.twice", row.get(0));
      }
    } catch (NumberFormatException e) {
      fault(line, "fault.pmt.number");
    }
  }

  private Optional<Term> term(String id, Map<String, BigDecimal> codes, long line) {
    Optional<Feature> feature = Feature.find(id);
    if (feature.isEmpty()) {
      fault(line, "fault.pmt.feature", id);
      return Optional.empty();
    }
    BigDecimal missing = codes.remove(MISSING);
    BigDecimal perUnit = codes.remove("");
    if (perUnit != null) {
      if (!feature.get().isNumber() || !codes.isEmpty()) {
        fault(line, "fault.pmt.empty");
      }
      return Optional.of(new Term.Linear(feature.get(), perUnit, missing));
    }
    BigDecimal otherwise = codes.remove(OTHERWISE);
    if (otherwise == null) {
      fault(line, "fault.pmt.otherwise", id);
      return Optional.empty();
    }
    return Optional.of(
        feature.get().isNumber()
            ? new Term.Bands(feature.get(), bands(codes, line), otherwise, missing)
            : new Term.Labels(feature.get(), Map.copyOf(codes), otherwise, missing));
  }

  private List<Term.Band> bands(Map<String, BigDecimal> codes, long line) {
    List<Term.Band> bands = new ArrayList<>();
    codes.forEach(
        (code, coefficient) -> {
          Matcher band = BAND.matcher(code);
          if (band.matches()) {
            bands.add(new Term.Band(band.group(1), new BigDecimal(band.group(2)), coefficient));
          } else {
            fault(line, "fault.pmt.band", code);
          }
        });
    return List.copyOf(bands);
  }

  private void fault(long line, String key, Object... values) {
    faults.add(csv.toString().replace('\\', '/') + ":" + line, key, values);
  }
}
