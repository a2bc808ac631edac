package id.padan.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every dialect, each with its own unit, keys, code lists and region codes. */
class LayoutsTest {

  private static final String KK = "1771011506159001";
  private static final String HEAD = "1771011708709001";
  private static final String WIFE = "1771014508809001";
  private static final String PERSONS =
      "no_kk,nik,nama,tanggal_lahir,id_jenis_kelamin,id_hub_kepala_keluarga,kode_provinsi,"
          + "kode_kabupaten_kota,kode_kecamatan,kode_kelurahan_desa,id_partisipasi_sekolah,"
          + "cut_off_keluarga";
  private static final String FAMILIES =
      "no_kk,nama_kepala_keluarga,kode_provinsi,kode_kabupaten_kota,kode_kecamatan,"
          + "kode_kelurahan_desa,alamat,jumlah_anggota_keluarga,desil_nasional,id_lantai_terluas,"
          + "id_sumber_airminum,id_fasilitas_bab,id_jenis_kloset,id_pembuangan_tinja,"
          + "id_sumberpenerangan,id_bb_utama,id_atap_terluas";

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

  private void bdt(String lantai) {
    nights
        .write(
            "2015-11/bdt-rt.csv",
            List.of(
                "IDBDT,KDPROP,KDKAB,KDKEC,KDDESA,Alamat,Nama_KRT,Jumlah_ART,lantai,atap,"
                    + "sumber_airminum,fasbab,kloset,buang_tinja,sumber_penerangan,bb_masak",
                "B1,17,71,010,001,JL MAWAR 1 RT 3 RW 2,SUKIRMAN,2," + lantai + ",3,4,4,,,2,4"))
        .write(
            "2015-11/bdt-art.csv",
            List.of(
                "IDARTBDT,IDBDT,KDPROP,KDKAB,KDKEC,KDDESA,Nama,NIK,Hub_KRT,JnsKel,TglLahir,"
                    + "Partisipasi_sekolah",
                "B1-1,B1,17,71,010,001,SUKIRMAN," + HEAD + ",1,1,17/08/1970,1",
                "B1-2,B1,17,71,010,001,SITI AMINAH," + WIFE + ",2,2,05/08/1980,2"));
  }

  private void dtsen() {
    nights
        .write(
            "dtsen/keluarga.csv",
            List.of(
                FAMILIES + ",cut_off_keluarga",
                KK
                    + ",SUKIRMAN,17,1771,177101,1771011001,JL MAWAR 1 RT 3 RW 2,2,3,8,4,4,4,3,2,4,3,"
                    + "2025-02-20"))
        .write(
            "dtsen/anggota.csv",
            List.of(
                PERSONS,
                KK + "," + HEAD + ",SUKIRMAN,17/08/1970,1,1,17,1771,177101,1771011001,1,2025-02-20",
                KK
                    + ","
                    + WIFE
                    + ",SITI AMINAH,05/08/1980,2,2,17,1771,177101,1771011001,3,2025-02-20"));
  }

  @Test
  void sameCodeMeansWhatItsLayoutSays() {
    bdt("8");
    dtsen();
    nights.sync();

    assertThat(
            nights.query(
                "select unit, lantai, atap, air_minum, fasbab, kloset, buang_tinja, penerangan,"
                    + " bahan_bakar from warehouse.household order by unit desc"))
        .containsExactly(
            "rumah_tangga Kayu/papan kualitas rendah Genteng metal Leding eceran Tidak ada - -"
                + " Listrik non PLN Gas kota/biogas",
            "keluarga Tanah Seng Sumur bor/pompa Umum Cemplung/cubluk"
                + " Kolam/sawah/sungai/danau/laut Listrik PLN tanpa meteran Gas 3 kg");
    assertThat(
            nights.query(
                "select layout_id, partisipasi from validation.person_record where source_key in"
                    + " ('B1-1', '"
                    + KK
                    + "|"
                    + HEAD
                    + "') order by 1"))
        .containsExactly(
            "bdt-2015-person Masih sekolah", "dtsen-person Tidak/belum pernah sekolah");
  }

  @Test
  void personOfTwoRegistersIsOneAndItsHouseholdsStayApart() {
    bdt("9");
    dtsen();
    assertThat(nights.sync().exitCode()).isZero();

    assertThat(nights.query("select name, count(*) from warehouse.person group by 1 order by 1"))
        .containsExactly("SITI AMINAH 1", "SUKIRMAN 1");
    assertThat(
            nights.query(
                "select kind, layout_id, period, state from warehouse.source_record order by 1, 2, 3"))
        .containsExactly(
            "household bdt-2015-household 2015-11 active",
            "household dtsen-family 2025-02 active",
            "person bdt-2015-person 2015-11 active",
            "person bdt-2015-person 2015-11 active",
            "person dtsen-person 2025-02 active",
            "person dtsen-person 2025-02 active");
    assertThat(
            nights.query(
                "select unit, relation, count(*) from warehouse.household_member group by 1, 2"
                    + " order by 1, 2"))
        .containsExactly(
            "keluarga Istri/suami 1",
            "keluarga Kepala keluarga 1",
            "rumah_tangga Istri/suami 1",
            "rumah_tangga Kepala rumah tangga 1");
    assertThat(
            nights.query(
                "select h.unit from warehouse.person p join warehouse.household h using"
                    + " (household_id) group by 1"))
        .containsExactly("keluarga");
    assertThat(nights.query("select code from report.finding")).isEmpty();
  }

  @Test
  void personWithoutAStoredIdIsKnownByNikOrName() {
    nights
        .write(
            "2025-02/keluarga.csv",
            List.of(FAMILIES, KK + ",SUKIRMAN,17,1771,177101,1771011001,JL MAWAR,5,3,,,,,,,,"))
        .write(
            "2025-02/anggota.csv",
            List.of(
                PERSONS,
                KK + "," + HEAD + ",SUKIRMAN,17/08/1970,1,1,17,1771,177101,1771011001,,",
                KK + "," + HEAD + ",SITI AMINAH,05/08/1980,2,2,17,1771,177101,1771011001,,",
                KK + ",-,BUDI,01/02/2010,1,3,17,1771,177101,1771011001,,",
                KK + ",-,Budi,01/02/2010,2,3,17,1771,177101,1771011001,,",
                KK + ",-,BUDI,01/02/2010,1,3,17,1771,177101,1771011001,,"));
    nights.sync();

    assertThat(nights.balance(1))
        .containsExactly(
            "2025-02/anggota.csv person 5 4 0 0 1 0 0",
            "2025-02/keluarga.csv household 1 1 0 0 0 0 0");
    assertThat(nights.query("select source_key from validation.person_record order by 1"))
        .containsExactly(
            KK + "|BUDI|2010-02-01|1",
            KK + "|BUDI|2010-02-01|2",
            KK + "|SITI AMINAH|1980-08-05|1",
            KK + "|SUKIRMAN|1970-08-17|1");
    assertThat(nights.query("select line, code from report.finding where code like 'KEY%'"))
        .isEmpty();
    nights.sync();
    assertThat(nights.balance(2))
        .containsExactly(
            "2025-02/anggota.csv person 5 0 0 4 1 0 0",
            "2025-02/keluarga.csv household 1 0 0 1 0 0 0");
  }

  @Test
  void wideRowYieldsAHouseholdAndAPerson() {
    nights.write(
        "2015-11/bdt-desa.csv",
        List.of(
            "no,no_rumah_tangga,provinsi,kabupaten,kecamatan,desa_kelurahan,alamat,nama_krt,"
                + "jumlah_art,jenis_lantai_terluas,nama,nik,hubungan_dengan_kepala_rumah_tangga,"
                + "jenis_kelamin,umur,jenis_cacat",
            "KOLOM,2,3,4,5,6,7,8,9,10,80,81,82,83,84,85",
            "1,12,17,71,010,001,JL MAWAR,SUKIRMAN,2,9,SUKIRMAN," + HEAD + ",1,1,45,0",
            "2,12,17,71,010,001,JL MAWAR,SUKIRMAN,2,9,SITI AMINAH," + WIFE + ",2,2,35,\"1,3\"",
            "3,13,17,71,010,001,JL MELATI,JOKO,1,2,JOKO,,1,1,30,0"));
    assertThat(nights.sync().exitCode()).isZero();

    assertThat(nights.balance(1))
        .containsExactly(
            "2015-11/bdt-desa.csv household 4 2 0 0 1 1 0",
            "2015-11/bdt-desa.csv person 4 3 0 0 0 1 0");
    assertThat(
            nights.query(
                "select source_key, lantai from validation.household_record order by source_key"))
        .containsExactly("17|71|010|001|12 Tanah", "17|71|010|001|13 Keramik");
    assertThat(nights.query("select name, cacat from warehouse.person order by 1"))
        .containsExactly(
            "JOKO Tidak cacat",
            "SITI AMINAH Tuna daksa/cacat tubuh, Tuna rungu",
            "SUKIRMAN Tidak cacat");
    assertThat(nights.query("select line, column_name, code from report.finding"))
        .containsExactly("5 nik NIK_EMPTY");
  }

  @Test
  void labelsAreReadWhateverTheirCaseAndTheHeadsNikIsJudged() {
    nights
        .write(
            "2022-12/keluarga.csv",
            List.of(
                "id_keluarga_P3KE,provinsi,kabupaten_kota,kecamatan,desa_kelurahan,kode_kemdagri,"
                    + "desil_kesejahteraan,alamat,kepala_keluarga,nik,padan_dukcapil,jenis_kelamin,"
                    + "tanggal_lahir,jenis_lantai,bahan_bakar_memasak,penerima_pkh",
                "F1,BENGKULU,KOTA BENGKULU,SELEBAR,PEKAN SABTU,1771011001,1,JL MAWAR,SUKIRMAN,"
                    + HEAD
                    + ",Ya,LAKI LAKI,17/8/1970 0:00:00,semen/bata merah,Gas > 3 kg,ya",
                "F2,BENGKULU,KOTA BENGKULU,SELEBAR,PEKAN SABTU,17.71.01.1001,1,JL MAWAR,JOKO,"
                    + "1.77101E+15,Tidak,Laki-laki,17/8/1971 0:00:00,Rumput,Gas 3 kg,Tidak"))
        .write(
            "2022-12/individu.csv",
            List.of(
                "id_keluarga_P3KE,id_individu,kode_kemdagri,nama,nik,padan_dukcapil,jenis_kelamin,"
                    + "tanggal_lahir,hubungan_dengan_kepala_keluarga",
                "F1,F1-1,1771011001,SUKIRMAN,"
                    + HEAD
                    + ",Ya,Laki-laki,17/8/1970 0:00:00,Kepala Keluarga",
                "F2,F2-1,1771011001,JOKO,,Tidak,Laki-laki,17/8/1971 0:00:00,Kepala Keluarga"));
    nights.sync();

    assertThat(
            nights.query(
                "select head_name, lantai, bahan_bakar, sta_pkh, decile_received from"
                    + " warehouse.keluarga order by 1"))
        .containsExactly("JOKO - Gas 3 kg f 1", "SUKIRMAN Semen/bata merah Gas >3 kg t 1");
    assertThat(nights.query("select name, dukcapil_match from warehouse.person order by 1"))
        .containsExactly("JOKO tidak_padan", "SUKIRMAN padan");
    assertThat(
            nights.query(
                "select file_name, line, column_name, code from report.finding order by 1, 2, 4"))
        .containsExactly(
            "2022-12/individu.csv 3 nik NIK_EMPTY",
            "2022-12/keluarga.csv 3 jenis_lantai CODE_UNKNOWN",
            "2022-12/keluarga.csv 3 nik NIK_DAMAGED");
  }

  @Test
  void fileWithCodesOfTheOtherSystemIsRefusedAndAMisnamedRowIsFound() {
    nights
        .write(
            "2022-12/lampung.csv",
            List.of(
                "id_keluarga_P3KE,kabupaten_kota,kode_kemdagri,kepala_keluarga",
                "F1,LAMPUNG SELATAN,1803060001,SUKIRMAN",
                "F2,Kab. Lampung Selatan,1803060002,JOKO"))
        .write(
            "2022-12/bengkulu.csv",
            List.of(
                "id_keluarga_P3KE,kabupaten_kota,kecamatan,kode_kemdagri,kepala_keluarga",
                "F3,KOTA BENGKULU,SELEBAR,1771011001,SUKIRMAN",
                "F4,KOTA BENGKULU,RATU AGUNG,1771011001,JOKO"));
    assertThat(nights.sync().exitCode()).isEqualTo(1);

    assertThat(nights.query("select file_name, refusal from report.file where refusal is not null"))
        .containsExactly("2022-12/lampung.csv REGION_SYSTEM_DIFFERS");
    assertThat(
            nights.query(
                "select file_name, line, column_name, code from report.finding order by 1, 2"))
        .containsExactly("2022-12/bengkulu.csv 3 kecamatan REGION_NAME_DIFFERS");
    assertThat(nights.keys("household", "active")).containsExactly("F3", "F4");
  }

  @Test
  void familyWhoseCardNumberChangesKeepsItsIdsAndHistory() {
    dtsenOf("2025-02", KK);
    nights.sync();
    List<String> before =
        nights.query("select household_id, head_person_id from warehouse.keluarga");
    nights.clear();
    dtsenOf("2025-05", "1771012005259002");
    assertThat(nights.sync().exitCode()).isEqualTo(3);
    assertThat(nights.resume("Kepala Seksi").exitCode()).isZero();

    assertThat(nights.query("select household_id, head_person_id from warehouse.keluarga"))
        .isEqualTo(before);
    assertThat(
            nights.query(
                "select status, first_seen, data_period, member_count from warehouse.keluarga"))
        .containsExactly("active 2025-02 2025-05 2");
    assertThat(nights.query("select count(*) from warehouse.person")).containsExactly("2");
    assertThat(
            nights.query(
                "select kind, state, count(*) from warehouse.source_record group by 1, 2 order by"
                    + " 1, 2"))
        .containsExactly(
            "household active 1",
            "household not_in_latest 1",
            "person active 2",
            "person not_in_latest 2");
  }

  private void dtsenOf(String period, String kk) {
    String place = ",17,1771,177101,1771011001,";
    nights
        .write(
            period + "/keluarga.csv",
            List.of(FAMILIES, kk + ",SUKIRMAN" + place + "JL MAWAR 1 RT 3 RW 2,2,3,,,,,,,,"))
        .write(
            period + "/anggota.csv",
            List.of(
                PERSONS,
                kk + "," + HEAD + ",SUKIRMAN,17/08/1970,1,1" + place + ",",
                kk + "," + WIFE + ",SITI AMINAH,05/08/1980,2,2" + place + ","));
  }
}
