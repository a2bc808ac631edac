package id.padan.job;

import id.padan.model.ExplainedException;
import id.padan.model.Message;
import id.padan.report.BalanceException;
import java.io.IOException;
import java.sql.SQLException;
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
    if (cause instanceof SQLException sql && mayPass(sql)) {
      String state = stateOf(sql);
      return Message.of(state.startsWith("53") ? "fault.resources" : "fault.connection", state);
    }
    String name = cause.getClass().getSimpleName();
    return Message.of(
        "fault.other", cause.getMessage() == null ? name : name + ": " + cause.getMessage());
  }

  /** A lost or refused connection, a full disk: gone when the machine is well again. */
  static boolean mayPass(Throwable cause) {
    if (cause instanceof SQLException sql) {
      String state = stateOf(sql);
      return state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    }
    return cause instanceof IOException;
  }

  /** A pool that gets no connection says so without a state. */
  private static String stateOf(SQLException e) {
    return e.getSQLState() == null ? "08001" : e.getSQLState();
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
