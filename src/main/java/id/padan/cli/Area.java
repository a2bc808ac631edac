package id.padan.cli;

import id.padan.db.RegionStore;
import java.sql.Connection;
import java.sql.SQLException;
import picocli.CommandLine;

/** The area of a command: Kemendagri code of a province, kabupaten/kota or kecamatan. */
final class Area {

  private static final String BPS = "bps:";

  private Area() {}

  /**
   * The code without dots; empty for null. {@code bps:1801} is translated.
   *
   * @throws WrongUsage if it is no such code
   */
  static String code(String area, Connection connection, CommandLine command) throws SQLException {
    if (area == null) {
      return "";
    }
    String code = area.replace(".", "");
    if (code.startsWith(BPS)) {
      code =
          new RegionStore(connection)
              .read()
              .toKemendagri(code.substring(BPS.length()))
              .orElseThrow(() -> new WrongUsage(command, "area.bps", area));
    }
    if (!code.matches("[0-9]{2}([0-9]{2}([0-9]{2})?)?")) {
      throw new WrongUsage(command, "area.code", area);
    }
    return code;
  }
}
