package id.padan.cli;

import id.padan.db.AccessGrants;
import id.padan.db.AccessGrants.Grant;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan access}: who may read which area of the warehouse. */
@Command(
    name = "access",
    mixinStandardHelpOptions = true,
    description = "Login basis data dan wilayah yang boleh dibacanya.",
    footer = {
      "",
      "Contoh:",
      "  padan access grant sri --role reader --area 18.72 --until 2026-12-31",
      "  padan access list",
      "  padan access revoke sri --area 18.72"
    })
public final class AccessCommand implements Runnable {

  private static final int DONE = 0;

  private final Supplier<DataSource> database;

  @Spec private CommandSpec spec;

  /**
   * Takes the way to the database; it is asked only when a command needs it.
   *
   * @param database connections of a login that may create roles
   */
  public AccessCommand(Supplier<DataSource> database) {
    this.database = database;
  }

  @Override
  public void run() {
    spec.commandLine().usage(out());
  }

  @Command(
      name = "grant",
      mixinStandardHelpOptions = true,
      description = "Memberi login peran dan satu wilayah; login dibuat bila belum ada.")
  int grant(
      @Parameters(paramLabel = "NAMA", description = "nama login") String login,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "PERAN",
              description = "steward, reader atau analyst")
          String role,
      @Option(
              names = "--area",
              required = true,
              paramLabel = "KODE",
              description = "kode Kemendagri kabupaten/kota (18.72) atau provinsi (18)")
          String area,
      @Option(names = "--until", paramLabel = "TANGGAL", description = "hari terakhir berlaku")
          LocalDate until)
      throws SQLException {
    Grant grant = new Grant(login, roleName(role), areaCode(area), until);
    Optional<String> password;
    try {
      password = new AccessGrants(database.get()).grant(grant);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
    }
    out()
        .printf(
            "%s kini %s di wilayah %s%s%n",
            login, grant.role(), grant.areaCode(), until == null ? "" : " sampai " + until);
    password.ifPresent(
        text -> {
          out().println("kata sandi: " + text);
          out().println("Catat sekarang; tidak disimpan dan tidak ditampilkan lagi.");
        });
    out().flush();
    return DONE;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Daftar login, peran, wilayah dan batas waktunya.")
  int list() throws SQLException {
    List<Grant> grants = new AccessGrants(database.get()).list();
    if (grants.isEmpty()) {
      out()
          .println(
              "Belum ada login. Buat dengan: padan access grant NAMA --role reader --area KODE");
    }
    for (Grant grant : grants) {
      out()
          .printf(
              "%-24s %-14s %-5s %s%n",
              grant.login(),
              grant.role(),
              grant.areaCode(),
              grant.validUntil() == null ? "tanpa batas" : "sampai " + grant.validUntil());
    }
    out().flush();
    return DONE;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Mencabut satu wilayah, atau semuanya tanpa --area.")
  int revoke(
      @Parameters(paramLabel = "NAMA", description = "nama login") String login,
      @Option(names = "--area", paramLabel = "KODE", description = "kode wilayah Kemendagri")
          String area)
      throws SQLException {
    int gone = new AccessGrants(database.get()).revoke(login, area == null ? null : areaCode(area));
    out().printf("%d wilayah dicabut dari %s%n", gone, login);
    out().flush();
    return DONE;
  }

  private String roleName(String role) {
    String name = role.startsWith("padan_") ? role : "padan_" + role;
    if (!List.of("padan_steward", "padan_reader", "padan_analyst").contains(name)) {
      throw wrongUsage("peran tidak dikenal; pilih steward, reader atau analyst");
    }
    return name;
  }

  private String areaCode(String area) {
    if (area.startsWith("bps:")) {
      throw wrongUsage(
          "kode BPS belum dapat diterjemahkan di sini; pakai kode Kemendagri, misalnya 18.72");
    }
    String code = area.replace(".", "");
    if (!code.matches("[0-9]{2}([0-9]{2})?")) {
      throw wrongUsage(
          "wilayah harus kode Kemendagri provinsi (2 angka) atau kabupaten/kota (4 angka)");
    }
    return code;
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
