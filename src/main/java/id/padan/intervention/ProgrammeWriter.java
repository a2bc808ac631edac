package id.padan.intervention;

import id.padan.db.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Brings {@code intervention.programme} to the definition files; unchanged ones stay untouched. */
final class ProgrammeWriter {

  private final Connection connection;

  ProgrammeWriter(Connection connection) {
    this.connection = connection;
  }

  void write(List<Programme> programmes) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.named("intervention/upsert_programme"))) {
      for (Programme programme : programmes) {
        Programme.About about = programme.about();
        Programme.Nomenclature place = about.nomenclature();
        statement.setString(1, programme.id());
        statement.setString(2, about.name());
        statement.setString(3, about.sector());
        statement.setString(4, about.agency());
        statement.setString(5, place.program());
        statement.setString(6, place.kegiatan());
        statement.setString(7, place.subKegiatan());
        statement.setString(8, place.code());
        statement.setString(9, programme.rule().unit().code());
        statement.setString(10, about.legalBasis());
        statement.setObject(11, about.validFrom());
        statement.setObject(12, about.validTo(), Types.DATE);
        statement.setString(13, programme.sha256());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
