package id.padan.cli;

import id.padan.db.DatabaseSettings;
import id.padan.db.Databases;
import id.padan.db.Migrations;
import id.padan.job.Folders;
import id.padan.model.ExplainedException;
import id.padan.model.Message;
import id.padan.model.Texts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes, and the database that they lead to. */
final class Settings implements AutoCloseable {

  @Option(
      names = "--data-dir",
      scope = ScopeType.INHERIT,
      paramLabel = "FOLDER",
      defaultValue = DatabaseSettings.DEFAULT_DATA_DIR,
      description = "${bundle:help.data-dir} (${DEFAULT-VALUE})")
  private Path dataDir;

  @Option(
      names = "--db-url",
      scope = ScopeType.INHERIT,
      paramLabel = "URL",
      description = "${bundle:help.db-url}")
  private String dbUrl;

  @Option(
      names = "--db-user",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      description = "${bundle:help.db-user}")
  private String dbUser;

  @Option(
      names = "--db-password",
      scope = ScopeType.INHERIT,
      paramLabel = "PASSWORD",
      description = "${bundle:help.db-password}")
  private String dbPassword;

  @Option(
      names = "--lang",
      scope = ScopeType.INHERIT,
      paramLabel = "id|en",
      defaultValue = "id",
      description = "${bundle:help.lang} (${DEFAULT-VALUE})")
  private Language language;

  private final Texts texts;
  private Databases.Handle opened;

  /** The languages of {@code --lang}. */
  private enum Language {
    ID,
    EN
  }

  /**
   * @param texts in the language of {@link #language}
   */
  Settings(Texts texts) {
    this.texts = texts;
  }

  /**
   * The language that the arguments ask for. It is looked for before they are parsed, since help
   * and what is wrong with them are texts too.
   */
  static Texts language(String... arguments) {
    String last = "";
    Texts language = Texts.INDONESIAN;
    for (String argument : arguments) {
      boolean english = (last + argument).toLowerCase(Locale.ROOT).equals("--lang=en");
      boolean indonesian = (last + argument).toLowerCase(Locale.ROOT).equals("--lang=id");
      language = english ? Texts.ENGLISH : indonesian ? Texts.INDONESIAN : language;
      last = argument.equals("--lang") ? "--lang=" : "";
    }
    return language;
  }

  /** Texts in the language that was chosen. */
  Texts texts() {
    return texts;
  }

  DatabaseSettings database() {
    return new DatabaseSettings(
            Optional.ofNullable(dbUrl),
            Optional.ofNullable(dbUser),
            Optional.ofNullable(dbPassword),
            dataDir)
        .orElse(System.getenv());
  }

  /** The login that was opened, else the one that the options name. */
  String login() {
    return opened == null ? database().user().orElse("-") : opened.user();
  }

  Path dataDir() {
    return dataDir;
  }

  Folders folders() {
    return new Folders(home(), dataDir, texts.locale());
  }

  /** The folder that holds {@code jobs/}: where the padan script lies, else the current one. */
  static Path home() {
    String home = System.getenv("PADAN_HOME");
    return home == null ? Path.of("") : Path.of(home);
  }

  /** Connections as the login that the options name; an empty database is migrated first. */
  DataSource connect() {
    if (opened == null) {
      opened = Databases.open(database());
    }
    PGSimpleDataSource login = new PGSimpleDataSource();
    login.setUrl(opened.jdbcUrl());
    login.setUser(opened.user());
    login.setPassword(opened.password());
    try {
      if (!Migrations.hasSchema(login)) {
        Migrations.apply(login);
      }
    } catch (SQLException e) {
      throw new ExplainedException(Message.of("db.unprepared"), e);
    }
    return login;
  }

  /**
   * Connections for reading: on the embedded server as padan_batch, which reads every schema but is
   * no superuser; elsewhere as the login itself, with its areas.
   */
  DataSource connectForReading() {
    PGSimpleDataSource dataSource = (PGSimpleDataSource) connect();
    if (opened.embedded()) {
      dataSource.setOptions("-c role=padan_batch");
    }
    return dataSource;
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.close();
    }
  }
}
