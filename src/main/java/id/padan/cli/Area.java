package id.padan.cli;

import id.padan.db.RegionStore;
import id.padan.model.RegionSystem;
import java.sql.Connection;
import java.sql.SQLException;
import picocli.CommandLine;

/** The area of a command: Kemendagri code of a province, kabupaten/kota or kecamatan. */
final class Area {

  private static final String BPS = "bps:";

  private static final int KABKOTA = 4;

  private Area() {}

  /**
   * The code without dots of a province or kabupaten/kota that is in a region list.
   *
   * @throws WrongUsage if it is no such code
   */
  static String ofDistricts(String area, Connection connection, CommandLine command)
      throws SQLException {
    String code = code(area, connection, command);
    if (code.isEmpty() || code.length() > KABKOTA) {
      throw new WrongUsage(command, "area.district", area);
    }
    if (!new RegionStore(connection).read().known(RegionSystem.KEMENDAGRI, code)) {
      throw new WrongUsage(command, "area.unknown", area);
    }
    return code;
  }

  /**
   * The code without dots of a province or kabupaten/kota; empty for null. The login need not be
   * able to read region lists.
   *
   * @throws WrongUsage if it is no such code
   */
  static String ofPairs(String area, Connection connection, CommandLine command)
      throws SQLException {
    if (area != null && area.startsWith(BPS) && !RunRole.has(connection)) {
      throw new WrongUsage(command, "access.bps");
    }
    String code = code(area, connection, command);
    if (code.length() > KABKOTA) {
      throw new WrongUsage(command, "area.district", area);
    }
    return code;
  }

  /**
   * The code without dots; empty for null. {@code bps:1801} is translated.
   *
   * @throws WrongUsage if it is no such code
   */
  static String code(String area, Connection connection, CommandLine command) throws SQLException {
    if (area == null) {
      return "";
    }
    String code = area.strip().replace(".", "");
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
