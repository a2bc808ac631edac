package id.padan.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Named SQL statements: one file a statement under {@code src/main/resources/sql}. */
public final class Sql {

  private static final Map<String, String> STATEMENTS = new ConcurrentHashMap<>();

  private Sql() {}

  /**
   * The text of {@code sql/<name>.sql}.
   *
   * @param name stage and file: {@code dedup/list_active_records}
   * @throws IllegalArgumentException if there is no such file
   */
  public static String named(String name) {
    return STATEMENTS.computeIfAbsent(name, Sql::read);
  }

  private static String read(String name) {
    try (InputStream in = Sql.class.getResourceAsStream("/sql/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("no statement sql/" + name + ".sql");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
