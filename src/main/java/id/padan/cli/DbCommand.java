package id.padan.cli;

import id.padan.db.EmbeddedServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code padan db}: the embedded server for other programs. */
@Command(
    name = "db",
    mixinStandardHelpOptions = true,
    description = {
      "Server PostgreSQL bawaan untuk program lain (psql, QGIS, Excel).",
      "Perintah padan lain memulai dan menghentikannya sendiri."
    },
    footer = {
      "",
      "Contoh:",
      "  padan db start      server tetap jalan setelah perintah ini",
      "  padan db url        alamat, pengguna, berkas kata sandi",
      "  padan db stop       server berhenti"
    },
    subcommands = {DbCommand.Start.class, DbCommand.Stop.class, DbCommand.Url.class})
public final class DbCommand implements Runnable {

  private static final int WRONG_USAGE = 2;

  private final Settings settings;

  @Spec private CommandSpec spec;

  DbCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** What the three commands share. */
  private abstract static class Action implements Callable<Integer> {

    @Spec CommandSpec spec;

    @ParentCommand DbCommand parent;

    Path dataDir() {
      return parent.settings.dataDir();
    }

    PrintWriter out() {
      return spec.commandLine().getOut();
    }

    void printAddress(EmbeddedServer server) {
      out().println("jdbc      " + server.jdbcUrl());
      out().println("user      " + server.user());
      out().println("password  " + server.passwordFile());
      out()
          .printf(
              "psql      PGPASSWORD=\"$(cat '%s')\" psql -h 127.0.0.1 -p %d -U %s padan%n",
              server.passwordFile(), server.port(), server.user());
      out().flush();
    }
  }

  @Command(
      name = "start",
      mixinStandardHelpOptions = true,
      description = "Memulai server dan membiarkannya jalan sampai 'padan db stop'.",
      footer = {"", "Contoh: padan db start --data-dir /srv/padan"})
  static final class Start extends Action {

    @Override
    public Integer call() {
      try (EmbeddedServer server = EmbeddedServer.pin(dataDir())) {
        out().println("Server jalan sampai 'padan db stop'.");
        printAddress(server);
      }
      return 0;
    }
  }

  @Command(
      name = "stop",
      mixinStandardHelpOptions = true,
      description = "Menghentikan server; data tetap tersimpan.",
      footer = {"", "Contoh: padan db stop"})
  static final class Stop extends Action {

    @Override
    public Integer call() {
      int users = EmbeddedServer.unpin(dataDir());
      out()
          .println(
              users == 0
                  ? "Server berhenti; data tetap tersimpan."
                  : "Server masih dipakai %d perintah dan berhenti setelah yang terakhir selesai."
                      .formatted(users));
      out().flush();
      return 0;
    }
  }

  @Command(
      name = "url",
      mixinStandardHelpOptions = true,
      description = "Menampilkan alamat JDBC, pengguna, berkas kata sandi dan baris psql.",
      footer = {"", "Contoh: padan db url"})
  static final class Url extends Action {

    @Override
    public Integer call() {
      Optional<EmbeddedServer> running = EmbeddedServer.findRunning(dataDir());
      if (running.isEmpty()) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Server tidak jalan. Mulai dengan: padan db start --data-dir " + dataDir());
        err.flush();
        return WRONG_USAGE;
      }
      try (EmbeddedServer server = running.get()) {
        printAddress(server);
      }
      return 0;
    }
  }
}
