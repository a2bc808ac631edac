package id.padan.validation;

import id.padan.definition.FileLayout;
import id.padan.definition.Variables;
import id.padan.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * A row with its cells decoded to canonical values; what could not be decoded is null and noted.
 */
public final class DecodedRow {

  final FileLayout layout;
  final Variables variables;
  final Period period;
  final int line;
  final Object[] values;
  String key;
  String parentKey;
  String kecamatan;
  int unknownRegionLevel;
  String misnamedRegion;
  NikFacts nik = NikFacts.NONE;
  private final Map<String, String> undecoded = new HashMap<>();
  private final Map<String, String> faults = new HashMap<>();

  DecodedRow(FileLayout layout, Period period, int line) {
    this.layout = layout;
    this.variables = Variables.of(layout.kind());
    this.period = period;
    this.line = line;
    this.values = new Object[variables.size()];
  }

  Object value(String variable) {
    return values[variables.indexOf(variable)];
  }

  String text(String variable) {
    return (String) value(variable);
  }

  LocalDate date(String variable) {
    return (LocalDate) value(variable);
  }

  Number number(String variable) {
    return (Number) value(variable);
  }

  BigDecimal decimal(String variable) {
    Object value = value(variable);
    return value == null || value instanceof BigDecimal
        ? (BigDecimal) value
        : BigDecimal.valueOf(((Number) value).longValue());
  }

  void set(String variable, Object value) {
    values[variables.indexOf(variable)] = value;
  }

  /** Notes that the variable's cell could not be decoded: its raw text and the fault's code. */
  void undecodable(String variable, String raw, String code) {
    undecoded.put(variable, raw);
    faults.put(variable, code);
  }

  /** Notes a fault of a cell that was decoded all the same. */
  void decodedWithFault(String variable, String code) {
    faults.put(variable, code);
  }

  /** The code of the decoding fault of a variable, or null. */
  String decodingFault(String variable) {
    return faults.get(variable);
  }

  /** The raw text of a cell that could not be decoded, or null. */
  String undecoded(String variable) {
    return undecoded.get(variable);
  }

  /** Whether the cell held anything: a value, or text that could not be decoded. */
  boolean answered(String variable) {
    return value(variable) != null || undecoded.containsKey(variable);
  }

  /** Completed years on the period's last day; the stated age where the birth date is unknown. */
  Integer age() {
    LocalDate birth = date("birth_date");
    if (birth != null) {
      return birth.until(period.lastDay()).getYears();
    }
    Number stated = number("umur");
    return stated == null ? null : stated.intValue();
  }
}
