package id.padan.definition;

import java.util.List;
import java.util.Locale;

/**
 * The list that goes to the civil registry (Dukcapil) and comes back: what is asked, then the
 * {@code DUK_*} columns in the order in which ministry software keeps them, then the flag.
 */
public final class DukcapilForm {

  public static final String LAYOUT = "LAYOUT";
  public static final String KEY = "KUNCI";
  public static final String NIK = "NIK";
  public static final String NAME = "NAMA";
  public static final String GIVEN_NIK = "DUK_NIK";
  public static final String GIVEN_NAME = "DUK_NAMA_LGKP";
  public static final String FLAG = "FLAG_PEMADANAN";

  /** What is asked, one row a source row of a person. */
  public static final List<String> ASKED =
      List.of(
          LAYOUT,
          KEY,
          NIK,
          "NO_KK",
          NAME,
          "TMPT_LHR",
          "TGL_LHR",
          "JENIS_KLMIN",
          "ALAMAT",
          "NO_RT",
          "NO_RW",
          "DESA_KELURAHAN",
          "KODE_DESA",
          "KODE_KECAMATAN",
          "KODE_KABKOTA");

  /** What the registry fills in. */
  public static final List<String> ANSWERED =
      List.of(
          GIVEN_NIK,
          "DUK_NO_KK",
          GIVEN_NAME,
          "DUK_STAT_HBKEL",
          "DUK_NO_RW",
          "DUK_NO_RT",
          "DUK_NO_KEL",
          "DUK_ALAMAT",
          "DUK_TMPT_LHR",
          "DUK_TGL_LHR",
          "DUK_JENIS_KLMIN",
          "DUK_STATUS_KAWIN",
          "DUK_NAMA_LGKP_AYAH",
          "DUK_JENIS_PKRJN",
          "DUK_PDDK_AKH",
          "DUK_NAMA_LGKP_IBU",
          FLAG);

  /** Without these a file is no answer. */
  public static final List<String> REQUIRED =
      List.of(LAYOUT, KEY, NIK, NAME, GIVEN_NIK, GIVEN_NAME, FLAG);

  private DukcapilForm() {}

  /** What the flag says. */
  public enum Flag {
    PADAN,
    TIDAK_PADAN,
    /** Not matched yet: every other entry. */
    BELUM,
    /** Nothing was entered. */
    BLANK;

    /** Reads a cell: 1 or {@code PADAN}, 2 or {@code TIDAK PADAN}. */
    public static Flag of(String cell) {
      return switch (cell.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", " ")) {
        case "" -> BLANK;
        case "1", "PADAN" -> PADAN;
        case "2", "TIDAK PADAN", "DATA TIDAK DITEMUKAN" -> TIDAK_PADAN;
        default -> BELUM;
      };
    }
  }
}
