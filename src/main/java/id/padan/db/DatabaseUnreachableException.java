package id.padan.db;

/** The database cannot be used; the message says where, what and, for the operator, the remedy. */
public final class DatabaseUnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param place address or folder, without password
   * @param fault what is wrong there
   * @param remedy what the operator does about it
   */
  DatabaseUnreachableException(String place, String fault, String remedy) {
    super("%s: %s. %s.".formatted(place, fault, remedy));
  }

  @Override
  public synchronized DatabaseUnreachableException initCause(Throwable cause) {
    super.initCause(cause);
    return this;
  }
}
