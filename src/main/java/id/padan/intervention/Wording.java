package id.padan.intervention;

import java.util.Map;

/** What a column is called in a reason. */
final class Wording {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("age", "umur"),
          Map.entry("sex", "jenis kelamin"),
          Map.entry("hamil", "status hamil"),
          Map.entry("cacat", "jenis disabilitas"),
          Map.entry("partisipasi", "partisipasi sekolah"),
          Map.entry("jenjang", "jenjang pendidikan"),
          Map.entry("sta_kawin", "status perkawinan"),
          Map.entry("hub_krt", "hubungan dengan kepala rumah tangga"),
          Map.entry("hub_kk", "hubungan dengan kepala keluarga"),
          Map.entry("luas_lantai_m2", "luas lantai"),
          Map.entry("jumlah_art", "jumlah anggota"),
          Map.entry("rumah_lain", "kepemilikan rumah lain"),
          Map.entry("decile_received", "desil yang diterima"),
          Map.entry("decile_local", "desil lokal"));

  private Wording() {}

  /** Indonesian words for a canonical column. */
  static String of(String column) {
    return NAMES.getOrDefault(column, column.replace('_', ' '));
  }
}
