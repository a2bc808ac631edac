package id.padan.cli;

import id.padan.db.AccessGrants;
import id.padan.db.AccessGrants.Grant;
import id.padan.model.ExplainedException;
import id.padan.model.Texts;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan access}: who may read which area of the warehouse. */
@Command(
    name = "access",
    mixinStandardHelpOptions = true,
    description = "${bundle:help.access}",
    footer = {
      "",
      "${bundle:help.example}",
      "  padan access grant sri --role reader --area 18.72 --until 2026-12-31",
      "  padan access list",
      "  padan access revoke sri --area 18.72"
    })
public final class AccessCommand implements Runnable {

  private static final int DONE = 0;

  private final Supplier<DataSource> database;
  private final Texts texts;

  @Spec private CommandSpec spec;

  /**
   * Takes the way to the database; it is asked only when a command needs it.
   *
   * @param database connections of a login that may create roles
   */
  public AccessCommand(Supplier<DataSource> database, Texts texts) {
    this.database = database;
    this.texts = texts;
  }

  @Override
  public void run() {
    spec.commandLine().usage(out());
  }

  @Command(
      name = "grant",
      mixinStandardHelpOptions = true,
      description = "${bundle:help.access.grant}",
      footer = {"", "${bundle:help.example} padan access grant sri --role reader --area 18.72"})
  int grant(
      @Parameters(paramLabel = "NAME", description = "${bundle:help.access.name}") String login,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "steward|reader|analyst",
              description = "${bundle:help.access.role}")
          String role,
      @Option(
              names = "--area",
              required = true,
              paramLabel = "CODE",
              description = "${bundle:help.access.area}")
          String area,
      @Option(
              names = "--until",
              paramLabel = "YYYY-MM-DD",
              description = "${bundle:help.access.until}")
          LocalDate until)
      throws SQLException {
    Grant grant = new Grant(login, roleName(role), areaCode(area), until);
    Optional<String> password;
    try {
      password = new AccessGrants(database.get()).grant(grant);
    } catch (ExplainedException e) {
      throw new WrongUsage(spec.commandLine(), e.explanation());
    }
    out()
        .println(
            until == null
                ? texts.text("access.granted", login, grant.role(), grant.areaCode())
                : texts.text(
                    "access.granted.until",
                    login,
                    grant.role(),
                    grant.areaCode(),
                    until.toString()));
    password.ifPresent(text -> out().println(texts.text("access.password", text)));
    out().flush();
    return DONE;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "${bundle:help.access.list}",
      footer = {"", "${bundle:help.example} padan access list"})
  int list() throws SQLException {
    List<Grant> grants = new AccessGrants(database.get()).list();
    if (grants.isEmpty()) {
      out().println(texts.text("access.none"));
    }
    for (Grant grant : grants) {
      out()
          .printf(
              "%-24s %-14s %-5s %s%n",
              grant.login(),
              grant.role(),
              grant.areaCode(),
              grant.validUntil() == null
                  ? texts.text("access.forever")
                  : texts.text("access.until", grant.validUntil().toString()));
    }
    out().flush();
    return DONE;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "${bundle:help.access.revoke}",
      footer = {"", "${bundle:help.example} padan access revoke sri --area 18.72"})
  int revoke(
      @Parameters(paramLabel = "NAME", description = "${bundle:help.access.name}") String login,
      @Option(names = "--area", paramLabel = "CODE", description = "${bundle:help.access.area}")
          String area)
      throws SQLException {
    int gone = new AccessGrants(database.get()).revoke(login, area == null ? null : areaCode(area));
    out().println(texts.text("access.revoked", gone, login));
    out().flush();
    return DONE;
  }

  private String roleName(String role) {
    String name = role.startsWith("padan_") ? role : "padan_" + role;
    if (!List.of("padan_steward", "padan_reader", "padan_analyst").contains(name)) {
      throw wrongUsage("access.role");
    }
    return name;
  }

  private String areaCode(String area) {
    if (area.startsWith("bps:")) {
      throw wrongUsage("access.bps");
    }
    String code = area.replace(".", "");
    if (!code.matches("[0-9]{2}([0-9]{2})?")) {
      throw wrongUsage("access.area");
    }
    return code;
  }

  private WrongUsage wrongUsage(String key) {
    return new WrongUsage(spec.commandLine(), key);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
