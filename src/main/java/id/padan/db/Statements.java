package id.padan.db;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Named statements on one connection, hence in its transaction, with parameters that they share.
 */
public final class Statements {

  private static final Logger log = LoggerFactory.getLogger(Statements.class);

  private final JdbcClient client;
  private final Map<String, Object> shared = new HashMap<>();

  /** Statements on {@code connection}, which stays open. */
  public Statements(Connection connection) {
    this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** Sets a parameter for all statements to come; those that do not name it ignore it. */
  public Statements with(String parameter, Object value) {
    shared.put(parameter, value);
    return this;
  }

  /** Runs the statement {@code sql/<name>.sql} and gives the number of rows that it changed. */
  public int execute(String name) {
    long start = System.nanoTime();
    int rows = client.sql(Sql.named(name)).params(shared).update();
    log.debug("{} rows={} millis={}", name, rows, (System.nanoTime() - start) / 1_000_000);
    return rows;
  }

  /** A query {@code sql/<name>.sql} with the shared parameters set. */
  public JdbcClient.StatementSpec query(String name) {
    return client.sql(Sql.named(name)).params(shared);
  }

  /** Runs a maintenance command that has no result, such as {@code analyze}. */
  public void command(String sql) {
    client.sql(sql).update();
  }
}
