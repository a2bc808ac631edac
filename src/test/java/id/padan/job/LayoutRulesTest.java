package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that meet what only one layout has: its key, its code list, its two records in a row. */
class LayoutRulesTest {

  private static final String FINDINGS =
      "select line, column_name, code from report.finding order by file_name, line, code";
  private static final String WIDE =
      "no,no_rumah_tangga,provinsi,kabupaten,kecamatan,desa_kelurahan,nama_krt,jumlah_art,"
          + "jenis_lantai_terluas,nama,nik,hubungan_dengan_kepala_rumah_tangga,jenis_kelamin";

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

  private void wide(String... rows) {
    nights.write("2015-11/desa.csv", Rows.file(WIDE, List.of(rows).stream())).sync();
  }

  @Test
  void headIsNeverNamedByAMemberOfAnotherLayoutsHousehold() {
    nights
        .write("2015-11/a-rt.csv", Rows.households(Rows.household("1", "JL MAWAR")))
        .write("2015-11/a-art.csv", Rows.persons(Rows.head("1")))
        .write(
            "2015-11/b-rt.csv",
            List.of(
                "id_rumah_tangga,provinsi,kabupaten,kecamatan,desa_kelurahan,nama_krt",
                "1,17,71,010,001,-"))
        .sync();

    assertThat(nights.query(FINDINGS)).containsExactly("2 nama_krt NAME_MISSING");
  }

  @Test
  void toiletsOfDtsenThatAreThereHaveAClosetAndADisposal() {
    nights
        .write(
            "2025-02/keluarga.csv",
            List.of(
                "no_kk,nama_kepala_keluarga,kode_provinsi,kode_kabupaten_kota,kode_kecamatan,"
                    + "kode_kelurahan_desa,id_fasilitas_bab,id_jenis_kloset,id_pembuangan_tinja",
                "1771011506159001,BUDI,17,71,01,1001,3,1,1",
                "1771011506159002,JOKO,17,71,01,1001,5,4,5",
                "1771011506159003,SITI,17,71,01,1001,6,1,"))
        .sync();

    assertThat(nights.query(FINDINGS)).containsExactly("4 id_jenis_kloset SKIP_RULE");
  }

  @Test
  void columnIsNamedAsTheFileNamesItAndAnotherSpellingIsNoNewFinding() {
    String row = "1,17,71,010,001,-,2,1771\n,17,71,010,001,JOKO,1,\n2,17,71,099,001,EKO,1,";
    nights
        .write(
            "2015-11/rt.csv",
            "ID Rumah Tangga,kode_provinsi,Kode-Kabupaten,Kode Kecamatan,kode_desa_kelurahan,"
                + "Nama Kepala Rumah Tangga,jumlah_anggota_rumah_tangga,No. KK\n"
                + row)
        .sync();

    assertThat(nights.query(FINDINGS))
        .containsExactly(
            "2 No. KK KK_LENGTH",
            "2 Nama Kepala Rumah Tangga NAME_MISSING",
            "3 ID Rumah Tangga KEY_MISSING",
            "4 Kode Kecamatan REGION_UNKNOWN");

    nights
        .clear()
        .write(
            "2015-12/rt.csv",
            "id_rumah_tangga,provinsi,kabupaten,kecamatan,desa_kelurahan,nama_krt,jumlah_art,no_kk\n"
                + row)
        .sync();
    assertThat(
            nights.query(
                "select finding_id, count(*) from report.finding where code <> 'KEY_MISSING'"
                    + " group by 1 having count(*) > 1 or max(run_id) > 1"))
        .isEmpty();
  }

  @Test
  void childIsComparedWithTheOlderOfTwoHeads() {
    nights
        .write(
            "2015-11/rt.csv",
            Rows.households(
                Rows.household("1", "JL MAWAR", "BUDI", 3),
                Rows.household("2", "JL MAWAR", "JOKO", 3)))
        .write(
            "2015-11/art.csv",
            Rows.persons(
                "1-1,1,17,71,010,001,BUDI,1771010101609001,1,1,01/01/1960",
                "1-2,1,17,71,010,001,EKO,1771010101909002,1,1,01/01/1990",
                "1-3,1,17,71,010,001,HADI,1771010101859003,3,1,01/01/1985",
                "2-1,2,17,71,010,001,JOKO,1771010101609004,1,1,01/01/1960",
                "2-2,2,17,71,010,001,AGUS,1771010101909005,1,1,01/01/1990",
                "2-3,2,17,71,010,001,YANTO,1771010101559006,3,1,01/01/1955"))
        .sync();

    assertThat(nights.query(FINDINGS))
        .containsExactly(
            "7 TglLahir CHILD_OLDER_THAN_HEAD", "2 IDBDT HEAD_REPEATED", "3 IDBDT HEAD_REPEATED");
  }

  @Test
  void faultyCellThatHouseholdAndPersonShareIsOneFinding() {
    wide(
        "1,12,17,71,099,001,BUDI,1,9,BUDI,1771011708709001,1,1",
        "2,13,17,71,,001,JOKO,1,9,JOKO,1771011708709002,1,1",
        "3,,17,71,010,001,AGUS,1,9,AGUS,1771011708709003,1,1",
        "4,14,17,71,010,001");

    assertThat(nights.query(FINDINGS))
        .containsExactly(
            "2 no_rumah_tangga PARENT_REJECTED",
            "2 kecamatan REGION_UNKNOWN",
            "3 no_rumah_tangga PARENT_REJECTED",
            "3 kecamatan REGION_UNKNOWN",
            "4 no_rumah_tangga KEY_MISSING",
            "4 no_rumah_tangga PARENT_MISSING",
            "5 - ROW_MALFORMED");
    assertThat(nights.balance(1))
        .containsExactly(
            "2015-11/desa.csv household 4 0 0 0 0 0 4", "2015-11/desa.csv person 4 0 0 0 0 0 4");
  }

  @Test
  void householdWhoseRowsDisagreeIsRejectedOnceARow() {
    wide(
        "1,12,17,71,010,001,BUDI,2,9,BUDI,1771011708709001,1,1",
        "2,12,17,71,010,001,BUDI,2,8,SITI,1771015708709002,2,2");

    assertThat(nights.query(FINDINGS))
        .containsExactly(
            "2 no_rumah_tangga KEY_REPEATED",
            "2 no_rumah_tangga PARENT_REJECTED",
            "3 no_rumah_tangga KEY_REPEATED",
            "3 no_rumah_tangga PARENT_REJECTED");
  }

  @Test
  void missingPartOfAKeyIsShownWhereItIsMissing() {
    nights
        .write(
            "2015-11/rt.csv",
            List.of(
                "id_rumah_tangga,provinsi,kabupaten,kecamatan,desa_kelurahan,nama_krt",
                "1,17,71,010,001,BUDI"))
        .write(
            "2015-11/art.csv",
            List.of(
                "id_rumah_tangga,nomor_urut_anggota_rumah_tangga,provinsi,kabupaten,kecamatan,"
                    + "desa_kelurahan,nama,nik,jenis_kelamin,hubungan_dengan_kepala_rumah_tangga",
                "1,1,17,71,010,001,BUDI,1771011708709001,1,1",
                "1,,17,71,010,001,SITI,1771015708709002,2,2",
                "1,3,17,71,010,001,EKO,1771011708909003,1,3",
                "1,3,17,71,010,001,AGUS,1771011708919004,1,3"))
        .sync();

    assertThat(nights.query(FINDINGS))
        .containsExactly(
            "3 nomor_urut_anggota_rumah_tangga KEY_MISSING",
            "4 nomor_urut_anggota_rumah_tangga KEY_REPEATED",
            "5 nomor_urut_anggota_rumah_tangga KEY_REPEATED");
  }
}
