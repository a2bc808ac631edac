package id.padan.cli;

import id.padan.db.DatabaseSettings;
import id.padan.job.Folders;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class Settings {

  @Option(
      names = "--data-dir",
      paramLabel = "FOLDER",
      defaultValue = DatabaseSettings.DEFAULT_DATA_DIR,
      description = "folder basis data, arsip dan keluaran (bawaan: ${DEFAULT-VALUE})")
  private Path dataDir;

  @Option(
      names = "--db-url",
      paramLabel = "URL",
      description = "PostgreSQL lain; juga PADAN_DB_URL")
  private String dbUrl;

  @Option(names = "--db-user", paramLabel = "NAMA", description = "juga PADAN_DB_USER")
  private String dbUser;

  @Option(names = "--db-password", paramLabel = "SANDI", description = "juga PADAN_DB_PASSWORD")
  private String dbPassword;

  @Option(
      names = "--lang",
      paramLabel = "id|en",
      defaultValue = "id",
      description = "bahasa teks untuk orang (bawaan: ${DEFAULT-VALUE})")
  private String language;

  DatabaseSettings database() {
    return new DatabaseSettings(
            Optional.ofNullable(dbUrl),
            Optional.ofNullable(dbUser),
            Optional.ofNullable(dbPassword),
            dataDir)
        .orElse(System.getenv());
  }

  Folders folders() {
    return new Folders(home(), dataDir);
  }

  /** The folder that holds {@code jobs/}: where the padan script lies, else the current one. */
  static Path home() {
    String home = System.getenv("PADAN_HOME");
    return home == null ? Path.of("") : Path.of(home);
  }

  String language() {
    return language;
  }
}
