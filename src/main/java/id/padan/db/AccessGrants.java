package id.padan.db;

import id.padan.model.ExplainedException;
import id.padan.model.Message;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Database logins of people, with their one role and the areas that they may see.
 *
 * <p>The connection's own login needs the right to create roles.
 */
public final class AccessGrants {

  private static final int PASSWORD_BYTES = 18;

  private final DataSource dataSource;

  public AccessGrants(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * One area of one login.
   *
   * @param login name of a database login: a small letter, then small letters, digits, underscores
   * @param role {@code padan_steward}, {@code padan_reader} or {@code padan_analyst}
   * @param areaCode Kemendagri code of a kabupaten/kota (4 digits) or province (2 digits), no dots
   * @param validUntil last day on which it holds, or null for no end
   */
  public record Grant(String login, String role, String areaCode, LocalDate validUntil) {}

  /**
   * Gives a login its role and an area; creates the login if it is missing.
   *
   * @return the password of a new login, which is stored nowhere
   * @throws IllegalArgumentException if the name is not free for a person, or has another role
   */
  public Optional<String> grant(Grant grant) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      boolean known = checkLogin(connection, grant.login());
      checkRole(connection, grant);
      Optional<String> password =
          known ? Optional.empty() : Optional.of(createLogin(connection, grant.login()));
      executeFormatted(connection, "access/format_grant_role", grant.role(), grant.login());
      try (PreparedStatement put = connection.prepareStatement(Sql.named("access/put_grant"))) {
        put.setString(1, grant.login());
        put.setString(2, grant.role());
        put.setString(3, grant.areaCode());
        put.setObject(4, grant.validUntil());
        put.executeUpdate();
      }
      connection.commit();
      return password;
    }
  }

  /** All grants, by login and area; those that have ended too. */
  public List<Grant> list() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return list(connection);
    }
  }

  /**
   * Takes areas from a login; with the last one it loses its role. The login itself stays.
   *
   * @param areaCode as in {@link Grant}, or null for all
   * @return number of grants that are gone
   */
  public int revoke(String login, String areaCode) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      List<Grant> before = listOf(connection, login);
      int gone;
      try (PreparedStatement delete =
          connection.prepareStatement(Sql.named("access/delete_grants"))) {
        delete.setString(1, login);
        delete.setString(2, areaCode);
        gone = delete.executeUpdate();
      }
      if (gone > 0 && listOf(connection, login).isEmpty()) {
        executeFormatted(connection, "access/format_revoke_role", before.get(0).role(), login);
      }
      connection.commit();
      return gone;
    }
  }

  private static boolean checkLogin(Connection connection, String login) throws SQLException {
    if (!login.matches("[a-z][a-z0-9_]{0,62}") || login.matches("(padan|pg)_.*")) {
      throw new ExplainedException(Message.of("access.name"));
    }
    try (PreparedStatement find =
        connection.prepareStatement(Sql.named("access/find_powerful_login"))) {
      find.setString(1, login);
      find.setString(2, login);
      try (ResultSet row = find.executeQuery()) {
        row.next();
        if (row.getBoolean("powerful")) {
          throw new ExplainedException(Message.of("access.powerful"));
        }
        return row.getBoolean("known");
      }
    }
  }

  /**
   * A role is a matter of the login, not of the area: with two the wider one would hold in both.
   */
  private static void checkRole(Connection connection, Grant grant) throws SQLException {
    for (Grant other : listOf(connection, grant.login())) {
      if (!other.role().equals(grant.role())) {
        throw new ExplainedException(Message.of("access.otherrole", other.role()));
      }
    }
  }

  private static String createLogin(Connection connection, String login) throws SQLException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    executeFormatted(connection, "access/format_create_login", login);
    // The driver sends a SCRAM verifier, so that no server log ever holds the password.
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(login, password.toCharArray(), "scram-sha-256");
    return password;
  }

  private static List<Grant> listOf(Connection connection, String login) throws SQLException {
    return list(connection).stream().filter(grant -> grant.login().equals(login)).toList();
  }

  private static List<Grant> list(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Sql.named("access/list_grants"))) {
      List<Grant> grants = new ArrayList<>();
      while (rows.next()) {
        grants.add(
            new Grant(
                rows.getString("login"),
                rows.getString("role"),
                rows.getString("area_code"),
                rows.getObject("valid_until", LocalDate.class)));
      }
      return grants;
    }
  }

  /** Runs a statement that the server itself has quoted. */
  private static void executeFormatted(Connection connection, String name, String... names)
      throws SQLException {
    try (PreparedStatement format = connection.prepareStatement(Sql.named(name));
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < names.length; i++) {
        format.setString(i + 1, names[i]);
      }
      try (ResultSet row = format.executeQuery()) {
        row.next();
        statement.execute(row.getString(1));
      }
    }
  }
}
