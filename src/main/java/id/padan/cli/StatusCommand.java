package id.padan.cli;

import id.padan.model.Texts;
import id.padan.report.StatusReport;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan status}: what ran and what waits for people. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "${bundle:help.status}",
    footer = {"", "${bundle:help.example}", "  padan status", "  padan status 41 --json"})
public final class StatusCommand implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int WRONG_USAGE = 2;

  private final Supplier<DataSource> database;
  private final Texts texts;
  private final Clock clock;

  @Parameters(arity = "0..1", paramLabel = "RUN", description = "${bundle:help.status.run}")
  private long run;

  @Option(names = "--json", description = "${bundle:help.status.json}")
  private boolean json;

  @Spec private CommandSpec spec;

  public StatusCommand(Supplier<DataSource> database, Texts texts, Clock clock) {
    this.database = database;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Integer call() throws SQLException {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Object> status = read();
    boolean none = ((List<?>) status.get("runs")).isEmpty();
    if (none && run != 0) {
      spec.commandLine().getErr().println(texts.text("status.unknown", Long.toString(run)));
      return WRONG_USAGE;
    }
    if (json) {
      out.println(Json.of(status));
    } else if (none) {
      out.println(texts.text("status.norun"));
    } else {
      new StatusText(texts, out).print(status);
    }
    out.flush();
    return DONE;
  }

  private Map<String, Object> read() throws SQLException {
    try (Connection connection = database.get().getConnection()) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try {
        return new StatusReport(clock).read(connection, run);
      } finally {
        connection.rollback();
      }
    }
  }
}
