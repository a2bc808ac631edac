package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of every dialect go out and come back. */
class CorrectedLayoutsTest {

  private static final String KK = "1771011506159001";
  private static final String HEAD = "1771011708709001";
  private static final String WIFE = "1771014508809001";

  @TempDir private Path folder;
  private Nights nights;

  @BeforeEach
  void openARegistry() throws SQLException {
    nights = new Nights(folder);
  }

  @AfterEach
  void closeIt() {
    nights.close();
  }

  private CorrectedBook workbook(long run, String name) {
    return new CorrectedBook(
        folder.resolve("padan-data/out/" + run + "/rejects/1771").resolve(name));
  }

  private Path returned(String name) {
    return folder.resolve("kembali").resolve(name);
  }

  private RunService.Result take(Path... files) {
    return nights.take(List.of(files), Optional.of("Sri Wahyuni"));
  }

  private List<String> waiting() {
    return nights.query(
        "select line, kind from validation.rejected_row where to_run is null order by 1, 2");
  }

  @Test
  void bothRecordsOfAWideRowComeBack() {
    nights.write(
        "2015-11/bdt-desa.csv",
        List.of(
            "no,no_rumah_tangga,provinsi,kabupaten,kecamatan,desa_kelurahan,alamat,nama_krt,"
                + "jumlah_art,jenis_lantai_terluas,nama,nik,hubungan_dengan_kepala_rumah_tangga,"
                + "jenis_kelamin,umur,jenis_cacat",
            "KOLOM,2,3,4,5,6,7,8,9,10,80,81,82,83,84,85",
            "1,12,17,71,010,001,JL MAWAR,SUKIRMAN,2,9,SUKIRMAN," + HEAD + ",1,1,45,0",
            "2,12,17,71,010,001,JL MAWAR,SUKIRMAN,2,9,SITI AMINAH," + WIFE + ",2,2,35,0",
            "3,13,17,71,999,001,JL MELATI,JOKO,1,2,,,1,1,30,0",
            "4,14,17,71,010,001,JL ANGGREK,HADI,1,2,,,1,1,40,0",
            "5,15,17,71,999,001,JL KENANGA,WATI,2,2,WATI,,1,2,40,0",
            "6,15,17,71,999,001,JL KENANGA,WATI,2,2,EKO,,3,1,10,0",
            "7,16,17,71,999,001,JL TERATAI,DEWI,1,2,DEWI,,1,2,50,0"));
    nights.sync();
    assertThat(nights.balance(1))
        .containsExactly(
            "2015-11/bdt-desa.csv household 8 2 0 0 2 1 3",
            "2015-11/bdt-desa.csv person 8 2 0 0 0 1 5");

    Path corrected = returned("desa.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_bdt-desa.xlsx")) {
      assertThat(book.lines()).containsExactly("5", "6", "7", "8", "9");
      book.set(5, "kecamatan", "010").set(5, "nama", "JOKO SUSILO");
      book.set(6, "nama", "HADI WIBOWO").set(6, "jenis_kelamin", "1 - Laki-laki");
      book.set(7, "kecamatan", "010").set(8, "kecamatan", "010").saveAs(corrected);
    }
    take(corrected);

    assertThat(nights.balance(2)).containsExactly("desa.xlsx correction 5 4 0 0 0 0 1");
    assertThat(nights.keys("household", "active"))
        .containsExactly(
            "17|71|010|001|12", "17|71|010|001|13", "17|71|010|001|14", "17|71|010|001|15");
    assertThat(nights.query("select name from warehouse.person order by 1"))
        .containsExactly("EKO", "HADI WIBOWO", "JOKO SUSILO", "SITI AMINAH", "SUKIRMAN", "WATI");
    assertThat(waiting()).containsExactly("9 household", "9 person");

    take(corrected);
    assertThat(nights.balance(3)).containsExactly("desa.xlsx correction 5 0 0 4 0 0 1");
    assertThat(waiting()).containsExactly("9 household", "9 person");
  }

  @Test
  void membersOfAWideHouseholdFollowTheOneRowThatIsCorrected() {
    nights.write(
        "2015-11/bdt-desa.csv",
        List.of(
            "no,no_rumah_tangga,provinsi,kabupaten,kecamatan,desa_kelurahan,alamat,nama_krt,"
                + "jumlah_art,nama,nik,hubungan_dengan_kepala_rumah_tangga,jenis_kelamin,umur",
            "1,12,17,71,010,001,JL MAWAR,,2,," + HEAD + ",1,1,45",
            "2,12,17,71,010,001,JL MAWAR,,2,SITI AMINAH," + WIFE + ",2,2,35"));
    nights.sync();
    Path corrected = returned("desa.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_bdt-desa.xlsx")) {
      assertThat(book.lines()).containsExactly("2");
      book.set(2, "nama", "SUKIRMAN").set(2, "nama_krt", "SUKIRMAN").saveAs(corrected);
    }
    assertThat(take(corrected).exitCode()).isZero();

    assertThat(nights.query("select name from warehouse.person order by 1"))
        .containsExactly("SITI AMINAH", "SUKIRMAN");
    assertThat(nights.query("select head_name from warehouse.household"))
        .containsExactly("SUKIRMAN");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void familiesAndPersonsWithoutAStoredIdComeBack() {
    nights
        .write(
            "dtsen/keluarga.csv",
            List.of(
                "no_kk,nama_kepala_keluarga,kode_provinsi,kode_kabupaten_kota,kode_kecamatan,"
                    + "kode_kelurahan_desa,alamat,jumlah_anggota_keluarga,cut_off_keluarga",
                KK + ",SUKIRMAN,17,1771,177199,1771991001,JL MAWAR,2,2025-02-20"))
        .write(
            "dtsen/anggota.csv",
            List.of(
                "no_kk,nik,nama,tanggal_lahir,id_jenis_kelamin,id_hub_kepala_keluarga,"
                    + "kode_provinsi,kode_kabupaten_kota,kode_kecamatan,kode_kelurahan_desa,"
                    + "cut_off_keluarga",
                KK + "," + HEAD + ",SUKIRMAN,17/08/1970,1,1,17,1771,177101,1771011001,2025-02-20",
                KK + "," + WIFE + ",,05/08/1980,2,2,17,1771,177101,1771011001,2025-02-20"));
    nights.sync();
    Path family = returned("keluarga.xlsx");
    Path members = returned("anggota.xlsx");
    try (CorrectedBook book = workbook(1, "dtsen_keluarga.xlsx")) {
      book.set(2, "kode_kecamatan", "17.71.01").set(2, "kode_kelurahan_desa", "17.71.01.1001");
      book.saveAs(family);
    }
    try (CorrectedBook book = workbook(1, "dtsen_anggota.xlsx")) {
      assertThat(book.lines()).containsExactly("3");
      book.set(3, "nama", "SITI AMINAH").set(3, "id_hub_kepala_keluarga", "2 - Istri/suami");
      book.saveAs(members);
    }
    assertThat(take(family, members).exitCode()).isZero();

    assertThat(nights.balance(2))
        .contains(
            "keluarga.xlsx correction 1 1 0 0 0 0 0", "anggota.xlsx correction 1 1 0 0 0 0 0");
    assertThat(
            nights.query(
                "select p.name, m.relation from warehouse.household_member m"
                    + " join warehouse.person p using (person_id) order by 1"))
        .containsExactly("SITI AMINAH Istri/suami", "SUKIRMAN Kepala keluarga");
    assertThat(waiting()).isEmpty();
    assertThat(nights.query("select count(*) from warehouse.person")).containsExactly("2");
  }

  @Test
  void labelsComeBackAsLabels() {
    nights
        .write(
            "2022-12/keluarga.csv",
            List.of(
                "id_keluarga_P3KE,kode_kemdagri,alamat,kepala_keluarga,jenis_lantai",
                "F1,1771011001,JL MAWAR,SUKIRMAN,Tanah",
                "F2,1771991001,JL MELATI,JOKO,Rumput"))
        .write(
            "2022-12/individu.csv",
            List.of(
                "id_keluarga_P3KE,id_individu,kode_kemdagri,nama,nik,jenis_kelamin,"
                    + "hubungan_dengan_kepala_keluarga",
                "F1,F1-1,1771011001,SUKIRMAN," + HEAD + ",Laki-laki,Kepala Keluarga",
                "F2,F2-1,1771011001,JOKO,,Laki-laki,Kepala Keluarga"));
    nights.sync();
    Path corrected = returned("keluarga.xlsx");
    try (CorrectedBook book = workbook(1, "2022-12_keluarga.xlsx")) {
      assertThat(book.message(3)).contains("[REGION_UNKNOWN]", "[CODE_UNKNOWN]");
      book.set(3, "kode_kemdagri", "1771011001").set(3, "jenis_lantai", "Tanah").saveAs(corrected);
    }
    assertThat(take(corrected).exitCode()).isZero();

    assertThat(nights.query("select head_name, lantai from warehouse.keluarga order by 1"))
        .containsExactly("JOKO Tanah", "SUKIRMAN Tanah");
    assertThat(nights.keys("person", "active")).containsExactly("F1-1", "F2-1");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void rowsOfAnOriginalWorkbookComeBack() throws IOException {
    nights.write("2015-11/rt.csv", Rows.households(Rows.householdsOf(1, 3)));
    nights.write("2015-11/art.xlsx", personsWithoutNames());
    nights.sync();
    assertThat(nights.balance(1)).contains("2015-11/art.xlsx person 3 1 0 0 0 0 2");
    Path corrected = returned("art.xlsx");
    try (CorrectedBook book = workbook(1, "2015-11_art.xlsx")) {
      assertThat(book.lines()).containsExactly("4", "5");
      assertThat(book.cell(4, "TglLahir")).isEqualTo("1970-08-17");
      assertThat(book.cell(4, "KDKEC")).isEqualTo("10");
      book.set(4, "Nama", "SITI").set(5, "Nama", "JOKO").set(5, "TglLahir", "05/08/1980");
      book.saveAs(corrected);
    }
    take(corrected);

    assertThat(nights.balance(2)).containsExactly("art.xlsx correction 2 2 0 0 0 0 0");
    assertThat(
            nights.query(
                "select name, birth_date, nik from warehouse.person where name <> 'BUDI' order by 1"))
        .containsExactly("JOKO 1980-08-05 -", "SITI 1970-08-17 " + HEAD);
    assertThat(
            nights.query(
                "select line, source_key from warehouse.source_record where kind = 'person'"))
        .containsExactlyInAnyOrder("3 H1-1", "4 H2-1", "5 H3-1");
  }

  /** A title, the header, and three persons with dates as dates and codes as numbers. */
  private static byte[] personsWithoutNames() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Data");
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      sheet.createRow(0).createCell(0).setCellValue("DAFTAR ANGGOTA");
      String[] header =
          "IDARTBDT,IDBDT,KDPROP,KDKAB,KDKEC,KDDESA,Nama,NIK,Hub_KRT,JnsKel,TglLahir".split(",");
      String[] names = {"BUDI", "", ""};
      String[] niks = {Rows.nik("H1"), HEAD, ""};
      for (int i = 0; i < 4; i++) {
        XSSFRow row = sheet.createRow(i + 1);
        for (int c = 0; c < header.length; c++) {
          if (i == 0) {
            row.createCell(c).setCellValue(header[c]);
          }
        }
        if (i > 0) {
          row.createCell(0).setCellValue("H" + i + "-1");
          row.createCell(1).setCellValue("H" + i);
          double[] codes = {17, 71, 10, 1};
          for (int c = 0; c < codes.length; c++) {
            row.createCell(2 + c).setCellValue(codes[c]);
          }
          row.createCell(6).setCellValue(names[i - 1]);
          row.createCell(7).setCellValue(niks[i - 1]);
          row.createCell(8).setCellValue(1);
          row.createCell(9).setCellValue(1);
          row.createCell(10).setCellValue(LocalDate.of(1970, 8, 17));
          row.getCell(10).setCellStyle(date);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
