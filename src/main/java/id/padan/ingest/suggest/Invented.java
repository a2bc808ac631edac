package id.padan.ingest.suggest;

import id.padan.definition.FileLayout.Type;
import id.padan.ingest.suggest.Catalogue.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of a person who does not exist, for the example of a layout. */
final class Invented {

  private static final Map<String, String> CELLS =
      Map.ofEntries(
          Map.entry(Targets.HOUSEHOLD_KEY, "CONTOH-1"),
          Map.entry(Targets.PERSON_KEY, "CONTOH-1-2"),
          Map.entry(Targets.PERSON_ORDINAL, "2"),
          Map.entry("no_kk", "1771011506159001"),
          Map.entry("nik", "1771014508809001"),
          Map.entry("head_nik", "1771011708709001"),
          Map.entry("name", "SITI AMINAH"),
          Map.entry("head_name", "SUKIRMAN"),
          Map.entry("address", "JL. MAWAR RT 03/RW 02"),
          Map.entry("birth_date", "05/08/1980"),
          Map.entry("luas_lantai_m2", "42"),
          Map.entry("jumlah_art", "4"),
          Map.entry("decile_received", "2"),
          Map.entry("provinsi", "17"),
          Map.entry("kabkota", "1771"),
          Map.entry("nama_provinsi", "BENGKULU"),
          Map.entry("nama_kabkota", "KOTA BENGKULU"),
          Map.entry("period", "2025-11-30"));

  /** Labels that fit together: she is the wife. */
  private static final Map<String, List<String>> LABELS =
      Map.of(
          "sex", List.of("P"), "hub_krt", List.of("Istri/suami"), "hub_kk", List.of("Istri/suami"));

  /** Filled besides what is required, where the file has them. */
  private static final List<String> SHOWN =
      List.of(
          "nik",
          "no_kk",
          "address",
          "birth_date",
          "sex",
          "hub_krt",
          "hub_kk",
          "sta_kawin",
          "luas_lantai_m2",
          "jumlah_art",
          "lantai",
          "dinding",
          "air_minum",
          "ada_lemari_es",
          "decile_received");

  private Invented() {}

  static boolean isShown(String target) {
    return SHOWN.contains(target);
  }

  /** The cell of a column that fills {@code target} and is written like {@code column}. */
  static String cell(String target, Known column, boolean bps) {
    if (!column.codes().isEmpty()) {
      return code(target, column).getKey();
    }
    if (target.equals("kecamatan")) {
      return bps ? "1771010" : "177101";
    }
    if (target.equals("desa")) {
      return bps ? "1771010001" : "1771011001";
    }
    Type type = column.column().type();
    return CELLS.getOrDefault(
        target, type == Type.INTEGER || type == Type.DECIMAL ? "1" : "CONTOH");
  }

  /** What the warehouse must get from the cells; only what does not depend on further columns. */
  static Map<String, String> values(String target, Known column) {
    Map<String, String> values = new LinkedHashMap<>();
    boolean code = column.column().type() == Type.CODE || column.column().type() == Type.LABEL;
    if (target.equals("kabkota") || target.equals("desa")) {
      values.put("kabkota_code", "1771");
    } else if (target.equals("birth_date")) {
      values.put(target, "1980-08-05");
    } else if (code || column.column().type() == Type.YES_NO) {
      values.put(target, code(target, column).getValue());
    } else if (List.of("name", "head_name", "luas_lantai_m2", "jumlah_art", "decile_received")
        .contains(target)) {
      values.put(target, CELLS.get(target));
    }
    return values;
  }

  private static Map.Entry<String, String> code(String target, Known column) {
    List<String> wanted = LABELS.getOrDefault(target, List.of());
    return column.codes().entrySet().stream()
        .filter(code -> wanted.contains(code.getValue()))
        .findFirst()
        .orElseGet(() -> column.codes().entrySet().iterator().next());
  }
}
