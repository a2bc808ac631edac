package id.padan.cli;

import id.padan.model.Texts;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.core.Parser;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan query}: one read-only statement; the result and nothing else on standard output. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "${bundle:help.query}",
    footer = {
      "",
      "${bundle:help.example}",
      "  padan query \"select unit, count(*) from warehouse.household group by unit\"",
      "  padan query --format csv \"select * from report.run_balance\" > run_balance.csv"
    })
public final class QueryCommand implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int WRONG_USAGE = 2;
  private static final int FETCH_ROWS = 2_000;

  private final Supplier<DataSource> database;
  private final Texts texts;

  @Parameters(paramLabel = "SQL", description = "${bundle:help.query.sql}")
  private String sql;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "csv, table, json (${DEFAULT-VALUE})")
  private ResultFormat format;

  @Spec private CommandSpec spec;

  public QueryCommand(Supplier<DataSource> database, Texts texts) {
    this.database = database;
    this.texts = texts;
  }

  @Override
  public Integer call() throws SQLException {
    try (Connection connection = database.get().getConnection()) {
      try {
        run(connection);
        return DONE;
      } catch (SQLException e) {
        spec.commandLine().getErr().println(message(e));
        return WRONG_USAGE;
      } finally {
        spec.commandLine().getOut().flush();
      }
    }
  }

  private void run(Connection connection) throws SQLException {
    // A second statement could end the read-only transaction of the first.
    if (Parser.parseJdbcSql(sql, true, false, true, false, false).size() != 1) {
      throw new SQLException(texts.text("query.one"));
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("set default_transaction_read_only = on");
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      statement.setFetchSize(FETCH_ROWS);
      try (ResultSet result = statement.executeQuery(sql)) {
        print(result);
      }
    } finally {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    }
  }

  private void print(ResultSet result) throws SQLException {
    PrintWriter out = spec.commandLine().getOut();
    ResultPrinter printer = format.to(out);
    ResultValues values = new ResultValues(result);
    printer.begin(values.names());
    for (long rows = 1; result.next(); rows++) {
      printer.row(values.row());
      if (rows % FETCH_ROWS == 0 && out.checkError()) {
        return; // the reader of the pipe has gone
      }
    }
    printer.end();
  }

  /** Message and hint; the server's detail could quote a row. */
  private String message(SQLException e) {
    ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
    if (server == null) {
      return e.getMessage();
    }
    String hint = server.getHint() == null ? "" : "\n" + server.getHint();
    String said = server.getMessage();
    int place = server.getPosition();
    return (place > 0 ? texts.text("query.place", said, place) : said) + hint;
  }
}
