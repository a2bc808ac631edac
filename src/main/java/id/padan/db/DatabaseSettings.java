package id.padan.db;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which database a command uses: the one at {@code url}, else the embedded server under {@code
 * dataDir}.
 *
 * @param url JDBC URL, or {@code postgresql://host/database}
 * @param dataDir folder of the embedded database, the archive and the output
 */
public record DatabaseSettings(
    Optional<String> url, Optional<String> user, Optional<String> password, Path dataDir) {

  /** Where data is kept unless the operator says otherwise, relative to the current folder. */
  public static final String DEFAULT_DATA_DIR = "padan-data";

  /** The embedded server under {@code dataDir}. */
  public static DatabaseSettings embedded(Path dataDir) {
    return new DatabaseSettings(Optional.empty(), Optional.empty(), Optional.empty(), dataDir);
  }

  /**
   * Takes what these options leave open from {@code PADAN_DB_URL}, {@code _USER}, {@code
   * _PASSWORD}.
   */
  public DatabaseSettings orElse(Map<String, String> environment) {
    return new DatabaseSettings(
        url.or(() -> filled(environment, "PADAN_DB_URL")),
        user.or(() -> filled(environment, "PADAN_DB_USER")),
        password.or(() -> filled(environment, "PADAN_DB_PASSWORD")),
        dataDir);
  }

  private static Optional<String> filled(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "DatabaseSettings[url=%s, user=%s, dataDir=%s]"
        .formatted(url.map(Databases::place).orElse("-"), user.orElse("-"), dataDir);
  }
}
