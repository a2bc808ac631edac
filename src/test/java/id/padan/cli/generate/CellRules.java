package id.padan.cli.generate;

import id.padan.cli.generate.DeliveredFile.Delivered;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contract's rules of one row, written a second time for the {@link Referee}. */
final class CellRules {

  interface Sink {
    void find(Delivered row, String column, String code);
  }

  static final Set<String> ERRORS =
      Set.of(
          "ROW_MALFORMED",
          "KEY_MISSING",
          "KEY_REPEATED",
          "REGION_UNKNOWN",
          "NAME_MISSING",
          "PARENT_MISSING",
          "PARENT_REJECTED");

  private static final Map<String, String> BPS_KECAMATAN =
      Map.of(
          "1771", "010 020 030 040 011 021 022 031 023",
          "1703", "010 050 060 072 080 070 071 090 091 100 052 051 053 073 061 054 092 093 101",
          "3573", "040 030 010 020 050",
          "5371", "010 020 040 030 031 041");
  private static final Map<String, String> KEMENDAGRI_KECAMATAN =
      Map.of(
          "1771", "01 02 03 04 05 06 07 08 09",
          "1703", "01 06 07 08 09 10 11 12 13 14 15 16 19 20 21 22 23 24 25",
          "3573", "01 02 03 04 05",
          "5371", "01 02 03 04 05 06");
  private static final Map<String, Integer> HOUSEHOLD_CODES =
      Map.ofEntries(
          Map.entry("sta_bangunan", 5),
          Map.entry("sta_lahan", 4),
          Map.entry("lantai", 10),
          Map.entry("dinding", 7),
          Map.entry("kondisi_dinding", 2),
          Map.entry("atap", 10),
          Map.entry("kondisi_atap", 2),
          Map.entry("sumber_airminum", 12),
          Map.entry("cara_peroleh_airminum", 3),
          Map.entry("sumber_penerangan", 3),
          Map.entry("daya", 6),
          Map.entry("bb_masak", 9),
          Map.entry("fasbab", 4),
          Map.entry("kloset", 4),
          Map.entry("buang_tinja", 6),
          Map.entry("status_kesejahteraan", 4));
  private static final List<String> ONE_TWO =
      List.of(
          "ada_tabung_gas",
          "ada_ac",
          "ada_sepeda",
          "ada_mobil",
          "aset_tak_bergerak",
          "sta_art_usaha",
          "sta_kks",
          "sta_kis",
          "sta_pkh");
  private static final List<String> THREE_FOUR =
      List.of("ada_lemari_es", "ada_tv", "ada_motor", "rumah_lain", "sta_kip", "sta_raskin");
  private static final Map<String, String> PERSON_CODES =
      Map.ofEntries(
          Map.entry("Hub_KRT", "1-8"),
          Map.entry("Hubkel", "1-8"),
          Map.entry("JnsKel", "1-2"),
          Map.entry("Sta_kawin", "1-4"),
          Map.entry("Ada_akta_nikah", "0-2"),
          Map.entry("Ada_diKK", "1-2"),
          Map.entry("Ada_kartu_identitas", "0-15"),
          Map.entry("Sta_hamil", "1-2"),
          Map.entry("Jenis_cacat", "0-12"),
          Map.entry("Penyakit_kronis", "0-9"),
          Map.entry("Partisipasi_sekolah", "0-2"),
          Map.entry("Pendidikan_tertinggi", "1-10"),
          Map.entry("Kelas_tertinggi", "1-8"),
          Map.entry("Ijazah_tertinggi", "0-6"),
          Map.entry("Sta_Bekerja", "1-2"),
          Map.entry("Lapangan_usaha", "1-21"),
          Map.entry("Status_pekerjaan", "1-8"),
          Map.entry("Sta_keberadaan_art", "1-6"));

  private final LocalDate today;
  private final Sink sink;

  CellRules(LocalDate today, Sink sink) {
    this.today = today;
    this.sink = sink;
  }

  void household(Delivered row, boolean headHasName) {
    region(row);
    if (!hasLetter(row.get("Nama_KRT")) && !headHasName) {
      sink.find(row, "Nama_KRT", "NAME_MISSING");
    }
    kk(row, "NOKK");
    HOUSEHOLD_CODES.forEach((column, most) -> code(row, column, 1, most));
    ONE_TWO.forEach(column -> parity(row, column, "[12]", "[34]"));
    THREE_FOUR.forEach(column -> parity(row, column, "[34]", "[12]"));
    number(row, "luas_lantai", 1, 1000);
    number(row, "jumlah_kamar", 0, 50);
    number(row, "jumlah_sapi", 0, 500);
    number(row, "jumlah_kambing", 0, 500);
    int decile = (Integer.parseInt(row.get("percentile")) + 9) / 10;
    if (!row.get("status_kesejahteraan").equals(Integer.toString(decile))) {
      sink.find(row, "status_kesejahteraan", "DECILE_DIFFERS");
    }
    skip(row, "sta_lahan", !row.get("sta_bangunan").equals("1"));
    boolean asked = row.get("sumber_airminum").matches("[1-7]");
    if (asked && row.get("cara_peroleh_airminum").isEmpty()) {
      sink.find(row, "cara_peroleh_airminum", "ANSWER_MISSING");
    }
    skip(row, "daya", !row.get("sumber_penerangan").equals("1"));
    skip(row, "kloset", row.get("fasbab").equals("4"));
    skip(row, "buang_tinja", row.get("fasbab").equals("4"));
  }

  void person(Delivered row, String householdKk) {
    region(row);
    if (!hasLetter(row.get("Nama"))) {
      sink.find(row, "Nama", "NAME_MISSING");
    }
    kk(row, "NoKK");
    PERSON_CODES.forEach(
        (column, range) -> {
          String[] ends = range.split("-");
          code(row, column, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        });
    number(row, "Jumlah_jamkerja", 0, 98);
    number(row, "Umur", 0, 120);
    skip(row, "Pendidikan_tertinggi", row.get("Partisipasi_sekolah").equals("0"));
    skip(row, "Kelas_tertinggi", row.get("Partisipasi_sekolah").equals("0"));
    diploma(row);
    dates(row);
    nik(row, householdKk);
  }

  /** SD is level 1, SMP 2, SMA 3, anything higher 4. */
  private void diploma(Delivered row) {
    String diploma = row.get("Ijazah_tertinggi");
    String school = row.get("Pendidikan_tertinggi");
    int reached =
        school.matches("[123]") ? 1 : school.matches("[456]") ? 2 : school.matches("[789]") ? 3 : 4;
    boolean known = school.matches("[1-9]|10") && diploma.matches("[0-6]");
    if (known && Math.min(4, Integer.parseInt(diploma)) > reached) {
      sink.find(row, "Ijazah_tertinggi", "IJAZAH_ABOVE_JENJANG");
    }
  }

  private void region(Delivered row) {
    String known = BPS_KECAMATAN.get(row.get("KDPROP") + row.get("KDKAB"));
    String code = row.get("KDKEC");
    if (known != null && (code.isEmpty() || !List.of(known.split(" ")).contains(code))) {
      sink.find(row, "KDKEC", "REGION_UNKNOWN");
    }
  }

  private void kk(Delivered row, String column) {
    if (!row.get(column).isEmpty() && !row.get(column).matches("\\d{16}")) {
      sink.find(row, column, "KK_LENGTH");
    }
  }

  private void code(Delivered row, String column, int least, int most) {
    String value = row.get(column);
    boolean listed =
        value.isEmpty()
            || value.matches("\\d+")
                && Integer.parseInt(value) >= least
                && Integer.parseInt(value) <= most;
    if (!listed) {
      sink.find(row, column, "CODE_UNKNOWN");
    }
  }

  private void parity(Delivered row, String column, String right, String swapped) {
    String value = row.get(column);
    if (!value.matches(right)) {
      sink.find(row, column, value.matches(swapped) ? "CODE_PARITY" : "CODE_UNKNOWN");
    }
  }

  private void number(Delivered row, String column, double least, double most) {
    String value = row.get(column);
    String decimalMark = row.file().contains("5371") ? "," : "\\.";
    if (value.isEmpty()) {
      return;
    }
    if (!value.matches("\\d+(" + decimalMark + "\\d+)?")) {
      sink.find(row, column, "NUMBER_INVALID");
      return;
    }
    double number = Double.parseDouble(value.replace(',', '.'));
    if (number < least || number > most) {
      sink.find(row, column, "NUMBER_RANGE");
    }
  }

  private void skip(Delivered row, String column, boolean skipped) {
    if (skipped && !row.get(column).isEmpty()) {
      sink.find(row, column, "SKIP_RULE");
    }
  }

  private void dates(Delivered row) {
    String text = row.get("TglLahir");
    Optional<LocalDate> born = date(text);
    int age = Integer.parseInt(row.get("Umur"));
    if (born.isEmpty() && !text.isEmpty() && !text.matches("[-0/]+")) {
      sink.find(row, "TglLahir", "DATE_INVALID");
    }
    if (born.isPresent() && born.get().isAfter(today)) {
      sink.find(row, "TglLahir", "DATE_FUTURE");
    } else if (born.isPresent()
        && Math.abs(Period.between(born.get(), today).getYears() - age) > 1) {
      sink.find(row, "Umur", "AGE_DIFFERS");
    }
    boolean couldBe = row.get("JnsKel").equals("2") && age >= 10 && age <= 49;
    if (row.get("Sta_hamil").equals("1") && !couldBe) {
      sink.find(row, "Sta_hamil", "PREGNANT_IMPLAUSIBLE");
    }
  }

  private void nik(Delivered row, String householdKk) {
    String hiding = hiding(row.get("NIK"), householdKk);
    if (!hiding.isEmpty()) {
      sink.find(row, "NIK", hiding);
      return;
    }
    String nik = cleaned(row.get("NIK"));
    boolean dated = nikDate(nik, 1900).or(() -> nikDate(nik, 2000)).isPresent();
    String listed = KEMENDAGRI_KECAMATAN.get(nik.substring(0, 4));
    boolean known = listed == null || List.of(listed.split(" ")).contains(nik.substring(4, 6));
    boolean serial = !nik.endsWith("0000");
    report(row, dated, "NIK_DATE");
    report(row, known, "NIK_REGION");
    report(row, serial, "NIK_SERIAL_ZERO");
    Optional<LocalDate> born = date(row.get("TglLahir")).filter(day -> !day.isAfter(today));
    if (dated && known && serial) {
      boolean agrees =
          born.isEmpty() || born.equals(nikDate(nik, born.get().getYear() / 100 * 100));
      report(row, agrees, "NIK_BIRTHDATE_DIFFERS");
      boolean female = Integer.parseInt(nik.substring(6, 8)) > 40;
      report(row, female == row.get("JnsKel").equals("2"), "NIK_SEX_DIFFERS");
    }
  }

  private void report(Delivered row, boolean good, String code) {
    if (!good) {
      sink.find(row, "NIK", code);
    }
  }

  static boolean comparableNik(Delivered row, String householdKk) {
    return hiding(row.get("NIK"), householdKk).isEmpty();
  }

  private static String hiding(String cell, String householdKk) {
    String nik = cleaned(cell);
    if (List.of("", "-", "TIDAKADA", "NULL", "1234567890123456").contains(nik)
        || nik.matches("(\\d)\\1*")) {
      return "NIK_EMPTY";
    }
    if (nik.equals(householdKk)) {
      return "NIK_IS_KK";
    }
    if (cell.matches("\\d[.,]\\d+E\\+\\d+")) {
      return "NIK_DAMAGED";
    }
    return nik.matches("\\d{16}") ? "" : "NIK_LENGTH";
  }

  static String cleaned(String cell) {
    return cell.replaceAll("(\\.0|,00)$", "").replaceAll("[ .'\"]", "");
  }

  static boolean hasLetter(String name) {
    return name.chars().anyMatch(Character::isLetter);
  }

  static Optional<LocalDate> date(String text) {
    String[] parts = text.split("[-/]");
    if (parts.length != 3) {
      return Optional.empty();
    }
    boolean iso = parts[0].length() == 4;
    return day(parts[iso ? 0 : 2], parts[1], parts[iso ? 2 : 0]);
  }

  private static Optional<LocalDate> nikDate(String nik, int century) {
    int day = Integer.parseInt(nik.substring(6, 8));
    String year = Integer.toString(century + Integer.parseInt(nik.substring(10, 12)));
    return day(year, nik.substring(8, 10), Integer.toString(day > 40 ? day - 40 : day));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
