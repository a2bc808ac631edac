package id.padan.dedup;

import id.padan.db.CopyWriter;
import id.padan.db.Sql;
import id.padan.linkage.LinkageModel;
import id.padan.linkage.Links;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes what became of the decisions of people, and how much comparing the run did. */
final class OutcomeWriter {

  private final Connection connection;

  OutcomeWriter(Connection connection) {
    this.connection = connection;
  }

  /** Fills {@code found_outcome}. */
  void copy(List<Rulings.Ruling> rulings) throws SQLException {
    List<String> columns = List.of("decision_id", "outcome", "against");
    try (CopyWriter outcomes = CopyWriter.into(connection, "pg_temp.found_outcome", columns)) {
      for (Rulings.Ruling ruling : rulings) {
        outcomes
            .number(ruling.decision().id())
            .text(ruling.outcome().text())
            .text(ruling.against().isEmpty() ? null : array(ruling.against()))
            .endRow();
      }
      outcomes.finish();
    }
  }

  private static String array(List<Long> ids) {
    return ids.toString().replace('[', '{').replace(']', '}');
  }

  /** Writes the work of one kind of record, and the model that did it. */
  void write(long runId, String kind, LinkageModel.Id model, Links links) throws SQLException {
    Links.Work work = links.work();
    insert(
        "insert_linkage_run",
        runId,
        kind,
        links.entity().length,
        work.candidates(),
        work.compared(),
        model.name(),
        model.version(),
        model.sha256());
    for (Links.CutBlocks cut : work.cuts()) {
      insert("insert_cut_block", runId, kind, cut.key(), cut.blocks(), cut.records(), cut.pairs());
    }
  }

  private void insert(String name, Object... values) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(Sql.named("dedup/" + name))) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }
}
