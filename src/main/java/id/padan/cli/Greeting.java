package id.padan.cli;

import id.padan.db.Sql;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What {@code padan} alone says: the last night in five lines, and the one next command. */
final class Greeting {

  private final Settings settings;
  private final Texts texts;
  private final PrintWriter out;

  Greeting(Settings settings, PrintWriter out) {
    this.settings = settings;
    this.texts = settings.texts();
    this.out = out;
  }

  void print() throws SQLException {
    boolean fresh =
        settings.database().url().isEmpty()
            && !Files.exists(settings.dataDir().resolve("postgres"));
    if (fresh || !printLastRun()) {
      out.println(texts.text("greeting.none"));
    }
    out.println(texts.text("greeting.all"));
    out.flush();
  }

  private boolean printLastRun() throws SQLException {
    try (Connection connection = settings.connectForReading().getConnection()) {
      if (RunRole.has(connection)) {
        return printLastRun(connection);
      }
      out.println(texts.text("greeting.next", "padan status"));
      return true;
    }
  }

  private boolean printLastRun(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet run = statement.executeQuery(Sql.named("job/last_run"))) {
      if (!run.next()) {
        return false;
      }
      out.println(
          texts.text("greeting.run", run.getString(1), run.getString(2), state(run.getString(3))));
      out.println(texts.text("greeting.files", run.getLong(4), run.getLong(5)));
      out.println(texts.text("greeting.rows", run.getLong(6), run.getLong(7)));
      out.println(texts.text("greeting.warehouse", run.getLong(8), run.getLong(9)));
      out.println(texts.text("greeting.waiting", run.getLong(10), run.getLong(11)));
      out.println();
      out.println(texts.text("greeting.next", next(run.getString(3))));
      return true;
    }
  }

  /** A run that runs while nobody works on it was cut off. */
  private String state(String state) {
    return texts.label("state", state.equals("running") ? "stopped" : state);
  }

  private static String next(String state) {
    return switch (state) {
      case "running", "stopped", "waiting" -> "padan resume";
      default -> "padan status";
    };
  }
}
