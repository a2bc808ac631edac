package id.padan.cli;

import id.padan.db.DatabaseSettings;
import id.padan.db.Databases;
import id.padan.db.Migrations;
import id.padan.job.Folders;
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
      description = "folder basis data, arsip dan keluaran (bawaan: ${DEFAULT-VALUE})")
  private Path dataDir;

  @Option(
      names = "--db-url",
      scope = ScopeType.INHERIT,
      paramLabel = "URL",
      description = "PostgreSQL lain; juga PADAN_DB_URL")
  private String dbUrl;

  @Option(
      names = "--db-user",
      scope = ScopeType.INHERIT,
      paramLabel = "NAMA",
      description = "juga PADAN_DB_USER")
  private String dbUser;

  @Option(
      names = "--db-password",
      scope = ScopeType.INHERIT,
      paramLabel = "SANDI",
      description = "juga PADAN_DB_PASSWORD")
  private String dbPassword;

  @Option(
      names = "--lang",
      scope = ScopeType.INHERIT,
      paramLabel = "id|en",
      defaultValue = "id",
      description = "bahasa teks untuk orang (bawaan: ${DEFAULT-VALUE})")
  private String language;

  private Databases.Handle opened;

  DatabaseSettings database() {
    return new DatabaseSettings(
            Optional.ofNullable(dbUrl),
            Optional.ofNullable(dbUser),
            Optional.ofNullable(dbPassword),
            dataDir)
        .orElse(System.getenv());
  }

  Path dataDir() {
    return dataDir;
  }

  Folders folders() {
    return new Folders(home(), dataDir, locale());
  }

  /** The folder that holds {@code jobs/}: where the padan script lies, else the current one. */
  static Path home() {
    String home = System.getenv("PADAN_HOME");
    return home == null ? Path.of("") : Path.of(home);
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
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
      throw new IllegalStateException(
          "Basis data belum disiapkan dan login ini tidak boleh menyiapkannya. Jalankan padan sync"
              + " sekali dengan login pemilik.",
          e);
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
