package id.padan.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Opens the database that the settings name. */
public final class Databases {

  private static final int OLDEST_MAJOR = 15;
  private static final String LOGIN_TIMEOUT_SECONDS = "10";

  /**
   * Parameters that every connection needs: the server's error detail quotes the failing row, so it
   * must not get into exceptions.
   */
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "ApplicationName", "padan",
          "logServerErrorDetail", "false",
          "reWriteBatchedInserts", "true");

  private Databases() {}

  /** A database that answers, until it is closed. */
  public interface Handle extends AutoCloseable {

    /** URL with the parameters that every connection needs; holds no password of ours. */
    String jdbcUrl();

    String user();

    String password();

    /** Whether this is the server under the data folder. */
    boolean embedded();

    @Override
    void close();
  }

  /**
   * Opens the database of {@code settings}: checks that a given URL answers, or starts or joins the
   * embedded server.
   *
   * @throws DatabaseUnreachableException if it does not answer, refuses the login or is too old
   */
  public static Handle open(DatabaseSettings settings) {
    if (settings.url().isPresent()) {
      return external(settings);
    }
    if (settings.user().isPresent() || settings.password().isPresent()) {
      throw new DatabaseUnreachableException("PADAN_DB_URL", "db.nourl");
    }
    return EmbeddedServer.open(settings.dataDir());
  }

  private static Handle external(DatabaseSettings settings) {
    String given = settings.url().orElseThrow();
    String url = withParameters(given.startsWith("jdbc:") ? given : "jdbc:" + given);
    External database =
        new External(url, settings.user().orElse(""), settings.password().orElse(""));
    database.check();
    return database;
  }

  /** Adds the parameters that the URL does not set; error detail stays off whatever it says. */
  static String withParameters(String url) {
    String result = url.replaceAll("(?i)([?&])logServerErrorDetail=[^&]*&?", "$1");
    for (String name : PARAMETERS.keySet().stream().sorted().toList()) {
      if (!result.matches("(?i).*[?&]" + name + "=.*")) {
        String joint = !result.contains("?") ? "?" : result.matches(".*[?&]$") ? "" : "&";
        result = result + joint + name + "=" + PARAMETERS.get(name);
      }
    }
    return result;
  }

  /** The URL without its parameters, which may hold a password. */
  static String place(String url) {
    return url.replaceAll("\\?.*", "").replaceAll("//[^/]*@", "//");
  }

  private record External(String jdbcUrl, String user, String password) implements Handle {

    @Override
    public boolean embedded() {
      return false;
    }

    void check() {
      Properties properties = new Properties();
      properties.setProperty("loginTimeout", LOGIN_TIMEOUT_SECONDS);
      if (!user.isEmpty()) {
        properties.setProperty("user", user);
        properties.setProperty("password", password);
      }
      try (Connection connection = DriverManager.getConnection(jdbcUrl, properties)) {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST_MAJOR) {
          throw new DatabaseUnreachableException(place(jdbcUrl), "db.old", major, OLDEST_MAJOR);
        }
      } catch (SQLException e) {
        throw unreachable(e);
      }
    }

    private DatabaseUnreachableException unreachable(SQLException e) {
      String state = e.getSQLState() == null ? "" : e.getSQLState();
      String place = place(jdbcUrl);
      // The driver's own text is left out: it may quote the URL with a password in it.
      if (state.startsWith("28")) {
        return new DatabaseUnreachableException(place, "db.login");
      }
      if (state.equals("3D000")) {
        return new DatabaseUnreachableException(place, "db.missing");
      }
      return new DatabaseUnreachableException(
          place, "db.unanswered", state.isEmpty() ? "-" : state);
    }

    @Override
    public void close() {
      // An external server is not ours to stop.
    }

    @Override
    public String toString() {
      return place(jdbcUrl);
    }
  }
}
