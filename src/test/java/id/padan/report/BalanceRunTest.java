package id.padan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceRunTest {

  private static final TwoDistricts DISTRICTS = new TwoDistricts();

  @Test
  void everyFileAndKindHasALineThatCloses() throws SQLException {
    try (Connection connection = DISTRICTS.begin()) {
      new BalanceRun().run(connection, 2);

      assertThat(new BalanceRun().run(connection, 2)) // a second time changes nothing
          .containsExactly(
              new BalanceLine("1801/anggota.csv", "person", 403, 396, 0, 0, 0, 3, 4),
              new BalanceLine("1801/rumah_tangga.csv", "household", 120, 40, 12, 60, 2, 1, 5),
              new BalanceLine("1871/opensid.xlsx", "household", 10, 3, 0, 0, 6, 1, 0),
              new BalanceLine("1871/opensid.xlsx", "person", 10, 9, 0, 0, 0, 1, 0));
      connection.rollback();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "loaded row    | delete from validation.household_record where record_id = 301   | 39 + berubah 12",
        "changed row   | delete from validation.household_record where record_id = 1001  | berubah 11",
        "unchanged row | delete from validation.delivered where run_id = 2 and line = 120 and file_id = 21 | tetap 59",
        "rejected row  | delete from validation.rejected_row where file_id = 21 and line = 191 | ditolak 4",
        "carried row   | delete from validation.rejected_row where file_id = 11 and line = 112 | ditolak 4",
        "skipped row   | update ingest.file set skipped = 0 where file_id = 21           | dilewati 0",
      })
  void aLostRowStopsTheRunBeforePublishing(String what, String loss, String place)
      throws SQLException {
    try (Connection connection = DISTRICTS.begin();
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(loss)).as(what).isEqualTo(1);

      assertThatThrownBy(() -> new BalanceRun().run(connection, 2))
          .isInstanceOf(BalanceException.class)
          .hasMessageContaining("1801/rumah_tangga.csv (rumah tangga/keluarga): dibaca 120")
          .hasMessageContaining(place)
          .hasMessageContaining("Tidak ada yang diterbitkan. Jangan dilanjutkan");
      connection.rollback();
    }
  }
}
