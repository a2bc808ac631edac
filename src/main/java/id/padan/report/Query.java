package id.padan.report;

import id.padan.db.Sql;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Runs the named statements of this stage on one connection, hence in its transaction. */
final class Query {

  private static final int FETCH_ROWS = 5_000;

  private final JdbcClient jdbc;

  Query(Connection connection) {
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** Rows as column name to value; the statement's only parameter is {@code :run}. */
  List<Map<String, Object>> rows(String name, long runId) {
    return statement(name, runId).query().listOfRows();
  }

  Map<String, Object> row(String name, long runId) {
    return statement(name, runId).query().singleRow();
  }

  <T> List<T> records(String name, long runId, Class<T> type) {
    return statement(name, runId).query(type).list();
  }

  /** Streams the rows in constant memory; the connection must be in a transaction. */
  void each(String name, long runId, RowCallbackHandler row) {
    statement(name, runId).withFetchSize(FETCH_ROWS).query(row);
  }

  int update(String name, long runId) {
    return statement(name, runId).update();
  }

  private JdbcClient.StatementSpec statement(String name, long runId) {
    return jdbc.sql(Sql.named(name)).param("run", runId);
  }
}
