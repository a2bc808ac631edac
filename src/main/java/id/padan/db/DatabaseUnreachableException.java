package id.padan.db;

import id.padan.model.ExplainedException;
import id.padan.model.Message;

/** The database cannot be used; the message says where, what and, for the operator, the remedy. */
public final class DatabaseUnreachableException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param place address or folder, without password
   * @param key of the text that says what is wrong there; the remedy stands under {@code
   *     <key>.remedy}
   * @param values for the places of both texts
   */
  DatabaseUnreachableException(String place, String key, Object... values) {
    super(
        Message.of(
            "db.fault", place, Message.of(key, values), Message.of(key + ".remedy", values)));
  }

  @Override
  public synchronized DatabaseUnreachableException initCause(Throwable cause) {
    super.initCause(cause);
    return this;
  }
}
