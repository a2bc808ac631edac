package id.padan.cli;

import id.padan.db.EmbeddedServer;
import id.padan.model.Texts;
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
    description = {"${bundle:help.db}", "${bundle:help.db.more}"},
    footer = {
      "",
      "${bundle:help.example}",
      "  padan db start      ${bundle:help.db.start.short}",
      "  padan db url        ${bundle:help.db.url.short}",
      "  padan db stop       ${bundle:help.db.stop.short}"
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

    Texts texts() {
      return parent.settings.texts();
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
      description = "${bundle:help.db.start}",
      footer = {"", "${bundle:help.example} padan db start --data-dir /srv/padan"})
  static final class Start extends Action {

    @Override
    public Integer call() {
      try (EmbeddedServer server = EmbeddedServer.pin(dataDir())) {
        out().println(texts().text("server.runs"));
        printAddress(server);
      }
      return 0;
    }
  }

  @Command(
      name = "stop",
      mixinStandardHelpOptions = true,
      description = "${bundle:help.db.stop}",
      footer = {"", "${bundle:help.example} padan db stop"})
  static final class Stop extends Action {

    @Override
    public Integer call() {
      int users = EmbeddedServer.unpin(dataDir());
      out()
          .println(
              users == 0 ? texts().text("server.stopped") : texts().text("server.used", users));
      out().flush();
      return 0;
    }
  }

  @Command(
      name = "url",
      mixinStandardHelpOptions = true,
      description = "${bundle:help.db.url}",
      footer = {"", "${bundle:help.example} padan db url"})
  static final class Url extends Action {

    @Override
    public Integer call() {
      Optional<EmbeddedServer> running = EmbeddedServer.findRunning(dataDir());
      if (running.isEmpty()) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(texts().text("server.none", dataDir().toString()));
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
