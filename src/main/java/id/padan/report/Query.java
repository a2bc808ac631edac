package id.padan.report;

import id.padan.db.Sql;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Runs the named statements of this stage on one connection, hence in its transaction. */
final class Query {

  private static final Logger log = LoggerFactory.getLogger(Query.class);
  private static final int FETCH_ROWS = 5_000;

  private final JdbcClient jdbc;
  private final Map<String, ?> parameters;

  /** Statements about one run, which they call {@code :run}. */
  Query(Connection connection, long runId) {
    this(connection, Map.of("run", runId));
  }

  Query(Connection connection, Map<String, ?> parameters) {
    this.parameters = parameters;
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** Rows as column name to value, in the order of the columns. */
  List<Map<String, Object>> rows(String name) {
    return timed(name, () -> statement(name).query().listOfRows());
  }

  Map<String, Object> row(String name) {
    return statement(name).query().singleRow();
  }

  <T> List<T> records(String name, Class<T> type) {
    return timed(name, () -> statement(name).query(type).list());
  }

  /** Streams the rows in constant memory; the connection must be in a transaction. */
  void each(String name, RowCallbackHandler row) {
    timed(
        name,
        () -> {
          statement(name).withFetchSize(FETCH_ROWS).query(row);
          return null;
        });
  }

  int update(String name) {
    return timed(name, () -> statement(name).update());
  }

  private static <T> T timed(String name, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    log.debug("{} millis={}", name, (System.nanoTime() - start) / 1_000_000);
    return result;
  }

  private JdbcClient.StatementSpec statement(String name) {
    return jdbc.sql(Sql.named(name)).params(parameters);
  }
}
