package id.padan.job;

import static id.padan.job.Rows.household;
import static id.padan.job.Rows.households;
import static id.padan.job.Rows.person;
import static id.padan.job.Rows.persons;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a missing or damaged NIK probably was. */
class NikProposalTest {

  private static final String PROPOSALS =
      "select f.source_key, f.code, p.nik, p.origin from report.nik_proposal p"
          + " join report.finding f using (finding_id) order by 1";

  @TempDir private Path folder;

  @Test
  void likelyNikComesFromAnEarlierDeliveryTheFamilyOrAnotherRegister() throws SQLException {
    try (Nights nights = new Nights(folder)) {
      nights
          .write("2015-11/rt.csv", households(household("H1", "JL MELATI 1", "SUKIRMAN", 4)))
          .write(
              "2015-11/art.csv",
              persons(
                  person("H1-1", "H1", "SUKIRMAN", "1771010202619001", 1),
                  person("H1-2", "H1", "JOKO SANTOSO", "1771010202619002", 3),
                  person("H1-3", "H1", "HADI WIBOWO", "", 3),
                  person("H1-4", "H1", "AGUS SALIM", "1771010202619004", 3)))
          .write(
              "dtsen-2015-11/keluarga.csv",
              List.of(
                  "no_kk,nama_kepala_keluarga,kode_provinsi,kode_kabupaten_kota,kode_kecamatan,"
                      + "kode_kelurahan_desa,alamat",
                  "1771011506159001,AGUS SALIM,17,1771,177101,1771011001,JL MELATI 1"))
          .write(
              "dtsen-2015-11/anggota.csv",
              List.of(
                  "no_kk,nik,nama,tanggal_lahir,id_jenis_kelamin,id_hub_kepala_keluarga,"
                      + "kode_provinsi,kode_kabupaten_kota,kode_kecamatan,kode_kelurahan_desa",
                  "1771011506159001,1771010202619004,AGUS SALIM,1961-02-02,1,1,17,1771,177101,"
                      + "1771011001"))
          .sync();
      assertThat(nights.query(PROPOSALS)).containsExactly("H1-3 NIK_EMPTY 177101020261???? family");

      nights.clear();
      nights
          .write("2016-01/rt.csv", households(household("H1", "JL MELATI 1", "SUKIRMAN", 4)))
          .write(
              "2016-01/art.csv",
              persons(
                  person("H1-1", "H1", "SUKIRMAN", "1771010202619001", 1),
                  person("H1-2", "H1", "JOKO SANTOSO", "1.77101E+15", 3),
                  person("H1-3", "H1", "HADI WIBOWO", "3573010202619", 3),
                  person("H1-4", "H1", "AGUS SALIM", "177101020261900", 3)));
      nights.sync();

      assertThat(nights.query(PROPOSALS))
          .containsExactly(
              "H1-2 NIK_DAMAGED 1771010202619002 earlier",
              "H1-4 NIK_LENGTH 1771010202619004 earlier");
      assertThat(nights.query("select nik from warehouse.person where name = 'JOKO SANTOSO'"))
          .as("nothing is repaired silently")
          .doesNotContain("1771010202619002");
    }
  }
}
