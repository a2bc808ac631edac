package id.padan.cli;

import id.padan.db.Sql;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** What {@code padan} alone says: the last night in five lines, and the one next command. */
final class Greeting {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private final Settings settings;
  private final PrintWriter out;

  Greeting(Settings settings, PrintWriter out) {
    this.settings = settings;
    this.out = out;
  }

  void print() throws SQLException {
    boolean fresh =
        settings.database().url().isEmpty()
            && !Files.exists(settings.dataDir().resolve("postgres"));
    if (fresh || !printLastRun()) {
      out.println("Belum ada run. Mulai dengan: padan sync data-samples");
    }
    out.println("Semua perintah: padan --help");
    out.flush();
  }

  private boolean printLastRun() throws SQLException {
    try (Connection connection = settings.connectForReading().getConnection();
        Statement statement = connection.createStatement();
        ResultSet run = statement.executeQuery(Sql.named("job/last_run"))) {
      if (!run.next()) {
        return false;
      }
      line("Run %s, mulai %s WIB: %s", run.getString(1), run.getString(2), state(run.getString(3)));
      line("Berkas     %,d diterima, %,d ditolak", run.getLong(4), run.getLong(5));
      line("Baris      %,d dibaca, %,d ditolak", run.getLong(6), run.getLong(7));
      line("Gudang     %,d rumah tangga, %,d orang aktif", run.getLong(8), run.getLong(9));
      line(
          "Menunggu   %,d baris untuk diperbaiki, %,d pasangan ganda untuk dinilai",
          run.getLong(10), run.getLong(11));
      out.println();
      out.println("Berikutnya: " + next(run.getString(3)));
      return true;
    }
  }

  private void line(String pattern, Object... values) {
    out.println(String.format(INDONESIAN, pattern, values));
  }

  private static String state(String state) {
    return switch (state) {
      case "published" -> "terbit";
      case "waiting" -> "menunggu persetujuan";
      case "running", "stopped" -> "terhenti";
      case "failed" -> "gagal, tidak diterbitkan";
      default -> "dibatalkan";
    };
  }

  private static String next(String state) {
    return switch (state) {
      case "running", "stopped", "waiting" -> "padan resume";
      default -> "padan status";
    };
  }
}
