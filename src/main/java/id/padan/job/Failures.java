package id.padan.job;

import id.padan.model.ExplainedException;
import id.padan.model.Message;
import id.padan.report.BalanceException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collection;

/** Tells apart what stops a run for now from what must not be tried again. */
final class Failures {

  private Failures() {}

  /** The cause that tells most: a drift or balance, else a lost connection, else the deepest. */
  static Throwable mostTelling(Collection<Throwable> failures) {
    Throwable deepest = null;
    for (Throwable failure : failures) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof DriftException || cause instanceof BalanceException) {
          return cause;
        }
        deepest = deepest == null || !mayPass(deepest) ? cause : deepest;
      }
    }
    return deepest == null ? new IllegalStateException("no cause was noted") : deepest;
  }

  /**
   * What a person is told: the explanation that one of the failures carries, else what happened to
   * the database, else the fault.
   */
  static Message explain(Collection<Throwable> failures) {
    for (Throwable failure : failures) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof ExplainedException explained) {
          return explained.explanation();
        }
      }
    }
    Throwable cause = mostTelling(failures);
    Message ofDatabase = explainDatabase(cause);
    if (ofDatabase != null) {
      return ofDatabase;
    }
    String name = cause.getClass().getSimpleName();
    return Message.of(
        "fault.other", cause.getMessage() == null ? name : name + ": " + cause.getMessage());
  }

  /** A lost or refused connection, a full disk: gone when the machine is well again. */
  static boolean mayPass(Throwable cause) {
    if (cause instanceof SQLException sql) {
      String state = sql.getSQLState() == null ? "08" : sql.getSQLState();
      return state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    }
    return cause instanceof IOException;
  }

  /** Null if the fault is not one of the database's connection or means. */
  private static Message explainDatabase(Throwable cause) {
    String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
    if (state == null) {
      // A pool that gets no connection says so without a state.
      return cause instanceof SQLTransientConnectionException
          ? Message.of("fault.noconnection")
          : null;
    }
    if (state.startsWith("53")) {
      return Message.of("fault.resources", state);
    }
    boolean lost = state.startsWith("08") || state.startsWith("57P");
    return lost ? Message.of("fault.connection", state) : null;
  }

  /** The first lines of the trace, for the report of an internal fault. */
  static String trace(Throwable cause) {
    StringBuilder trace = new StringBuilder();
    StackTraceElement[] elements = cause.getStackTrace();
    for (int i = 0; i < Math.min(8, elements.length); i++) {
      trace.append("\n    ").append(elements[i]);
    }
    return trace.toString();
  }
}
