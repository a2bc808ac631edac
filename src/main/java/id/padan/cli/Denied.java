package id.padan.cli;

import java.sql.SQLException;
import picocli.CommandLine;

/** The database did not let a login do what a command needs. */
final class Denied {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private Denied() {}

  /** Whether that is at the bottom of {@code fault}. */
  static boolean is(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e && INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** The role whose members may run a command. */
  static String role(CommandLine command) {
    for (CommandLine c = command; c != null; c = c.getParent()) {
      switch (c.getCommandName()) {
        case "access" -> {
          return "padan_owner";
        }
        case "review", "unmerge" -> {
          return "padan_steward";
        }
        default -> {}
      }
    }
    return "padan_batch";
  }
}
